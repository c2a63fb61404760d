package icmpscan.decode;

/**
 * The datagram that an error message quotes, as far as it is there: a view that moves with its {@link IcmpMessage}.
 *
 * <p>RFC 792 asks for the IPv4 header and 8 bytes more; captures hold less and more. Each value has a {@code has…} that says whether its
 * bytes were captured and its layer was told by the header before; without it the value means nothing.
 */
public final class QuotedDatagram {
    /** No datagram, for all messages that quote nothing; not to be changed. */
    static final QuotedDatagram NONE = new QuotedDatagram();

    boolean present;
    int captured;
    int source;
    int destination;
    int protocol;
    int totalLength;
    int identification;
    int flagsAndOffset;
    int timeToLive;
    int typeOfService;
    int headerLength;
    int transportCaptured;

    int sourcePort;
    int destinationPort;
    boolean hasTcpSequence;
    long tcpSequence;
    int udpLength = -1;
    int icmpType;
    int icmpCode;
    int icmpIdentifier;
    int icmpSequence;
    boolean hasIcmpIdentifier;
    boolean hasIcmpSequence;
    boolean hasPorts;

    void clear() {
        present = false;
        captured = 0;
        headerLength = 0;
        transportCaptured = 0;
        hasTcpSequence = false;
        hasPorts = false;
        hasIcmpIdentifier = false;
        hasIcmpSequence = false;
        udpLength = -1;
    }

    void copyFrom(QuotedDatagram other) {
        present = other.present;
        captured = other.captured;
        source = other.source;
        destination = other.destination;
        protocol = other.protocol;
        totalLength = other.totalLength;
        identification = other.identification;
        flagsAndOffset = other.flagsAndOffset;
        timeToLive = other.timeToLive;
        typeOfService = other.typeOfService;
        headerLength = other.headerLength;
        transportCaptured = other.transportCaptured;
        sourcePort = other.sourcePort;
        destinationPort = other.destinationPort;
        hasTcpSequence = other.hasTcpSequence;
        tcpSequence = other.tcpSequence;
        udpLength = other.udpLength;
        icmpType = other.icmpType;
        icmpCode = other.icmpCode;
        icmpIdentifier = other.icmpIdentifier;
        icmpSequence = other.icmpSequence;
        hasIcmpIdentifier = other.hasIcmpIdentifier;
        hasIcmpSequence = other.hasIcmpSequence;
        hasPorts = other.hasPorts;
    }

    /** Whether the bytes are there at all and begin an IPv4 header; all else needs this. */
    public boolean present() {
        return present;
    }

    /** Bytes of the quotation that were captured, from its IPv4 header's first byte on. */
    public int captured() {
        return captured;
    }

    /** Whether the whole fixed IPv4 header was captured: addresses, protocol, length, TTL. */
    public boolean hasHeader() {
        return present && captured >= 20;
    }

    /** Whether the quoted header's first 16 bytes were captured: all but the destination address. */
    public boolean hasSource() {
        return present && captured >= 16;
    }

    /** Whether the quoted header's first 10 bytes were captured: length, identification, fragment, TTL and protocol. */
    public boolean hasProtocol() {
        return present && captured >= 10;
    }

    /** Source address as a bit pattern: who sent what provoked the error. Needs {@link #hasSource()}. */
    public int source() {
        return source;
    }

    /** Destination address as a bit pattern. Needs {@link #hasHeader()}. */
    public int destination() {
        return destination;
    }

    /** IP protocol number, 0..255. Needs {@link #hasProtocol()}. */
    public int protocol() {
        return protocol;
    }

    /** Total length in bytes that the quoted header states. Needs {@link #hasProtocol()}. */
    public int totalLength() {
        return totalLength;
    }

    /** IP identification. Needs {@link #hasProtocol()}. */
    public int identification() {
        return identification;
    }

    /** Whether the quoted header forbids fragmentation. Needs {@link #hasProtocol()}. */
    public boolean dontFragment() {
        return (flagsAndOffset & 0x4000) != 0;
    }

    /** Fragment offset in bytes. Needs {@link #hasProtocol()}. */
    public int fragmentOffset() {
        return (flagsAndOffset & 0x1FFF) * 8;
    }

    /** Hops that were left when the error was provoked. Needs {@link #hasProtocol()}. */
    public int timeToLive() {
        return timeToLive;
    }

    /** Type of service byte. Needs {@link #hasProtocol()}. */
    public int typeOfService() {
        return typeOfService;
    }

    /** Bytes of the quoted IPv4 header, options included. Needs {@link #hasHeader()}. */
    public int headerLength() {
        return headerLength;
    }

    /** Bytes captured of what follows the quoted IPv4 header. */
    public int transportCaptured() {
        return transportCaptured;
    }

    /** Whether the quotation is a first fragment of a protocol with ports, and both ports were captured. */
    public boolean hasPorts() {
        return hasPorts;
    }

    /** Source port. Needs {@link #hasPorts()}. */
    public int sourcePort() {
        return sourcePort;
    }

    /** Destination port. Needs {@link #hasPorts()}. */
    public int destinationPort() {
        return destinationPort;
    }

    /** Whether the quotation is TCP and its sequence number was captured. */
    public boolean hasTcpSequence() {
        return hasTcpSequence;
    }

    /** TCP sequence number, unsigned. Needs {@link #hasTcpSequence()}. */
    public long tcpSequence() {
        return tcpSequence;
    }

    /** Whether the quotation is UDP and its length was captured. */
    public boolean hasUdpLength() {
        return udpLength >= 0;
    }

    /** Length in the quoted UDP header, bytes. Needs {@link #hasUdpLength()}. */
    public int udpLength() {
        return udpLength;
    }

    /** Whether the quotation is ICMP and its type and code were captured. */
    public boolean hasIcmpType() {
        return present && protocol == 1 && fragmentOffset() == 0 && hasHeader() && transportCaptured >= 2;
    }

    /** Type of the quoted ICMP message. Needs {@link #hasIcmpType()}. */
    public int icmpType() {
        return icmpType;
    }

    /** Code of the quoted ICMP message. Needs {@link #hasIcmpType()}. */
    public int icmpCode() {
        return icmpCode;
    }

    /** Whether the quoted ICMP message is of a type with an identifier, and it was captured. */
    public boolean hasIcmpIdentifier() {
        return hasIcmpIdentifier;
    }

    /** Identifier of the quoted ICMP message. Needs {@link #hasIcmpIdentifier()}. */
    public int icmpIdentifier() {
        return icmpIdentifier;
    }

    /** Whether the quoted ICMP message is of a type with a sequence number, and it was captured. */
    public boolean hasIcmpSequence() {
        return hasIcmpSequence;
    }

    /** Sequence number of the quoted ICMP message. Needs {@link #hasIcmpSequence()}. */
    public int icmpSequence() {
        return icmpSequence;
    }
}
