package icmpscan.decode;

import icmpscan.ksy.Juniper;

/** What Juniper routers put before the frames that they capture; the link type says what follows, unless a flag says that it is bare. */
final class JuniperLayer implements LayerDecoder {
    static final LayerDecoder ETHERNET = new JuniperLayer(0, EthernetLayer.INSTANCE);
    static final LayerDecoder PPP = new JuniperLayer(0, PppLayer.INSTANCE);
    static final LayerDecoder FRAME_RELAY = new JuniperLayer(0, FrameRelayLayer.INSTANCE);
    static final LayerDecoder CISCO_HDLC = new JuniperLayer(0, TagLayer.CISCO_HDLC);
    static final LayerDecoder ATM_1 = new JuniperLayer(4, AtmLayer.INSTANCE);
    static final LayerDecoder ATM_2 = new JuniperLayer(8, AtmLayer.INSTANCE);

    private static final int HEADER_BYTES = 4;
    private static final int EXTENSIONS_BYTES = 2;
    private static final int PROTOCOL_BYTES = 4;
    private static final int MAGIC = 0x4D4743;
    private static final int EXTENSIONS = 0x80;
    private static final int BARE = 0x02;
    private static final int RECEIVED = 0x01;

    /** A gap count in the cookie of a sent packet says that it is bridged Ethernet. */
    private static final long GAP_COUNT = 0x07E00000;

    private final int cookieBytes;
    private final LayerDecoder frame;

    private JuniperLayer(int cookieBytes, LayerDecoder frame) {
        this.cookieBytes = cookieBytes;
        this.frame = frame;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("juniper")) {
            return null;
        }
        Juniper.Header header = new Juniper.Header(cursor.stream());
        if ((header.magicHigh() << 8 | header.magicLow()) != MAGIC) {
            return cursor.broken();
        }
        cursor.offset += HEADER_BYTES;
        int flags = header.flags();
        if ((flags & EXTENSIONS) != 0 && !passExtensions(cursor)) {
            return null;
        }
        if ((flags & BARE) != 0) {
            return bare(cursor);
        }
        boolean bridged = cookieBytes == 8 && (flags & RECEIVED) == 0 && hasGapCount(cursor);
        if (!cursor.pass(cookieBytes)) {
            return null;
        }
        return bridged ? EthernetLayer.INSTANCE : frame;
    }

    private static boolean passExtensions(Cursor cursor) {
        return cursor.holds(EXTENSIONS_BYTES)
                && cursor.pass(EXTENSIONS_BYTES + new Juniper.Extensions(cursor.stream()).length());
    }

    private static LayerDecoder bare(Cursor cursor) {
        if (!cursor.holds(PROTOCOL_BYTES)) {
            return null;
        }
        long protocol = new Juniper.BareProtocol(cursor.stream()).protocol();
        cursor.offset += PROTOCOL_BYTES;
        if (protocol == 4 || protocol == 5 || protocol == 8) {
            return MplsLayer.INSTANCE;
        }
        return protocol >= 2 && protocol <= 7 ? RawIpLayer.INSTANCE : cursor.stop(FrameOutcome.NOT_ICMP);
    }

    private boolean hasGapCount(Cursor cursor) {
        return cursor.remaining() >= cookieBytes
                && (new Juniper.Cookie2(cursor.stream()).cookieHigh() & GAP_COUNT) != 0;
    }
}
