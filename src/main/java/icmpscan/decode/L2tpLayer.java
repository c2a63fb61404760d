package icmpscan.decode;

import icmpscan.ksy.L2tp;

/** A data message of L2TP in UDP: version 2 (RFC 2661 section 3.1), which PPP follows, or version 3. */
final class L2tpLayer implements LayerDecoder {
    static final LayerDecoder IN_UDP = new L2tpLayer();
    private static final int FLAGS_BYTES = 2;
    private static final int OFFSET_BYTES = 2;
    private static final int CONTROL = 0x8000;
    private static final int LENGTH = 0x4000;
    private static final int SEQUENCE = 0x0800;
    private static final int OFFSET = 0x0200;
    private static final int VERSION = 0x000F;
    private static final int VERSION_3_BYTES = 4;

    private L2tpLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(FLAGS_BYTES) || !cursor.enter("l2tp")) {
            return null;
        }
        int flags = new L2tp.Header(cursor.stream()).flagsAndVersion();
        if ((flags & (CONTROL | VERSION)) == 3) {
            return cursor.pass(VERSION_3_BYTES) ? L2tpVersion3Layer.AT_SESSION : null;
        }
        if ((flags & CONTROL) != 0 || (flags & VERSION) != 2) {
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
