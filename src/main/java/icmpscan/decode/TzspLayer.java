package icmpscan.decode;

import icmpscan.ksy.Tzsp;

/** Frames that a wireless sensor sends on: 4 bytes, tagged fields, then a frame of the stated kind. */
final class TzspLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new TzspLayer();
    private static final int HEADER_BYTES = 4;
    private static final int RECEIVED = 0;
    private static final int FOR_TRANSMISSION = 1;
    private static final int PADDING = 0;
    private static final int END = 1;

    private TzspLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("tzsp")) {
            return null;
        }
        Tzsp.Header header = new Tzsp.Header(cursor.stream());
        if (header.packetType() != RECEIVED && header.packetType() != FOR_TRANSMISSION) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        cursor.offset += HEADER_BYTES;
        return passTags(cursor) ? frame(cursor, header.protocol()) : null;
    }

    /** Every field is at least one byte long, so the frame's end ends this. */
    private static boolean passTags(Cursor cursor) {
        int tag = PADDING;
        while (tag != END) {
            if (!cursor.holds(1)) {
                return false;
            }
            tag = new Tzsp.Tag(cursor.stream()).tagType();
            cursor.offset += 1;
            if (tag != PADDING && tag != END && !passValue(cursor)) {
                return false;
            }
        }
        return true;
    }

    private static boolean passValue(Cursor cursor) {
        return cursor.holds(1) && cursor.pass(1 + new Tzsp.TagLength(cursor.stream()).length());
    }

    private static LayerDecoder frame(Cursor cursor, int protocol) {
        return switch (protocol) {
            case 1 -> EthernetLayer.INSTANCE;
            case 18 -> WlanLayer.INSTANCE;
            case 119 -> RadioHeaderLayer.PRISM;
            case 127 -> RadioHeaderLayer.AVS;
            default -> cursor.stop(FrameOutcome.NOT_ICMP);
        };
    }
}
