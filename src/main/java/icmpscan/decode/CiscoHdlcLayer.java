package icmpscan.decode;

import icmpscan.ksy.CiscoHdlc;

/** Cisco HDLC, 4 bytes, then what an EtherType announces (RFC 1547 section 4.3.1). */
final class CiscoHdlcLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new CiscoHdlcLayer();
    private static final int HEADER_BYTES = 4;

    private CiscoHdlcLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("chdlc")) {
            return null;
        }
        int etherType = new CiscoHdlc(cursor.stream()).protocol();
        cursor.offset += HEADER_BYTES;
        return EtherTypes.next(cursor, etherType);
    }
}
