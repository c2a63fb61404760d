package icmpscan.decode;

import icmpscan.ksy.Ethernet;

/** Ethernet II and IEEE 802.3, 14 bytes (RFC 894, RFC 1042). */
final class EthernetLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new EthernetLayer();
    static final int HEADER_BYTES = 14;

    private EthernetLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("eth")) {
            return null;
        }
        Ethernet.Header header = new Ethernet.Header(cursor.stream());
        cursor.message.hasSourceMac = true;
        cursor.message.sourceMac = ((long) header.sourceHigh() << 32) | header.sourceLow();
        cursor.offset += HEADER_BYTES;
        return EtherTypes.next(cursor, header.etherType());
    }
}
