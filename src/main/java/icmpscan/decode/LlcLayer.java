package icmpscan.decode;

import icmpscan.ksy.Llc;

/** IEEE 802.2 LLC, with SNAP (RFC 1042) or with the service access point of IPv4. */
final class LlcLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new LlcLayer();
    private static final int LLC_BYTES = 3;
    private static final int SNAP_BYTES = 5;
    private static final int SNAP_ACCESS_POINT = 0xAA;
    private static final int IP_ACCESS_POINT = 0x06;

    private LlcLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(LLC_BYTES) || !cursor.enter("llc")) {
            return null;
        }
        Llc.Header header = new Llc.Header(cursor.stream());
        cursor.offset += LLC_BYTES;
        if (header.dsap() == IP_ACCESS_POINT) {
            return Ipv4Layer.INSTANCE;
        }
        if (header.dsap() != SNAP_ACCESS_POINT || header.ssap() != SNAP_ACCESS_POINT) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        if (!cursor.holds(SNAP_BYTES) || !cursor.enter("snap")) {
            return null;
        }
        int etherType = new Llc.Snap(cursor.stream()).etherType();
        cursor.offset += SNAP_BYTES;
        return EtherTypes.next(cursor, etherType);
    }
}
