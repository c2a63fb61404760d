package icmpscan.decode;

import icmpscan.ksy.L2tp;

/** A data message of L2TP version 2 (RFC 2661 section 3.1); PPP follows. */
final class L2tpLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new L2tpLayer();
    private static final int FLAGS_BYTES = 2;
    private static final int OFFSET_BYTES = 2;
    private static final int CONTROL = 0x8000;
    private static final int LENGTH = 0x4000;
    private static final int SEQUENCE = 0x0800;
    private static final int OFFSET = 0x0200;

    private L2tpLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(FLAGS_BYTES) || !cursor.enter("l2tp")) {
            return null;
        }
        int flags = new L2tp.Header(cursor.stream()).flagsAndVersion();
        if ((flags & CONTROL) != 0 || (flags & 0xF) != 2) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        int headerBytes = FLAGS_BYTES + ((flags & LENGTH) != 0 ? 2 : 0) + 4 + ((flags & SEQUENCE) != 0 ? 4 : 0);
        if (!cursor.pass(headerBytes) || ((flags & OFFSET) != 0 && !passOffset(cursor))) {
            return null;
        }
        return PppLayer.INSTANCE;
    }

    private static boolean passOffset(Cursor cursor) {
        return cursor.holds(OFFSET_BYTES) && cursor.pass(OFFSET_BYTES + new L2tp.OffsetSize(cursor.stream()).padding());
    }
}
