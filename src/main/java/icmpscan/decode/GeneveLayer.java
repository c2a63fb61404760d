package icmpscan.decode;

import icmpscan.ksy.Geneve;

/** Geneve (RFC 8926 section 3.4): 8 bytes, options, then what the EtherType says. */
final class GeneveLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new GeneveLayer();
    private static final int HEADER_BYTES = 8;

    private GeneveLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("geneve")) {
            return null;
        }
        Geneve header = new Geneve(cursor.stream());
        int optionWords = header.versionAndOptionWords() & 0x3F;
        return cursor.pass(HEADER_BYTES + 4 * optionWords) ? EtherTypes.next(cursor, header.protocol()) : null;
    }
}
