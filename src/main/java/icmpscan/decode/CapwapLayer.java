package icmpscan.decode;

import icmpscan.ksy.Capwap;

/** The data channel between a wireless controller and its access points, where it is not encrypted (RFC 5415 section 4.3). */
final class CapwapLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new CapwapLayer();
    private static final int HEADER_BYTES = 8;
    private static final int NATIVE_FRAME = 0x0100;
    private static final int FRAGMENT = 0x0080;
    private static final int KEEP_ALIVE = 0x0008;
    private static final int OFFSET = 0xFFF8;

    private CapwapLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("capwap")) {
            return null;
        }
        Capwap header = new Capwap(cursor.stream());
        int flags = header.bindingAndFlags();
        boolean laterFragment = (flags & FRAGMENT) != 0 && (header.fragmentOffset() & OFFSET) != 0;
        if (header.versionAndType() != 0 || laterFragment || (flags & KEEP_ALIVE) != 0) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        int headerBytes = 4 * (header.headerLengthAndRadio() >>> 3);
        if (!cursor.pass(Math.max(headerBytes, HEADER_BYTES))) {
            return null;
        }
        return (flags & NATIVE_FRAME) != 0 ? WlanLayer.PERHAPS_SWAPPED : EthernetLayer.INSTANCE;
    }
}
