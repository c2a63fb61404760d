package icmpscan.decode;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import icmpscan.capture.HeaderStream;
import icmpscan.capture.PacketRecord;
import icmpscan.ksy.Ethernet;
import icmpscan.ksy.EthernetTags;
import icmpscan.ksy.Icmp;
import icmpscan.ksy.Ipv4;
import icmpscan.ksy.Transport;

/**
 * Where decoding stands in one frame: the bytes that are left of the current layer, and what is known of the message so far.
 *
 * <p>A hot class. {@code end} is where the captured bytes of the current layer end, {@code wireEnd} where they ended on the wire: it lies
 * further on where the capture cut the frame. Both are indices of {@code bytes}.
 */
final class Cursor {
    /** The longest header that a generated parser reads at once. */
    private static final int SCRATCH_BYTES = 64;

    static {
        HeaderStream.load(Ethernet.class, EthernetTags.class, Icmp.class, Ipv4.class, Transport.class);
    }

    /** What is decoded into; another one for each message where these are to be kept. */
    IcmpMessage message;

    final FlowTap flows;
    final EncapsulationPath noHeaders = new EncapsulationPath();
    ByteBuffer bytes;
    int offset;
    int end;
    long wireEnd;
    int frameStart;
    int frameEnd;
    boolean checksumNotReady;

    /** Whether an IP header has been passed. */
    boolean ipPassed;

    FrameOutcome outcome;

    /** Whether decoding stands in a frame within the captured one: it lists no more of them. */
    boolean inner;

    /** Frames within this one, to be decoded after it. Each takes 14 bytes of this frame at least, which bounds the list. */
    final List<InnerFrame> innerFrames = new ArrayList<>();

    private ByteBuffer streamBytes;
    private HeaderStream stream;
    private final byte[] scratch = new byte[SCRATCH_BYTES];
    private final HeaderStream scratchStream;

    Cursor(IcmpMessage message, FlowTap flows) {
        this.message = message;
        this.flows = flows;
        this.scratchStream = message.trace.copyStream(scratch);
    }

    /** A cursor at the ICMP header of a message put together from fragments: of its headers the first fragment has told already. */
    static Cursor atReassembled(IcmpMessage first, ByteBuffer payload, int wireLength, boolean checksumNotReady) {
        Cursor cursor = new Cursor(first, FlowTap.DEAF);
        cursor.bytes = payload;
        cursor.streamBytes = payload.duplicate();
        cursor.stream = first.trace.stream(cursor.streamBytes);
        cursor.end = payload.limit();
        cursor.frameEnd = cursor.end;
        cursor.wireEnd = wireLength;
        cursor.checksumNotReady = checksumNotReady;
        return cursor;
    }

    @SuppressWarnings("ReferenceEquality") // the same buffer, not one with the same bytes
    void start(PacketRecord record) {
        if (bytes != record.bytes()) {
            bytes = record.bytes();
            streamBytes = bytes.duplicate();
            stream = message.trace.stream(streamBytes);
        }
        frameStart = record.frameStart();
        offset = frameStart;
        end = record.frameEnd();
        frameEnd = end;
        streamBytes.limit(end); // keeps every generated parser inside the frame
        long cutByFcs = record.capturedLength() - (long) (end - offset);
        wireEnd = offset + Math.max(record.originalLength() - cutByFcs, end - (long) offset);
        checksumNotReady = record.checksumNotReady();
        ipPassed = false;
        outcome = FrameOutcome.NOT_ICMP;
        inner = false;
        innerFrames.clear();
    }

    /** Goes to a frame that stands in the present one. Ports and protocols have led here, so that whatever is broken in it is no ICMP. */
    void startInner(InnerFrame innerFrame) {
        offset = innerFrame.start();
        end = innerFrame.end();
        inner = true;
        frameStart = offset;
        frameEnd = end;
        wireEnd = offset + innerFrame.length();
        checksumNotReady = false;
        outcome = FrameOutcome.NOT_ICMP;
    }

    /** Captured bytes left of the current layer. */
    int remaining() {
        return end - offset;
    }

    /** Whether this many bytes are left; where not, the outcome says so. */
    boolean holds(int headerBytes) {
        if (remaining() >= headerBytes) {
            return true;
        }
        boolean cutByCapture = wireEnd - offset >= headerBytes;
        outcome = ipPassed && !cutByCapture ? FrameOutcome.NOT_ICMP : FrameOutcome.UNDECODABLE;
        return false;
    }

    /** Ends decoding at a header that does not fit its rules. After an IP header that means that it was none: ports and protocols are hints. */
    LayerDecoder broken() {
        return stop(ipPassed ? FrameOutcome.NOT_ICMP : FrameOutcome.UNDECODABLE);
    }

    /** Moves past this many bytes; false, as {@link #holds}, where they are not there. */
    boolean pass(int headerBytes) {
        if (!holds(headerBytes)) {
            return false;
        }
        offset += headerBytes;
        return true;
    }

    /** The stream at the cursor, for a header that {@link #holds} has granted. */
    HeaderStream stream() {
        return streamAt(offset);
    }

    /** As {@link #stream}, at another index, which must lie in the frame with what is read there. */
    HeaderStream streamAt(int index) {
        stream.seek(index);
        return stream;
    }

    /**
     * A stream that holds a header of this size whatever was captured: bytes from {@code limit} on read as zero. The caller asks the limit
     * which of the values are real.
     */
    HeaderStream padded(int index, int limit, int headerBytes) {
        if (limit - index >= headerBytes) {
            stream.seek(index);
            return stream;
        }
        int there = Math.max(0, limit - index);
        for (int i = 0; i < there; i++) {
            scratch[i] = bytes.get(index + i);
        }
        Arrays.fill(scratch, there, headerBytes, (byte) 0);
        scratchStream.seek(0);
        message.trace.copied(index, limit);
        return scratchStream;
    }

    /** Adds a header to the message's path; false, with the oddity noted, where there are too many. */
    boolean enter(String name) {
        EncapsulationPath entered = message.path.with(name);
        if (entered != null) {
            message.path = entered;
            message.trace.part(name, offset);
            return true;
        }
        message.mark(Anomaly.TOO_DEEP);
        outcome = FrameOutcome.UNDECODABLE;
        return false;
    }

    /** Ends the current layer after this many bytes from the cursor, on the wire and, where that is less, in the capture. */
    void limitTo(long layerBytes) {
        wireEnd = Math.min(wireEnd, offset + layerBytes);
        end = (int) Math.min(end, wireEnd);
    }

    /** Takes a check sequence or padding of this size off the end of the frame, as far as it was captured. */
    void dropTrailer(int trailerBytes) {
        wireEnd = Math.max(offset, wireEnd - trailerBytes);
        end = (int) Math.min(end, wireEnd);
        frameEnd = end;
    }

    /** Ends decoding with this outcome. */
    LayerDecoder stop(FrameOutcome how) {
        outcome = how;
        return null;
    }
}
