package icmpscan.decode;

import icmpscan.ksy.Gue;

/** Generic UDP encapsulation (draft-ietf-intarea-gue-09): variant 0 names an IP protocol, variant 1 is bare IP. */
final class GueLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new GueLayer();
    private static final int HEADER_BYTES = 4;
    private static final int VARIANT = 0xC0;
    private static final int CONTROL = 0x20;

    private GueLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("gue")) {
            return null;
        }
        if (RawIpLayer.begins(cursor)) {
            return RawIpLayer.INSTANCE;
        }
        Gue header = new Gue(cursor.stream());
        int first = header.variantAndLength();
        if ((first & (VARIANT | CONTROL)) != 0) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        return cursor.pass(HEADER_BYTES + 4 * (first & 0x1F)) ? IpProtocolLayers.next(cursor, header.protocol()) : null;
    }
}
