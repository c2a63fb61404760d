package icmpscan.session;

import java.nio.ByteBuffer;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.QuotedDatagram;

/**
 * What tells one datagram from others and does not change on its way: addresses, protocol, and the begin of what it carries without
 * checksums, which senders leave to their hardware.
 *
 * @param source         address as a bit pattern
 * @param destination    address as a bit pattern
 * @param protocol       IP protocol, 0..255
 * @param identification IP identification, 0..65535; {@link #ANY} where it is not to be looked at
 * @param content        ports and sequence number of TCP, ports and length of UDP, type, code, identifier and sequence number of ICMP; else 0, as where there are no 8 bytes
 */
record QuotedDatagramKey(int source, int destination, int protocol, int identification, long content) {
    static final int ANY = -1;

    private static final int NO_PROTOCOL = -1;
    private static final int ICMP = 1;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int HEADER_BYTES = 20;
    private static final int SOURCE = 12;
    private static final int CONTENT_BYTES = 8;

    /** The datagram that a message quotes; {@code null} where it quotes none, or too little of it. */
    static QuotedDatagramKey of(IcmpMessage error) {
        QuotedDatagram quoted = error.quoted();
        if (!quoted.present() || !quoted.hasHeader() || quoted.fragmentOffset() != 0) {
            return null;
        }
        boolean hasContent = quoted.totalLength() >= quoted.headerLength() + CONTENT_BYTES;
        if (hasContent && quoted.transportCaptured() < CONTENT_BYTES) {
            return null;
        }
        long content =
                switch (hasContent ? quoted.protocol() : NO_PROTOCOL) {
                    case TCP -> content(quoted.sourcePort(), quoted.destinationPort(), quoted.tcpSequence());
                    case UDP -> content(quoted.sourcePort(), quoted.destinationPort(), quoted.udpLength());
                    case ICMP ->
                        content(
                                quoted.icmpType() << Byte.SIZE | quoted.icmpCode(),
                                quoted.icmpIdentifier(),
                                quoted.icmpSequence());
                    default -> 0;
                };
        return new QuotedDatagramKey(
                quoted.source(), quoted.destination(), quoted.protocol(), quoted.identification(), content);
    }

    /** The datagram whose header begins at this index, if there is one; else {@code null}. */
    static QuotedDatagramKey at(ByteBuffer bytes, int start, int end) {
        int first = bytes.get(start) & 0xFF;
        int transport = start + (first & 0xF) * Integer.BYTES;
        boolean hasContent = (bytes.getShort(start + 2) & 0xFFFF) >= transport - start + CONTENT_BYTES;
        if (first >>> 4 != 4 || transport < start + HEADER_BYTES || (hasContent && transport + CONTENT_BYTES > end)) {
            return null;
        }
        int protocol = bytes.get(start + 9) & 0xFF;
        return new QuotedDatagramKey(
                bytes.getInt(start + SOURCE),
                bytes.getInt(start + SOURCE + Integer.BYTES),
                protocol,
                bytes.getShort(start + 4) & 0xFFFF,
                hasContent ? content(bytes, transport, protocol) : 0);
    }

    /** The same whatever its identification, which some routers put in the other byte order. */
    QuotedDatagramKey withAnyIdentification() {
        return new QuotedDatagramKey(source, destination, protocol, ANY, content);
    }

    private static long content(ByteBuffer bytes, int transport, int protocol) {
        int first = bytes.getShort(transport) & 0xFFFF;
        int second = bytes.getShort(transport + 2) & 0xFFFF;
        return switch (protocol) {
            case TCP -> content(first, second, bytes.getInt(transport + 4) & 0xFFFF_FFFFL);
            case UDP -> content(first, second, bytes.getShort(transport + 4) & 0xFFFF);
            case ICMP -> content(first, bytes.getShort(transport + 4) & 0xFFFF, bytes.getShort(transport + 6) & 0xFFFF);
            default -> 0;
        };
    }

    private static long content(int first, int second, long third) {
        return (long) first << 48 | (long) second << 32 | third;
    }
}
