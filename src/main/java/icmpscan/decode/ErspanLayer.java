package icmpscan.decode;

import icmpscan.ksy.Erspan;

/** Mirrored frames in GRE (draft-foschiano-erspan-03 section 4): type I without a header; of types II and III the version in it tells which. */
final class ErspanLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new ErspanLayer(true);
    static final LayerDecoder WITHOUT_HEADER = new ErspanLayer(false);
    private static final int TYPE_2_BYTES = 8;
    private static final int TYPE_3_BYTES = 12;
    private static final int SUBHEADER_BYTES = 8;
    private static final int FRAME_TYPE_IP = 2;

    private final boolean hasHeader;

    private ErspanLayer(boolean hasHeader) {
        this.hasHeader = hasHeader;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.enter("erspan")) {
            return null;
        }
        return hasHeader ? header(cursor) : EthernetLayer.INSTANCE;
    }

    private static LayerDecoder header(Cursor cursor) {
        if (!cursor.holds(TYPE_2_BYTES)) {
            return null;
        }
        int version = new Erspan.Type2(cursor.stream()).versionAndVlan() >>> 12;
        return switch (version) {
            case 1 -> cursor.pass(TYPE_2_BYTES) ? EthernetLayer.INSTANCE : null;
            case 2 -> type3(cursor);
            default -> cursor.stop(FrameOutcome.NOT_ICMP);
        };
    }

    private static LayerDecoder type3(Cursor cursor) {
        if (!cursor.holds(TYPE_3_BYTES)) {
            return null;
        }
        int fields = new Erspan.Type3(cursor.stream()).frameAndFlags();
        int headerBytes = TYPE_3_BYTES + ((fields & 1) != 0 ? SUBHEADER_BYTES : 0);
        if (!cursor.pass(headerBytes)) {
            return null;
        }
        int frameType = fields >>> 10 & 0x1F;
        return frameType == FRAME_TYPE_IP ? RawIpLayer.INSTANCE : EthernetLayer.INSTANCE;
    }
}
