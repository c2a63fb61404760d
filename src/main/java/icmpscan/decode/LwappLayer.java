package icmpscan.decode;

import icmpscan.ksy.Lwapp;

/** Frames of IEEE 802.11 between an access point and its controller (RFC 5412), in one piece. */
final class LwappLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new LwappLayer();
    private static final int HEADER_BYTES = 6;
    private static final int CONTROL_OR_FRAGMENT = 0x07;

    private LwappLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("lwapp")) {
            return null;
        }
        Lwapp header = new Lwapp(cursor.stream());
        cursor.offset += HEADER_BYTES;
        if ((header.versionAndFlags() & CONTROL_OR_FRAGMENT) != 0) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        return WlanLayer.PERHAPS_SWAPPED;
    }
}
