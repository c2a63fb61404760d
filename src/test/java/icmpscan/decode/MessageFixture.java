package icmpscan.decode;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Messages for tests of the rooms to the right of {@code decode}, made without a capture. Each call fills a new message. */
public final class MessageFixture {
    private final IcmpMessage message = new IcmpMessage();

    private MessageFixture(int type, int code, String source, String destination) {
        message.fileNumber = 1;
        message.frameNumber = 1;
        message.timeKnown = true;
        message.type = type;
        message.code = code;
        message.source = address(source);
        message.destination = address(destination);
        message.timeToLive = 64;
        message.ipHeaderLength = 20;
        message.checksumState = ChecksumState.GOOD;
        message.path = new EncapsulationPath().with("eth").with("ip");
        message.quote();
        body(8);
    }

    /** A message of this type and code with nothing after its 8 bytes. */
    public static MessageFixture message(int type, int code, String source, String destination) {
        return new MessageFixture(type, code, source, destination);
    }

    /** An echo request with 56 bytes of data. */
    public static MessageFixture echoRequest(String source, String destination, int identifier, int sequenceNumber) {
        return new MessageFixture(8, 0, source, destination)
                .identified(identifier, sequenceNumber)
                .body(64);
    }

    /** An echo reply with 56 bytes of data. */
    public static MessageFixture echoReply(String source, String destination, int identifier, int sequenceNumber) {
        return new MessageFixture(0, 0, source, destination)
                .identified(identifier, sequenceNumber)
                .body(64);
    }

    /** An error that quotes a UDP (17) or TCP (6) datagram, or one of another protocol without ports (both -1). */
    public static MessageFixture error(
            int type,
            int code,
            String reporter,
            String quotedSource,
            String quotedDestination,
            int protocol,
            int sourcePort,
            int destinationPort) {
        MessageFixture fixture = new MessageFixture(type, code, reporter, quotedSource).body(36);
        QuotedDatagram quoted = fixture.message.quoted;
        quoted.present = true;
        quoted.captured = 28;
        quoted.headerLength = 20;
        quoted.transportCaptured = 8;
        quoted.totalLength = 60;
        quoted.timeToLive = 60;
        quoted.source = address(quotedSource);
        quoted.destination = address(quotedDestination);
        quoted.protocol = protocol;
        quoted.hasPorts = sourcePort >= 0;
        quoted.sourcePort = sourcePort;
        quoted.destinationPort = destinationPort;
        return fixture;
    }

    /** Sets identifier and sequence number. */
    public MessageFixture identified(int identifier, int sequenceNumber) {
        message.hasIdentifier = true;
        message.identifier = identifier;
        message.hasSequenceNumber = true;
        message.sequenceNumber = sequenceNumber;
        return this;
    }

    /** Sets the time; without it a message is at the epoch. */
    public MessageFixture atMillis(long epochMillis) {
        message.epochNanos = epochMillis * 1_000_000;
        return this;
    }

    /** Sets the time in nanoseconds. */
    public MessageFixture atNanos(long epochNanos) {
        message.epochNanos = epochNanos;
        return this;
    }

    /** Makes the time unknown. */
    public MessageFixture timeless() {
        message.timeKnown = false;
        return this;
    }

    /** Sets the frame number. */
    public MessageFixture frame(long frameNumber) {
        message.frameNumber = frameNumber;
        return this;
    }

    /** Sets which capture of the run the message is from. */
    public MessageFixture file(int fileNumber) {
        message.fileNumber = fileNumber;
        return this;
    }

    /** Makes it one that an sFlow agent sampled. */
    public MessageFixture sampled(long rate) {
        message.samplingRate = rate;
        return this;
    }

    /** Leaves only so many bytes of the quoted datagram. */
    public MessageFixture quotedCaptured(int bytes) {
        message.quoted.captured = bytes;
        message.quoted.present = bytes > 0;
        message.quoted.hasPorts &= bytes >= 24;
        return this;
    }

    /** Sets what is known of the checksum. */
    public MessageFixture checksum(ChecksumState state) {
        message.checksumState = state;
        return this;
    }

    /** Sets the destination of the message itself, where it differs from the quoted source. */
    public MessageFixture to(String destination) {
        message.destination = address(destination);
        return this;
    }

    /** Puts the message behind one VLAN tag. */
    public MessageFixture vlan(int identifier) {
        message.vlanCount = 1;
        message.vlans = identifier;
        return this;
    }

    /** Sets the TTL in the quoted header. */
    public MessageFixture quotedTimeToLive(int timeToLive) {
        message.quoted.timeToLive = timeToLive;
        return this;
    }

    /** Makes the quoted datagram an ICMP message of this type and code. */
    public MessageFixture quotedIcmp(int type, int code) {
        message.quoted.protocol = 1;
        message.quoted.icmpType = type;
        message.quoted.icmpCode = code;
        return this;
    }

    /** Gives the quoted ICMP message an identifier and a sequence number. */
    public MessageFixture quotedIdentified(int identifier, int sequenceNumber) {
        message.quoted.hasIcmpIdentifier = true;
        message.quoted.icmpIdentifier = identifier;
        message.quoted.hasIcmpSequence = true;
        message.quoted.icmpSequence = sequenceNumber;
        return this;
    }

    /** Gives the quoted IPv4 header this identification, and the quoted UDP header this length. */
    public MessageFixture quotedUdp(int identification, int udpLength) {
        message.quoted.identification = identification;
        message.quoted.udpLength = udpLength;
        return this;
    }

    /** Sets IP identification and total length in the quoted header. */
    public MessageFixture quotedHeader(int identification, int totalLength) {
        message.quoted.identification = identification;
        message.quoted.totalLength = totalLength;
        return this;
    }

    /** States the MTU of the next hop, as fragmentation needed does. */
    public MessageFixture nextHopMtu(int bytes) {
        message.hasNextHopMtu = true;
        message.nextHopMtu = bytes;
        return this;
    }

    /** Sets which interface captured it, from 0. */
    public MessageFixture capturedAt(int interfaceId) {
        message.interfaceId = interfaceId;
        return this;
    }

    /** Puts an extension with these objects, in hexadecimal digits, behind 128 quoted bytes. */
    public MessageFixture extension(String objects) {
        byte[] bytes = HexFormat.of().parseHex("20000000" + objects.replace(" ", ""));
        body(8 + 128 + bytes.length);
        message.bytes.put(8 + 128, bytes);
        message.extensionForm = ExtensionForm.COMPLIANT;
        message.extensionStart = 8 + 128;
        message.extensionEnd = message.end;
        return this;
    }

    /** Sets the type of service byte. */
    public MessageFixture typeOfService(int typeOfService) {
        message.typeOfService = typeOfService;
        return this;
    }

    /** Makes it a message in fragments, the first of which has so many bytes. */
    public MessageFixture fragments(int firstBytes) {
        message.mark(Anomaly.IP_FRAGMENT);
        message.ipTotalLength = 20 + firstBytes;
        return this;
    }

    /** Sets the gateway of a redirect. */
    public MessageFixture gateway(String address) {
        message.hasGateway = true;
        message.gateway = address(address);
        return this;
    }

    /** Sets the Ethernet address of the sender. */
    public MessageFixture mac(long address) {
        message.hasSourceMac = true;
        message.sourceMac = address;
        return this;
    }

    /** Sets the IP identification and the TTL. */
    public MessageFixture hop(int identification, int timeToLive) {
        message.identification = identification;
        message.timeToLive = timeToLive;
        return this;
    }

    /** Adds an oddity. */
    public MessageFixture anomaly(Anomaly anomaly) {
        message.mark(anomaly);
        return this;
    }

    /** Gives the message this many bytes in all, zeros, all captured. */
    public MessageFixture body(int length) {
        message.length = length;
        message.bytes = ByteBuffer.allocate(length);
        message.start = 0;
        message.end = length;
        message.ipTotalLength = 20 + length;
        message.capturedLength = 34 + length;
        message.originalLength = 34L + length;
        return this;
    }

    /** Gives the message these data after its 8 bytes, all captured. */
    public MessageFixture data(byte[] data) {
        body(8 + data.length);
        message.bytes.put(8, data);
        return this;
    }

    /** Leaves only so many bytes of the message, as a short snap length does. */
    public MessageFixture captured(int bytes) {
        message.end = Math.min(message.end, message.start + bytes);
        return this;
    }

    /** Sets the TTL. */
    public MessageFixture timeToLive(int timeToLive) {
        message.timeToLive = timeToLive;
        return this;
    }

    /** The message. */
    public IcmpMessage get() {
        return message;
    }

    /** The bits of an address in dotted form. */
    public static int address(String dotted) {
        int bits = 0;
        for (String part : dotted.split("\\.", -1)) {
            bits = bits << 8 | Integer.parseInt(part);
        }
        return bits;
    }
}
