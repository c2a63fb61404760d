package icmpscan.decode;

import icmpscan.ksy.Pppoe;

/** PPP over Ethernet in its session stage (RFC 2516 section 4), 6 bytes. */
final class PppoeLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new PppoeLayer();
    static final int HEADER_BYTES = 6;

    private PppoeLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("pppoes")) {
            return null;
        }
        Pppoe header = new Pppoe(cursor.stream());
        cursor.offset += HEADER_BYTES;
        if (header.code() != 0) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        if (header.length() != 0) {
            cursor.limitTo(header.length());
        }
        return PppLayer.INSTANCE;
    }
}
