package icmpscan.capture;

import java.nio.ByteBuffer;

/**
 * One packet record of a capture: a view on the reader's own buffer that moves with it. What it says holds until the reader moves on.
 *
 * <p>A hot class: one object serves a whole file. The frame's bytes are {@code bytes()} from {@code frameStart()} to {@code frameEnd()}, a
 * frame check sequence known to the file already cut off.
 */
public final class PacketRecord {
    int fileNumber = 1;
    long frameNumber;
    long fileOffset;
    int linkType;
    int interfaceId;
    boolean timeKnown;
    long epochNanos;
    int capturedLength;
    long originalLength;
    boolean checksumNotReady;
    Direction direction = Direction.UNKNOWN;
    /** The interface that captured it. */
    CaptureInterface source;
    /** Whether the record states a time, even one that nanoseconds cannot hold. */
    boolean hasTicks;
    /** That time in the units of its interface. */
    long ticks;
    /** Where in {@link #bytes} the options of its block stand, the end of options left out; empty where there are none. */
    int optionsStart;

    int optionsEnd;
    boolean held;
    ByteBuffer bytes;
    int frameStart;
    int frameEnd;

    /** Which of the captures of one run this record is from, counted from 1 in the order given. */
    public int fileNumber() {
        return fileNumber;
    }

    /** 1 for the first record of its file, as Wireshark counts. */
    public long frameNumber() {
        return frameNumber;
    }

    /** Bytes from the start of the (decompressed) file to the record's or block's header. */
    public long fileOffset() {
        return fileOffset;
    }

    /** The {@code LINKTYPE_} number of the frame. */
    public int linkType() {
        return linkType;
    }

    /** Number of the interface, counted from 0 over all sections of a pcapng file; 0 in a pcap file. */
    public int interfaceId() {
        return interfaceId;
    }

    /** False where the format has no time for this record (simple packet blocks) or one that cannot be (after 2262). */
    public boolean timeKnown() {
        return timeKnown;
    }

    /** Nanoseconds since 1970-01-01 UTC; only where {@link #timeKnown()}. May be lower than that of the record before. */
    public long epochNanos() {
        return epochNanos;
    }

    /** Bytes of the frame in the file, with a frame check sequence. */
    public int capturedLength() {
        return capturedLength;
    }

    /** Bytes of the frame on the wire as the file states it; may be lower than what was captured. */
    public long originalLength() {
        return originalLength;
    }

    /** Whether the file says that checksums were not yet computed when the frame was captured (pcapng epb_flags bit 9). */
    public boolean checksumNotReady() {
        return checksumNotReady;
    }

    /** Which way the frame went past the interface, where the file says so. */
    public Direction direction() {
        return direction;
    }

    /** The reader's buffer, big-endian; read with absolute indices only. */
    public ByteBuffer bytes() {
        return bytes;
    }

    /** Index in {@link #bytes()} of the frame's first byte. */
    public int frameStart() {
        return frameStart;
    }

    /**
     * Index in {@link #bytes()} after the frame's last byte: {@link #capturedLength()} after its start, less the frame check sequence. A
     * frame of more than 64 MiB has no bytes.
     */
    public int frameEnd() {
        return frameEnd;
    }

    /** Whether all captured bytes are at hand, which is not so for a frame of more than 64 MiB. */
    public boolean isHeld() {
        return held;
    }

    /** The same record with bytes of its own, from index 0 on, so that it stays when the reader moves on; without the options of its block. */
    public PacketRecord copy() {
        PacketRecord copy = new PacketRecord();
        copyTo(copy, ByteBuffer.allocate(frameEnd - frameStart), 0);
        return copy;
    }

    /** Makes another one the same, with a copy of the frame at an index of a buffer; without the options of its block. */
    void copyTo(PacketRecord copy, ByteBuffer target, int index) {
        copy.fileNumber = fileNumber;
        copy.frameNumber = frameNumber;
        copy.fileOffset = fileOffset;
        copy.linkType = linkType;
        copy.interfaceId = interfaceId;
        copy.timeKnown = timeKnown;
        copy.epochNanos = epochNanos;
        copy.capturedLength = capturedLength;
        copy.originalLength = originalLength;
        copy.checksumNotReady = checksumNotReady;
        copy.direction = direction;
        copy.source = source;
        copy.hasTicks = hasTicks;
        copy.ticks = ticks;
        copy.withoutOptions();
        copy.held = held;
        copy.bytes = target;
        copy.frameStart = index;
        copy.frameEnd = index + frameEnd - frameStart;
        target.put(index, bytes, frameStart, frameEnd - frameStart);
    }

    /** Nothing but the frame is stored with it. */
    void withoutOptions() {
        optionsStart = 0;
        optionsEnd = 0;
    }

    /**
     * Sets the frame to what is in the window from this offset of its position on, without the frame check sequence as far as that was
     * captured: the snap length may have cut it before.
     */
    void frame(Window window, int offset, int captured, long original, int fcsLength) {
        held = true;
        bytes = window.frames();
        frameStart = window.position() + offset;
        long fcsCaptured = Math.min(fcsLength, captured - (original - fcsLength));
        frameEnd = frameStart + captured - (int) Math.max(0, Math.min(fcsCaptured, captured));
        capturedLength = captured;
        originalLength = original;
    }

    /** Sets the lengths of a frame that is too large to be held; none of its bytes can be read. */
    void frameWithoutBytes(Window window, int captured, long original) {
        held = false;
        bytes = window.frames();
        frameStart = window.position();
        frameEnd = window.position();
        capturedLength = captured;
        originalLength = original;
    }
}
