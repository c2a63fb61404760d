package icmpscan.decode;

import icmpscan.ksy.Llc;

/** The subnetwork access protocol after LLC or in Frame Relay, 5 bytes (RFC 1042; RFC 2427 and RFC 2684 for bridged frames). */
final class SnapLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new SnapLayer(0);

    /** ATM aligns bridged frames with two bytes (RFC 2684 section 5.2). */
    static final LayerDecoder IN_ATM = new SnapLayer(2);

    private static final int SNAP_BYTES = 5;
    private static final int ETHER_TYPES = 0x000000;

    /** Bridge tunnels have the organization code of Cisco instead of 0, and EtherTypes all the same (IEEE 802.1H). */
    private static final int BRIDGE_TUNNEL = 0x0000F8;

    private static final int BRIDGED = 0x0080C2;
    private static final int ETHERNET_WITH_CHECK_SEQUENCE = 1;
    private static final int ETHERNET = 7;

    private final int paddingBytes;

    private SnapLayer(int paddingBytes) {
        this.paddingBytes = paddingBytes;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(SNAP_BYTES) || !cursor.enter("snap")) {
            return null;
        }
        Llc.Snap header = new Llc.Snap(cursor.stream());
        cursor.offset += SNAP_BYTES;
        return switch (header.organizationHigh() << 16 | header.organizationLow()) {
            case ETHER_TYPES, BRIDGE_TUNNEL -> EtherTypes.next(cursor, header.etherType());
            case BRIDGED -> bridged(cursor, header.etherType());
            default -> cursor.stop(FrameOutcome.NOT_ICMP);
        };
    }

    private LayerDecoder bridged(Cursor cursor, int kind) {
        if (kind != ETHERNET && kind != ETHERNET_WITH_CHECK_SEQUENCE) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        if (!cursor.pass(paddingBytes)) {
            return null;
        }
        return kind == ETHERNET ? EthernetLayer.INSTANCE : EthernetLayer.WITH_CHECK_SEQUENCE;
    }
}
