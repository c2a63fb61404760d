package icmpscan.decode;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

import icmpscan.capture.PacketRecord;

/**
 * One ICMP message with what stood around it: a view that the {@link FrameDecoder} fills anew for each frame. Who wants to keep something
 * copies it.
 *
 * <p>A hot class. Numbers are unsigned and widened; addresses are bit patterns of 32 bits (see {@link Ipv4Address}). Values that need bytes
 * which a capture may lack have a {@code has…} beside them, and mean nothing without it.
 */
public final class IcmpMessage {
    /** Is told where the frame's bytes are read that this message is decoded from. */
    final FieldTrace trace;

    int fileNumber;
    long frameNumber;
    boolean timeKnown;
    long epochNanos;
    int capturedLength;
    long originalLength;
    int interfaceId;

    int vlanCount;
    long vlans;
    boolean hasSourceMac;
    long sourceMac;
    EncapsulationPath path;

    int source;
    int destination;
    int timeToLive;
    int typeOfService;
    int identification;
    int flagsAndOffset;
    int ipTotalLength;
    int ipHeaderLength;
    boolean reassembled;
    long samplingRate;

    int type;
    int code;
    int checksum;
    ChecksumState checksumState = ChecksumState.UNCHECKABLE;
    int length;
    ByteBuffer bytes;
    int start;
    int end;

    int identifier;
    int sequenceNumber;
    int gateway;
    int nextHopMtu;
    long pointer;
    int quotedWords;
    boolean hasIdentifier;
    boolean hasSequenceNumber;
    boolean hasGateway;
    boolean hasNextHopMtu;
    boolean hasPointer;

    ExtensionForm extensionForm;
    int extensionStart;
    int extensionEnd;

    QuotedDatagram quoted = QuotedDatagram.NONE;
    /** Room for a quotation, made when the first one is to be kept: most messages quote nothing. */
    private QuotedDatagram ownQuoted;
    /** By {@link Anomaly#bit}. */
    long anomalies;

    IcmpMessage() {
        this(FieldTrace.NONE);
    }

    IcmpMessage(FieldTrace trace) {
        this.trace = trace;
    }

    /** Which of the captures of one run the message is from, counted from 1. */
    public int fileNumber() {
        return fileNumber;
    }

    /** Number of the frame in its file, from 1; of the first fragment where there are several. */
    public long frameNumber() {
        return frameNumber;
    }

    /** Whether the capture tells when the frame was seen. */
    public boolean timeKnown() {
        return timeKnown;
    }

    /** Nanoseconds since 1970-01-01 UTC. Needs {@link #timeKnown()}. */
    public long epochNanos() {
        return epochNanos;
    }

    /** Bytes of the frame in the file. */
    public int capturedLength() {
        return capturedLength;
    }

    /** Bytes of the frame on the wire. */
    public long originalLength() {
        return originalLength;
    }

    /** Number of the capturing interface over all sections, from 0. */
    public int interfaceId() {
        return interfaceId;
    }

    /** How many VLAN tags the frame had, outermost first; only the first five are kept. */
    public int vlanCount() {
        return vlanCount;
    }

    /** VLAN identifier (0..4095) of the tag at {@code depth}, 0 for the outermost. */
    public int vlan(int depth) {
        return (int) (vlans >>> (12 * depth)) & 0xFFF;
    }

    /** The tags as one number, equal for equal stacks of tags: the count above, 12 bits a tag below. */
    public long vlanKey() {
        return ((long) vlanCount << 60) | vlans;
    }

    /** Whether the link layer named a sender of six bytes. */
    public boolean hasSourceMac() {
        return hasSourceMac;
    }

    /** Sender's link-layer address in the low 48 bits. Needs {@link #hasSourceMac()}. */
    public long sourceMac() {
        return sourceMac;
    }

    /** The headers before the message, from the link layer on, such as {@code eth:vlan:ip}. */
    public EncapsulationPath path() {
        return path;
    }

    /** Source of the IPv4 header directly before the message. */
    public int source() {
        return source;
    }

    /** Destination of the IPv4 header directly before the message. */
    public int destination() {
        return destination;
    }

    /** Hops left of the IPv4 header directly before the message. */
    public int timeToLive() {
        return timeToLive;
    }

    /** Type of service byte of that header. */
    public int typeOfService() {
        return typeOfService;
    }

    /** IP identification of that header. */
    public int identification() {
        return identification;
    }

    /** Total length in bytes that this header states, 0 included. */
    public int ipTotalLength() {
        return ipTotalLength;
    }

    /** Bytes of that header, options included. */
    public int ipHeaderLength() {
        return ipHeaderLength;
    }

    /** Whether that header forbids fragmentation. */
    public boolean dontFragment() {
        return (flagsAndOffset & 0x4000) != 0;
    }

    /** Whether this is the first fragment alone of a message whose rest is in other frames. */
    public boolean firstFragment() {
        return moreFragments() && !reassembled;
    }

    /** Whether the message was put together from fragments; frame, lengths of the frame and IPv4 header are those of the first one. */
    public boolean reassembled() {
        return reassembled;
    }

    /** Whether an sFlow agent sampled it: it stands for {@link #samplingRate()} messages, and is cut by nature. */
    public boolean sampled() {
        return samplingRate > 0;
    }

    /** How many messages passed for each one sampled, on average, as the agent states it; 0 where the message was not sampled. */
    public long samplingRate() {
        return samplingRate;
    }

    boolean moreFragments() {
        return (flagsAndOffset & 0x2000) != 0;
    }

    /** Bytes from the start of the datagram's payload. */
    int fragmentOffset() {
        return (flagsAndOffset & 0x1FFF) * 8;
    }

    /** ICMP type, 0..255. */
    public int type() {
        return type;
    }

    /** ICMP code, 0..255. */
    public int code() {
        return code;
    }

    /** Whether the checksum field was captured. */
    public boolean hasChecksum() {
        return end - start >= 4;
    }

    /** The checksum field. Needs {@link #hasChecksum()}. */
    public int checksum() {
        return checksum;
    }

    /** Whether the checksum is right, wrong or cannot be told. */
    public ChecksumState checksumState() {
        return checksumState;
    }

    /** Bytes of the message as the IPv4 header states them, its ICMP header included. */
    public int length() {
        return length;
    }

    /** Bytes of the message that were captured, its ICMP header included; at most {@link #length()}. */
    public int captured() {
        return end - start;
    }

    /** The buffer that holds the message, big-endian; read with absolute indices only. */
    public ByteBuffer bytes() {
        return bytes;
    }

    /** Index in {@link #bytes()} of the message's type. */
    public int start() {
        return start;
    }

    /** Index in {@link #bytes()} after the last captured byte of the message. */
    public int end() {
        return end;
    }

    /** Whether the type has an identifier and it was captured. */
    public boolean hasIdentifier() {
        return hasIdentifier;
    }

    /** Identifier, read big-endian. Needs {@link #hasIdentifier()}. */
    public int identifier() {
        return identifier;
    }

    /** Whether the type has a sequence number and it was captured. */
    public boolean hasSequenceNumber() {
        return hasSequenceNumber;
    }

    /** Sequence number, read big-endian; 8 bits in extended echo. Needs {@link #hasSequenceNumber()}. */
    public int sequenceNumber() {
        return sequenceNumber;
    }

    /** Whether this is a redirect whose gateway was captured. */
    public boolean hasGateway() {
        return hasGateway;
    }

    /** Gateway of a redirect as a bit pattern. Needs {@link #hasGateway()}. */
    public int gateway() {
        return gateway;
    }

    /** Whether this is destination unreachable, code 4, and the next-hop MTU was captured. */
    public boolean hasNextHopMtu() {
        return hasNextHopMtu;
    }

    /** Next-hop MTU in bytes; 0 from routers older than RFC 1191. Needs {@link #hasNextHopMtu()}. */
    public int nextHopMtu() {
        return nextHopMtu;
    }

    /** Whether the type has a pointer and it was captured. */
    public boolean hasPointer() {
        return hasPointer;
    }

    /** Offset in the quoted datagram that a parameter problem (or a type 31 or 40) points at. Needs {@link #hasPointer()}. */
    public long pointer() {
        return pointer;
    }

    /** The datagram that an error quotes; {@link QuotedDatagram#present()} is false where there is none. */
    public QuotedDatagram quoted() {
        return quoted;
    }

    /** Whether an extension (RFC 4884) follows the quoted datagram, or is the body of an extended echo request. */
    public boolean hasExtensions() {
        return extensionForm != null;
    }

    /** How the extension was found. Needs {@link #hasExtensions()}. */
    public ExtensionForm extensionForm() {
        return extensionForm;
    }

    /** The extension's objects as far as they were captured whole, at most 64; none without an extension. Read anew at each call. */
    public List<ExtensionObject> extensionObjects() {
        return hasExtensions() ? ExtensionReader.objects(this) : List.of();
    }

    /** Whether the message has this oddity. */
    public boolean has(Anomaly anomaly) {
        return (anomalies & anomaly.bit()) != 0;
    }

    /** Whether the message has any oddity. */
    public boolean isOdd() {
        return anomalies != 0;
    }

    /** All oddities, in the order of their declaration. */
    public Set<Anomaly> anomalies() {
        return Anomaly.of(anomalies);
    }

    /** Forgets the message before, and takes over what the packet record tells; so many headers have been passed. */
    void begin(PacketRecord frame, EncapsulationPath passed) {
        fileNumber = frame.fileNumber();
        frameNumber = frame.frameNumber();
        timeKnown = frame.timeKnown();
        epochNanos = frame.epochNanos();
        capturedLength = frame.capturedLength();
        originalLength = frame.originalLength();
        interfaceId = frame.interfaceId();
        vlanCount = 0;
        vlans = 0;
        hasSourceMac = false;
        path = passed;
        reassembled = false;
        samplingRate = 0;
        anomalies = 0;
        forgetBody();
    }

    /** Forgets what the ICMP message itself said; what the headers before it said, and all oddities, stay. */
    void forgetBody() {
        hasIdentifier = false;
        hasSequenceNumber = false;
        hasGateway = false;
        hasNextHopMtu = false;
        hasPointer = false;
        quotedWords = 0;
        extensionForm = null;
        quoted = QuotedDatagram.NONE;
    }

    /** What the message quotes, to be filled. */
    QuotedDatagram quote() {
        if (ownQuoted == null) {
            ownQuoted = new QuotedDatagram();
        }
        ownQuoted.clear();
        quoted = ownQuoted;
        return quoted;
    }

    /** Whether both times are known and further apart than this, in either direction: clocks step back. */
    boolean isFartherThan(long nanos, IcmpMessage other) {
        return timeKnown && other.timeKnown && Math.abs(other.epochNanos - epochNanos) > nanos;
    }

    /** A message of its own that stays as it is, with its own copy of the captured bytes of the ICMP message (at most a frame's). */
    public IcmpMessage copy() {
        return IcmpMessageCopy.of(this);
    }

    void mark(Anomaly anomaly) {
        anomalies |= anomaly.bit();
    }
}
