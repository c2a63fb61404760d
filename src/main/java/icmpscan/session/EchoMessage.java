package icmpscan.session;

import java.nio.ByteBuffer;
import java.util.Arrays;

import icmpscan.classify.EchoSample;
import icmpscan.decode.IcmpMessage;
import icmpscan.tally.PackedFrame;

/** One echo message as it is kept for a closer look: its numbers, and up to 512 bytes of its data. */
public final class EchoMessage {
    /** Bytes of data that are kept, and compared, of each message. */
    static final int KEPT_BYTES = 512;

    /** Bytes of the ICMP header before the data. */
    static final int HEADER = 8;

    private final int type;
    private final int code;
    private final int identifier;
    private final int sequenceNumber;
    private final int timeToLive;
    private final int ipIdentification;
    private final int dataLength;
    private final byte[] data;
    private final long frame;
    private final boolean timeKnown;
    private final long epochNanos;

    private EchoMessage(IcmpMessage message, byte[] data) {
        type = message.type();
        code = message.code();
        identifier = message.identifier();
        sequenceNumber = message.sequenceNumber();
        timeToLive = message.timeToLive();
        ipIdentification = message.identification();
        dataLength = dataLength(message);
        this.data = data;
        frame = PackedFrame.of(message);
        timeKnown = message.timeKnown();
        epochNanos = message.epochNanos();
    }

    /** A copy of what is to be kept of an echo message. */
    static EchoMessage of(IcmpMessage message) {
        byte[] data = new byte[keptBytes(message)];
        message.bytes().get(message.start() + HEADER, data);
        return new EchoMessage(message, data);
    }

    /** Bytes of echo data on the wire; 0 where a message states less than a header. */
    static int dataLength(IcmpMessage message) {
        return Math.max(0, message.length() - HEADER);
    }

    /** Bytes of echo data that were captured, as far as they are looked at. */
    static int keptBytes(IcmpMessage message) {
        return Math.min(KEPT_BYTES, Math.max(0, message.captured() - HEADER));
    }

    /** For comparison with what known programs send. */
    public EchoSample sample() {
        return new EchoSample(
                type,
                code,
                identifier,
                sequenceNumber,
                timeToLive,
                ipIdentification,
                dataLength,
                buffer(),
                0,
                data.length);
    }

    /** Its data themselves, as far as they are kept: not to be changed. */
    byte[] bytes() {
        return data;
    }

    /** Its data, as far as they are kept; a view of its own. */
    ByteBuffer buffer() {
        return ByteBuffer.wrap(data).asReadOnlyBuffer();
    }

    /** Up to so many of the first bytes of its data. */
    public byte[] data(int most) {
        return Arrays.copyOf(data, Math.min(most, data.length));
    }

    /** Bytes of its data that are kept: all that were captured, but 512 at most. */
    public int kept() {
        return data.length;
    }

    /** Bytes of its data on the wire. */
    public int dataLength() {
        return dataLength;
    }

    /** Identifier, big-endian. */
    public int identifier() {
        return identifier;
    }

    /** Sequence number, big-endian. */
    public int sequenceNumber() {
        return sequenceNumber;
    }

    /** {@link PackedFrame} that it was in. */
    public long frame() {
        return frame;
    }

    /** Whether {@link #epochNanos()} says something. */
    public boolean timeKnown() {
        return timeKnown;
    }

    /** When it was captured, nanoseconds since the epoch. */
    public long epochNanos() {
        return epochNanos;
    }
}
