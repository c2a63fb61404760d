package icmpscan.decode;

import icmpscan.ksy.Ipv4;

/** The IPv4 header (RFC 791): takes over its addresses, cuts the layer to its total length and goes on by its protocol. */
final class Ipv4Layer implements LayerDecoder {
    static final Ipv4Layer INSTANCE = new Ipv4Layer();
    static final int HEADER_BYTES = 20;
    static final int ICMP = 1;
    private static final int OFFSET_MASK = 0x1FFF;

    private Ipv4Layer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("ip")) {
            return null;
        }
        Ipv4.Header header = new Ipv4.Header(cursor.stream());
        int headerLength = (header.versionAndHeaderLength() & 0xF) * 4;
        int totalLength = header.totalLength();
        if (header.versionAndHeaderLength() >>> 4 != 4
                || headerLength < HEADER_BYTES
                || (totalLength < headerLength && totalLength != 0)) {
            return cursor.broken();
        }
        cursor.flows.ipv4(cursor.bytes, cursor.offset, cursor.end, !cursor.ipPassed);
        IcmpMessage message = cursor.message;
        take(header, headerLength, message);
        note(cursor, message, headerLength, totalLength, header.headerChecksum());
        if (totalLength != 0) {
            cursor.limitTo(totalLength);
        }
        cursor.offset += headerLength;
        cursor.ipPassed = true;
        return next(cursor, header.protocol(), message.flagsAndOffset & OFFSET_MASK);
    }

    private static void take(Ipv4.Header header, int headerLength, IcmpMessage message) {
        message.source = header.source();
        message.destination = header.destination();
        message.timeToLive = header.timeToLive();
        message.typeOfService = header.typeOfService();
        message.identification = header.identification();
        message.flagsAndOffset = header.flagsAndFragmentOffset();
        message.ipTotalLength = header.totalLength();
        message.ipHeaderLength = headerLength;
    }

    /** Oddities of this header; an outer header's do not belong to the message inside, so they are forgotten first. */
    private static void note(Cursor cursor, IcmpMessage message, int headerLength, int totalLength, int checksum) {
        message.anomalies = 0;
        if (totalLength == 0) {
            message.mark(Anomaly.IP_LENGTH_ZERO);
        } else if (cursor.offset + (long) totalLength > cursor.wireEnd) {
            message.mark(Anomaly.IP_LENGTH_BEYOND_FRAME);
        }
        if (headerLength > HEADER_BYTES) {
            message.mark(Anomaly.IP_OPTIONS);
        }
        // Offloading leaves a checksum of 0 behind in what the capturing machine itself sent.
        if (checksum != 0
                && !cursor.checksumNotReady
                && cursor.remaining() >= headerLength
                && !Checksum.isRight(cursor.bytes, cursor.offset, cursor.offset + headerLength)) {
            message.mark(Anomaly.BAD_IP_CHECKSUM);
        }
    }

    /** What follows this header, or the authentication header after it. */
    static LayerDecoder next(Cursor cursor, int protocol, int fragmentOffset) {
        if (fragmentOffset != 0) {
            return cursor.stop(protocol == ICMP ? FrameOutcome.LATER_FRAGMENT : FrameOutcome.NOT_ICMP);
        }
        return switch (protocol) {
            case ICMP -> IcmpLayer.INSTANCE;
            case IpProtocolLayers.AUTHENTICATION -> AuthenticationLayer.INSTANCE;
            default -> IpProtocolLayers.next(cursor, protocol);
        };
    }

    /** Whether a whole header with the right checksum stands at the cursor. */
    static boolean certain(Cursor cursor) {
        if (cursor.remaining() < HEADER_BYTES) {
            return false;
        }
        int headerEnd = cursor.offset + (cursor.bytes.get(cursor.offset) & 0xF) * 4;
        return RawIpLayer.version(cursor) == 4
                && headerEnd >= cursor.offset + HEADER_BYTES
                && headerEnd <= cursor.end
                && Checksum.isRight(cursor.bytes, cursor.offset, headerEnd);
    }
}
