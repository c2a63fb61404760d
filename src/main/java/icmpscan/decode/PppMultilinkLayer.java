package icmpscan.decode;

import icmpscan.ksy.Ppp;

/** PPP multilink in its long format (RFC 1990 section 3), for frames in one piece: first fragments miss their end, and are left alone. */
final class PppMultilinkLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new PppMultilinkLayer();
    private static final int HEADER_BYTES = 4;
    private static final int BEGIN_AND_END = 0b11;

    private PppMultilinkLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("mp")) {
            return null;
        }
        long flags = new Ppp.Multilink(cursor.stream()).flagsAndSequence() >>> 30;
        cursor.offset += HEADER_BYTES;
        return flags == BEGIN_AND_END ? PppLayer.protocol(cursor) : cursor.stop(FrameOutcome.NOT_ICMP);
    }
}
