package icmpscan.decode;

import icmpscan.ksy.Docsis;

/** A packet of a cable modem network, where it is not encrypted: 6 bytes and an extended header, then an Ethernet frame. */
final class DocsisLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new DocsisLayer();
    private static final int FIXED_BYTES = 4;
    private static final int CHECK_SEQUENCE_BYTES = 2;
    private static final int EXTENDED_HEADER = 1;

    private DocsisLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(FIXED_BYTES) || !cursor.enter("docsis")) {
            return null;
        }
        Docsis header = new Docsis(cursor.stream());
        if (header.frameControl() >>> 6 != 0) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        int extended = (header.frameControl() & EXTENDED_HEADER) != 0 ? header.parameter() : 0;
        return cursor.pass(FIXED_BYTES + extended + CHECK_SEQUENCE_BYTES) ? EthernetLayer.INSTANCE : null;
    }
}
