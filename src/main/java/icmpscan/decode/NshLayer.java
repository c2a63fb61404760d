package icmpscan.decode;

import icmpscan.ksy.Nsh;

/** The network service header (RFC 8300 section 2). Its protocol numbers are those of VXLAN's extension too. */
final class NshLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new NshLayer();
    private static final int HEADER_BYTES = 8;

    private NshLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("nsh")) {
            return null;
        }
        Nsh header = new Nsh(cursor.stream());
        int lengthBytes = 4 * (header.versionHopsAndLength() & 0x3F);
        if (!cursor.pass(Math.max(lengthBytes, HEADER_BYTES))) {
            return null;
        }
        return next(cursor, header.nextProtocol());
    }

    /** The decoder of what a next protocol number announces, or null with the outcome set. */
    static LayerDecoder next(Cursor cursor, int nextProtocol) {
        return switch (nextProtocol) {
            case 1 -> Ipv4Layer.INSTANCE;
            case 2 -> Ipv6Layer.INSTANCE;
            case 3 -> EthernetLayer.INSTANCE;
            case 4 -> NshLayer.INSTANCE;
            case 5 -> MplsLayer.INSTANCE;
            default -> cursor.stop(FrameOutcome.NOT_ICMP);
        };
    }
}
