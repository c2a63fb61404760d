package icmpscan.decode;

import icmpscan.ksy.CaptureHeaders;

/** The log interface of OpenBSD's packet filter, link type PFLOG: its first byte is its length, rounded up to 4. */
final class PacketFilterLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new PacketFilterLayer();
    private static final int FIXED_BYTES = 2;

    private PacketFilterLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(FIXED_BYTES) || !cursor.enter("pflog")) {
            return null;
        }
        CaptureHeaders.PacketFilter header = new CaptureHeaders.PacketFilter(cursor.stream());
        int headerBytes = (Math.max(header.length(), FIXED_BYTES) + 3) & ~3;
        return cursor.pass(headerBytes) ? AddressFamilies.next(cursor, header.family()) : null;
    }
}
