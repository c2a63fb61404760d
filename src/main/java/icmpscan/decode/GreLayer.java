package icmpscan.decode;

import icmpscan.ksy.Gre;
import icmpscan.ksy.Ppp;

/**
 * Generic routing encapsulation: 4 bytes, then words of 4 bytes by the flags (RFC 2784, RFC 2890; RFC 1701 for routing, RFC 2637 for version
 * 1), then what the protocol says.
 */
final class GreLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new GreLayer();
    private static final int HEADER_BYTES = 4;
    private static final int WORD_BYTES = 4;
    private static final int ROUTE_ENTRY_BYTES = 4;

    private static final int CHECKSUM = 0x8000;
    private static final int ROUTING = 0x4000;
    private static final int KEY = 0x2000;
    private static final int SEQUENCE = 0x1000;
    private static final int ACKNOWLEDGEMENT = 0x0080;

    private static final int WEB_CACHE = 0x883E;
    private static final int OSI = 0x00FE;
    private static final int CDMA_PPP = 0x8881;
    private static final int ERSPAN = 0x88BE;
    private static final int ERSPAN_TYPE_3 = 0x22EB;
    private static final int FRAMED_BYTES = 5;
    private static final int FLAG = 0x7E;
    private static final int ESCAPED = 0xFF7D23;
    private static final int ESCAPED_BYTES = 4;
    private static final int MIKROTIK_ETHERNET = 0x6400;

    /** Aruba's access points, one number for each of their traffic classes. */
    private static final int ARUBA_FIRST = 0x8200;

    private static final int ARUBA_LAST = 0x8370;
    private static final int ARUBA_OTHER = 0x9000;

    private GreLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("gre")) {
            return null;
        }
        Gre.Header header = new Gre.Header(cursor.stream());
        int flags = header.flagsAndVersion();
        if (!cursor.pass(HEADER_BYTES + WORD_BYTES * words(flags))
                || ((flags & ROUTING) != 0 && !passSourceRoute(cursor))) {
            return null;
        }
        return payload(cursor, header.protocol(), (flags & SEQUENCE) != 0);
    }

    private static int words(int flags) {
        return flag(flags, CHECKSUM | ROUTING)
                + flag(flags, KEY)
                + flag(flags, SEQUENCE)
                + flag(flags, ACKNOWLEDGEMENT);
    }

    private static int flag(int flags, int mask) {
        return (flags & mask) != 0 ? 1 : 0;
    }

    /** Every entry has at least 4 bytes, so the frame's end ends this. */
    private static boolean passSourceRoute(Cursor cursor) {
        int addressBytes;
        do {
            if (!cursor.holds(ROUTE_ENTRY_BYTES)) {
                return false;
            }
            addressBytes = new Gre.SourceRouteEntry(cursor.stream()).length();
            if (!cursor.pass(ROUTE_ENTRY_BYTES + addressBytes)) {
                return false;
            }
        } while (addressBytes != 0);
        return true;
    }

    private static LayerDecoder payload(Cursor cursor, int protocol, boolean sequence) {
        return switch (protocol) {
            // Only type I goes without GRE's sequence number (draft-foschiano-erspan-03 section 4.1).
            case ERSPAN -> sequence ? ErspanLayer.INSTANCE : ErspanLayer.WITHOUT_HEADER;
            case ERSPAN_TYPE_3 -> ErspanLayer.INSTANCE;
            case MIKROTIK_ETHERNET -> EthernetLayer.INSTANCE;
            case OSI -> NetworkProtocolLayer.INSTANCE;
            case CDMA_PPP -> framedPpp(cursor);
            case WEB_CACHE -> webCache(cursor);
            default -> isAruba(protocol) ? WlanLayer.INSTANCE : EtherTypes.next(cursor, protocol);
        };
    }

    /** PPP in the framing of serial lines. Escapes are undone only where the framing itself needs them: in the control field. */
    private static LayerDecoder framedPpp(Cursor cursor) {
        if (!cursor.holds(FRAMED_BYTES)) {
            return null;
        }
        Ppp.FramedStart start = new Ppp.FramedStart(cursor.stream());
        if (start.flag() != FLAG) {
            return PppLayer.INSTANCE;
        }
        cursor.offset += (start.addressAndControl() >>> 8) == ESCAPED ? ESCAPED_BYTES : 1;
        return PppLayer.INSTANCE;
    }

    private static boolean isAruba(int protocol) {
        return (protocol >= ARUBA_FIRST && protocol <= ARUBA_LAST && (protocol & 0xF) == 0) || protocol == ARUBA_OTHER;
    }

    /** Version 1 of the protocol has no header; where version 2 has one, it does not begin like IPv4. */
    private static LayerDecoder webCache(Cursor cursor) {
        if (RawIpLayer.begins(cursor)) {
            return RawIpLayer.INSTANCE;
        }
        return cursor.pass(WORD_BYTES) ? RawIpLayer.INSTANCE : null;
    }
}
