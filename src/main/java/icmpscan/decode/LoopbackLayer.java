package icmpscan.decode;

import icmpscan.ksy.Loopback;

/** BSD loopback, link types NULL (the family in the writer's byte order) and LOOP (big-endian), 4 bytes. */
final class LoopbackLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new LoopbackLayer();
    static final int HEADER_BYTES = 4;

    private LoopbackLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("null")) {
            return null;
        }
        int family = (int) new Loopback(cursor.stream()).family();
        cursor.offset += HEADER_BYTES;
        LayerDecoder layer = of(family);
        return layer == null ? cursor.stop(FrameOutcome.NOT_ICMP) : layer;
    }

    /** The decoder of what a family announces, as it was read big-endian; some writers put an EtherType there instead. */
    static LayerDecoder of(int read) {
        int family = AddressFamilies.inEitherOrder(read);
        return family > EtherTypes.MAX_LLC_LENGTH ? EtherTypes.of(family) : AddressFamilies.of(family);
    }
}
