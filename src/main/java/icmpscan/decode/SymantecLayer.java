package icmpscan.decode;

import icmpscan.ksy.CaptureHeaders;

/** Link type SYMANTEC_FIREWALL. Its two forms differ in where the EtherType stands; the other place holds 0. */
final class SymantecLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new SymantecLayer();
    private static final int FIXED_BYTES = 12;
    private static final int OLDER_BYTES = 44;
    private static final int NEWER_BYTES = 56;

    private SymantecLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(FIXED_BYTES) || !cursor.enter("symantec")) {
            return null;
        }
        CaptureHeaders.Symantec header = new CaptureHeaders.Symantec(cursor.stream());
        boolean newer = header.olderEtherType() == 0;
        int etherType = newer ? header.newerEtherType() : header.olderEtherType();
        return cursor.pass(newer ? NEWER_BYTES : OLDER_BYTES) ? EtherTypes.next(cursor, etherType) : null;
    }
}
