package icmpscan.decode;

import icmpscan.ksy.Teredo;

/** IPv6 in UDP through address translators (RFC 4380), after an authentication, an origin indication, both or neither. */
final class TeredoLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new TeredoLayer();
    private static final int INDICATION_BYTES = 4;
    private static final int ORIGIN = 0;
    private static final int ORIGIN_BYTES = 8;
    private static final int AUTHENTICATION = 1;
    private static final int NONCE_AND_CONFIRMATION_BYTES = 9;

    private TeredoLayer() {}

    /** Each indication is 8 bytes long at least, so the frame's end ends this. */
    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.enter("teredo")) {
            return null;
        }
        while (cursor.holds(INDICATION_BYTES)) {
            Teredo header = new Teredo(cursor.stream());
            int indicator = header.indicator();
            if (indicator != ORIGIN && indicator != AUTHENTICATION) {
                return Ipv6Layer.INSTANCE;
            }
            int bytes = indicator == ORIGIN
                    ? ORIGIN_BYTES
                    : INDICATION_BYTES
                            + header.identifierLength()
                            + header.authenticationLength()
                            + NONCE_AND_CONFIRMATION_BYTES;
            if (!cursor.pass(bytes)) {
                return null;
            }
        }
        return null;
    }
}
