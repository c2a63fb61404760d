package icmpscan.session;

import java.nio.ByteBuffer;
import java.util.Arrays;

import icmpscan.classify.EchoSample;
import icmpscan.decode.ChecksumState;
import icmpscan.decode.IcmpMessage;
import icmpscan.tally.PackedFrame;

/** One echo message as it is kept for a closer look: its numbers, and up to 512 bytes of its data. */
public final class EchoMessage {
    /** Bytes of data that are kept, and compared, of each message. */
    static final int KEPT_BYTES = 512;

    /** Bytes of the ICMP header before the data. */
    static final int HEADER = 8;

    // Characters are 16 bits without a sign, of which no more is needed: a flood of forged addresses keeps a message
    // for each.
    private final char type;
    private final char code;
    private final char identifier;
    private final char sequenceNumber;
    private final char timeToLive;
    private final char ipIdentification;
    private final boolean counts;
    private final int dataLength;
    private final byte[] data;
    private final long frame;
    private final boolean timeKnown;
    private final long epochNanos;

    private EchoMessage(IcmpMessage message, byte[] data) {
        type = (char) message.type();
        code = (char) message.code();
        identifier = (char) message.identifier();
        sequenceNumber = (char) message.sequenceNumber();
        timeToLive = (char) message.timeToLive();
        ipIdentification = (char) message.identification();
        counts = counts(message);
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

    /** Whether the sequence number of a message is one that its sender counts with: of code 0, and not with a wrong checksum. */
    static boolean counts(IcmpMessage message) {
        return message.code() == 0 && message.checksumState() != ChecksumState.BAD;
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

    /** Whether {@link #counts(IcmpMessage)} is true of it. */
    boolean counts() {
        return counts;
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
