package icmpscan.decode;

import icmpscan.ksy.Ipv6;

/**
 * The IPv6 header with its extension headers (RFC 8200), passed on the way to IPv4 inside. ICMP for IPv4 never stands directly over it, and
 * ICMPv6 is another protocol.
 */
final class Ipv6Layer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new Ipv6Layer();
    static final int HEADER_BYTES = 40;
    private static final int PAYLOAD_LENGTH = 4;
    private static final int EXTENSION_BYTES = 8;
    private static final int FRAGMENT = 44;
    private static final int FRAGMENT_OFFSET = 0xFFF8;

    private Ipv6Layer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("ipv6")) {
            return null;
        }
        Ipv6.Header header = new Ipv6.Header(cursor.stream());
        if (header.versionClassAndFlow() >>> 28 != 6) {
            return cursor.broken();
        }
        cursor.offset += HEADER_BYTES;
        cursor.ipPassed = true;
        if (header.payloadLength() != 0) {
            cursor.limitTo(header.payloadLength());
        }
        return afterExtensions(cursor, header.nextHeader());
    }

    /** Whether a whole header stands at the cursor whose payload does not reach beyond the layer. */
    static boolean fits(Cursor cursor) {
        if (cursor.remaining() < HEADER_BYTES || RawIpLayer.version(cursor) != 6) {
            return false;
        }
        int payloadLength = cursor.bytes.getShort(cursor.offset + PAYLOAD_LENGTH) & 0xFFFF;
        return payloadLength <= cursor.wireEnd - cursor.offset - HEADER_BYTES;
    }

    /** Whether this next header is an extension header that is followed here. */
    static boolean isExtension(int nextHeader) {
        return switch (nextHeader) {
            // hop-by-hop options, routing, fragment, authentication, destination options, mobility, host identity, shim
            case 0, 43, FRAGMENT, IpProtocolLayers.AUTHENTICATION, 60, 135, 139, 140 -> true;
            default -> false;
        };
    }

    /** Each extension header is at least 8 bytes long, so the frame's end ends this. */
    private static LayerDecoder afterExtensions(Cursor cursor, int first) {
        int nextHeader = first;
        while (isExtension(nextHeader)) {
            if (!cursor.holds(EXTENSION_BYTES)) {
                return null;
            }
            int length = EXTENSION_BYTES;
            if (nextHeader == FRAGMENT) {
                Ipv6.Fragment fragment = new Ipv6.Fragment(cursor.stream());
                if ((fragment.offsetAndFlags() & FRAGMENT_OFFSET) != 0) {
                    return cursor.stop(FrameOutcome.NOT_ICMP);
                }
                nextHeader = fragment.nextHeader();
            } else {
                boolean authentication = nextHeader == IpProtocolLayers.AUTHENTICATION;
                Ipv6.Extension extension = new Ipv6.Extension(cursor.stream());
                length = authentication ? AuthenticationLayer.bytes(extension.length()) : 8 + 8 * extension.length();
                nextHeader = extension.nextHeader();
            }
            if (!cursor.pass(length)) {
                return null;
            }
        }
        return IpProtocolLayers.next(cursor, nextHeader);
    }
}
