package icmpscan.decode;

import icmpscan.ksy.Llc;

/** IEEE 802.2 LLC, with SNAP (RFC 1042), with the service access point of IPv4 or with that of OSI. */
final class LlcLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new LlcLayer(SnapLayer.INSTANCE);
    static final LayerDecoder IN_ATM = new LlcLayer(SnapLayer.IN_ATM);
    private static final int LLC_BYTES = 3;
    private static final int SNAP_ACCESS_POINT = 0xAA;
    private static final int IP_ACCESS_POINT = 0x06;
    private static final int OSI_ACCESS_POINT = 0xFE;

    private final LayerDecoder snap;

    private LlcLayer(LayerDecoder snap) {
        this.snap = snap;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(LLC_BYTES) || !cursor.enter("llc")) {
            return null;
        }
        Llc.Header header = new Llc.Header(cursor.stream());
        cursor.offset += LLC_BYTES;
        return switch (header.dsap()) {
            case IP_ACCESS_POINT -> Ipv4Layer.INSTANCE;
            case SNAP_ACCESS_POINT -> snap;
            case OSI_ACCESS_POINT -> NetworkProtocolLayer.INSTANCE;
            default -> cursor.stop(FrameOutcome.NOT_ICMP);
        };
    }

    /** Whether what a destination service access point (0..255) announces may lead to ICMP. */
    static boolean leadsOn(int accessPoint) {
        return accessPoint == IP_ACCESS_POINT || accessPoint == SNAP_ACCESS_POINT || accessPoint == OSI_ACCESS_POINT;
    }
}
