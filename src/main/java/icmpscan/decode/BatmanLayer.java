package icmpscan.decode;

import icmpscan.ksy.Batman;

/** Ethernet frames in the mesh protocol B.A.T.M.A.N. advanced, versions 14 and 15 of its packets. */
final class BatmanLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new BatmanLayer();
    private static final int FIRST_BYTES = 2;
    private static final int UNICAST_BYTES = 10;
    private static final int BROADCAST_BYTES = 14;
    private static final int UNICAST_4_ADDRESSES_BYTES = 18;

    private BatmanLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(FIRST_BYTES) || !cursor.enter("batadv")) {
            return null;
        }
        Batman header = new Batman(cursor.stream());
        int headerBytes = headerBytes(header.version(), header.packetType());
        if (headerBytes == 0) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        return cursor.pass(headerBytes) ? EthernetLayer.INSTANCE : null;
    }

    /** Bytes before the frame in packets of this type, or 0 where they carry none, or a part of one. */
    private static int headerBytes(int version, int packetType) {
        return switch (version << 8 | packetType) {
            case 0x0F40, 0x0E03 -> UNICAST_BYTES;
            case 0x0F01, 0x0E04 -> BROADCAST_BYTES;
            case 0x0F41, 0x0E09 -> UNICAST_4_ADDRESSES_BYTES;
            default -> 0;
        };
    }
}
