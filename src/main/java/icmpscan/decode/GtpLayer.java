package icmpscan.decode;

import icmpscan.ksy.Gtp;

/** A mobile user's packet in GTP version 1 (3GPP TS 29.281 section 5) or 0 (TS 09.60 section 6). */
final class GtpLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new GtpLayer();
    private static final int HEADER_BYTES = 8;
    private static final int VERSION_0_TAIL_BYTES = 12;
    private static final int OPTIONAL_BYTES = 4;
    private static final int USER_PACKET = 255;
    private static final int NOT_CHARGING = 0x10;
    private static final int EXTENSION = 0x04;
    private static final int ANY_OPTIONAL = 0x07;

    private GtpLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("gtp")) {
            return null;
        }
        Gtp.Header header = new Gtp.Header(cursor.stream());
        int flags = header.versionAndFlags();
        int version = flags >>> 5;
        if (header.messageType() != USER_PACKET || (flags & NOT_CHARGING) == 0 || version > 1) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        cursor.offset += HEADER_BYTES;
        boolean passed = version == 0 ? cursor.pass(VERSION_0_TAIL_BYTES) : passOptional(cursor, flags);
        return passed ? payload(cursor) : null;
    }

    private static boolean passOptional(Cursor cursor, int flags) {
        if ((flags & ANY_OPTIONAL) == 0) {
            return true;
        }
        if (!cursor.holds(OPTIONAL_BYTES)) {
            return false;
        }
        int next = new Gtp.Version1Optional(cursor.stream()).nextExtension();
        cursor.offset += OPTIONAL_BYTES;
        return (flags & EXTENSION) == 0 || passExtensions(cursor, next);
    }

    /** Each extension header is at least 4 bytes long, so the frame's end ends this. */
    private static boolean passExtensions(Cursor cursor, int first) {
        int next = first;
        while (next != 0) {
            if (!cursor.holds(1)) {
                return false;
            }
            int extensionBytes = 4 * new Gtp.ExtensionLength(cursor.stream()).words();
            if (extensionBytes == 0) {
                cursor.broken();
                return false;
            }
            if (!cursor.pass(extensionBytes)) {
                return false;
            }
            cursor.offset -= 1;
            next = new Gtp.ExtensionEnd(cursor.stream()).nextExtension();
            cursor.offset += 1;
        }
        return true;
    }

    /** Nothing says what the packet is: IP by its version, Ethernet by an EtherType in its place, or PPP. */
    private static LayerDecoder payload(Cursor cursor) {
        if (RawIpLayer.begins(cursor)) {
            return RawIpLayer.INSTANCE;
        }
        return EthernetLayer.mayBegin(cursor, 0) ? EthernetLayer.INSTANCE : PppLayer.INSTANCE;
    }
}
