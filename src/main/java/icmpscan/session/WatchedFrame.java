package icmpscan.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import icmpscan.capture.Direction;
import icmpscan.capture.PacketRecord;
import icmpscan.decode.FrameTrace;
import icmpscan.decode.LinkTypeOverrides;

/** One frame that somebody wants to know all about: a copy of it, where in it stands what, and the messages in it. */
public final class WatchedFrame {
    /** Messages that are kept of one frame: all, but for those that sample dozens. */
    static final int MAX_MESSAGES = 64;

    private final int fileNumber;
    private final long frameNumber;
    private final long fileOffset;
    private final int linkType;
    private final int interfaceId;
    private final boolean timeKnown;
    private final long epochNanos;
    private final int capturedLength;
    private final long originalLength;
    private final Direction direction;
    private final byte[] bytes;
    private final FrameTrace trace;
    private final List<WatchedMessage> messages = new ArrayList<>();

    WatchedFrame(PacketRecord record, LinkTypeOverrides overrides) {
        fileNumber = record.fileNumber();
        frameNumber = record.frameNumber();
        fileOffset = record.fileOffset();
        linkType = overrides.actual(record.linkType());
        interfaceId = record.interfaceId();
        timeKnown = record.timeKnown();
        epochNanos = record.epochNanos();
        capturedLength = record.capturedLength();
        originalLength = record.originalLength();
        direction = record.direction();
        bytes = new byte[record.frameEnd() - record.frameStart()];
        record.bytes().get(record.frameStart(), bytes);
        trace = FrameTrace.of(record, overrides);
    }

    /** Which of the captures of one run it is from, counted from 1. */
    public int fileNumber() {
        return fileNumber;
    }

    /** Its number in the capture, from 1. */
    public long frameNumber() {
        return frameNumber;
    }

    /** Bytes from the start of the (decompressed) file to its record or block. */
    public long fileOffset() {
        return fileOffset;
    }

    /** The {@code LINKTYPE_} number that it was read as. */
    public int linkType() {
        return linkType;
    }

    /** Number of the capturing interface, from 0. */
    public int interfaceId() {
        return interfaceId;
    }

    /** Whether the capture tells when it was seen. */
    public boolean timeKnown() {
        return timeKnown;
    }

    /** Nanoseconds since 1970-01-01 UTC. Needs {@link #timeKnown()}. */
    public long epochNanos() {
        return epochNanos;
    }

    /** Bytes of it in the file, with a frame check sequence. */
    public int capturedLength() {
        return capturedLength;
    }

    /** Bytes of it on the wire. */
    public long originalLength() {
        return originalLength;
    }

    /** Which way it went past the interface. */
    public Direction direction() {
        return direction;
    }

    /** How many of its bytes can be read: a frame check sequence that the file tells of is not among them. */
    public int length() {
        return bytes.length;
    }

    /** The byte at this offset, 0..255. */
    public int byteAt(int frameOffset) {
        return bytes[frameOffset] & 0xFF;
    }

    /** Where in it stands what. */
    public FrameTrace trace() {
        return trace;
    }

    /**
     * The messages that begin in it, as a scan of the whole capture sees them: put together from fragments, where there are some. Several in a
     * frame that samples others, {@value #MAX_MESSAGES} at most.
     */
    public List<WatchedMessage> messages() {
        return Collections.unmodifiableList(messages);
    }

    void add(WatchedMessage message) {
        if (messages.size() < MAX_MESSAGES) {
            messages.add(message);
        }
    }
}
