package icmpscan.decode;

import icmpscan.ksy.Ethernet;

/** Ethernet II and IEEE 802.3, 14 bytes (RFC 894, RFC 1042). */
final class EthernetLayer implements LayerDecoder {
    static final EthernetLayer INSTANCE = new EthernetLayer(0);

    /** For captures that always hold the frame check sequence. */
    static final LayerDecoder WITH_CHECK_SEQUENCE = new EthernetLayer(4);

    static final int HEADER_BYTES = 14;
    private static final int ETHER_TYPE = 12;

    private final int trailerBytes;

    private EthernetLayer(int trailerBytes) {
        this.trailerBytes = trailerBytes;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (trailerBytes > 0) {
            cursor.dropTrailer(trailerBytes);
        }
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("eth")) {
            return null;
        }
        Ethernet.Header header = new Ethernet.Header(cursor.stream());
        if (InterSwitchLinkLayer.begins(header)) {
            return InterSwitchLinkLayer.INSTANCE;
        }
        keepSource(cursor.message, header.sourceHigh(), header.sourceLow());
        cursor.offset += HEADER_BYTES;
        return EtherTypes.nextOrLength(cursor, header.etherType());
    }

    /** Takes over a sender's address of six bytes, given as its first two and its last four. */
    static void keepSource(IcmpMessage message, int high, long low) {
        message.hasSourceMac = true;
        message.sourceMac = ((long) high << 32) | low;
    }

    /** Whether a known EtherType stands where it would if an Ethernet frame began this many bytes from the cursor. A guess for tunnels. */
    static boolean mayBegin(Cursor cursor, int distance) {
        int index = cursor.offset + distance + ETHER_TYPE;
        return cursor.end - index >= 2 && EtherTypes.known(cursor.bytes.getShort(index) & 0xFFFF);
    }
}
