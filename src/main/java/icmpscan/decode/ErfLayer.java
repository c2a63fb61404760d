package icmpscan.decode;

import icmpscan.ksy.Erf;

/** Endace's record format: 16 bytes, extension headers of 8, then a frame of the stated type. */
final class ErfLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new ErfLayer();
    private static final int HEADER_BYTES = 16;
    private static final int EXTENSION_BYTES = 8;
    private static final int ETHERNET_OFFSET_BYTES = 2;
    private static final int MULTICHANNEL_BYTES = 4;
    private static final int MORE = 0x80;
    private static final int PPP_ADDRESS = 0xFF;

    private ErfLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("erf")) {
            return null;
        }
        int type = new Erf.Header(cursor.stream()).recordType();
        cursor.offset += HEADER_BYTES;
        if ((type & MORE) != 0 && !passExtensions(cursor)) {
            return null;
        }
        return frame(cursor, type & ~MORE);
    }

    private static boolean passExtensions(Cursor cursor) {
        boolean more = true;
        while (more) {
            if (!cursor.holds(EXTENSION_BYTES)) {
                return false;
            }
            more = (new Erf.Extension(cursor.stream()).extensionType() & MORE) != 0;
            cursor.offset += EXTENSION_BYTES;
        }
        return true;
    }

    private static LayerDecoder frame(Cursor cursor, int type) {
        return switch (type) {
            // HDLC over SONET, plain, colored, hashed
            case 1, 10, 15, 19 -> hdlc(cursor);
            // Ethernet, plain, colored, hashed
            case 2, 11, 16, 20 -> cursor.pass(ETHERNET_OFFSET_BYTES) ? EthernetLayer.INSTANCE : null;
            // multichannel HDLC, plain, colored
            case 5, 17 -> cursor.pass(MULTICHANNEL_BYTES) ? hdlc(cursor) : null;
            case 22 -> Ipv4Layer.INSTANCE;
            case 23 -> Ipv6Layer.INSTANCE;
            default -> cursor.stop(FrameOutcome.NOT_ICMP);
        };
    }

    private static LayerDecoder hdlc(Cursor cursor) {
        if (!cursor.holds(1)) {
            return null;
        }
        return new Erf.HdlcAddress(cursor.stream()).address() == PPP_ADDRESS ? PppLayer.INSTANCE : TagLayer.CISCO_HDLC;
    }
}
