package icmpscan.decode;

import icmpscan.ksy.EthernetTags;

/** Transparent interconnection of lots of links (RFC 6325 section 3): 6 bytes, options, then an Ethernet frame. */
final class TrillLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new TrillLayer();
    private static final int HEADER_BYTES = 6;

    private TrillLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("trill")) {
            return null;
        }
        int optionWords = new EthernetTags.Trill(cursor.stream()).flagsAndHops() >>> 6 & 0x1F;
        return cursor.pass(HEADER_BYTES + 4 * optionWords) ? EthernetLayer.INSTANCE : null;
    }
}
