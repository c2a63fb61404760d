package icmpscan.decode;

import icmpscan.ksy.RadioHeaders;

/** The Prism header (144 bytes) and the AVS header (it tells its length) before an 802.11 frame. A Prism capture may hold the other. */
final class RadioHeaderLayer implements LayerDecoder {
    static final LayerDecoder PRISM = new RadioHeaderLayer(true);
    static final LayerDecoder AVS = new RadioHeaderLayer(false);
    private static final int FIXED_BYTES = 8;
    private static final int PRISM_BYTES = 144;
    private static final long AVS_MAGIC = 0x80211;

    private final boolean perhapsPrism;

    private RadioHeaderLayer(boolean perhapsPrism) {
        this.perhapsPrism = perhapsPrism;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(FIXED_BYTES)) {
            return null;
        }
        RadioHeaders.Avs header = new RadioHeaders.Avs(cursor.stream());
        boolean prism = perhapsPrism && header.version() >>> 12 != AVS_MAGIC;
        if (!cursor.enter(prism ? "prism" : "wlancap")) {
            return null;
        }
        long headerBytes = prism ? PRISM_BYTES : Math.max(header.length(), FIXED_BYTES);
        if (headerBytes > cursor.remaining()) {
            return cursor.broken();
        }
        cursor.offset += (int) headerBytes;
        return WlanLayer.INSTANCE;
    }
}
