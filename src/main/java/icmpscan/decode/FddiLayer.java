package icmpscan.decode;

import icmpscan.ksy.Fddi;

/** FDDI, 13 bytes, then LLC. Its addresses may be written with the bits of each byte reversed, so none is kept. */
final class FddiLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new FddiLayer();
    private static final int HEADER_BYTES = 13;
    private static final int LONG_ADDRESSES_AND_FORMAT = 0x70;
    private static final int LLC_FRAME = 0x50;

    private FddiLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("fddi")) {
            return null;
        }
        int control = new Fddi(cursor.stream()).frameControl();
        cursor.offset += HEADER_BYTES;
        return (control & LONG_ADDRESSES_AND_FORMAT) == LLC_FRAME
                ? LlcLayer.INSTANCE
                : cursor.stop(FrameOutcome.NOT_ICMP);
    }
}
