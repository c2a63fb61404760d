package icmpscan.decode;

import icmpscan.ksy.CaptureHeaders;

/** Apple's PKTAP: a header that tells its length, then a frame of the link type that it names. */
final class PacketTapLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new PacketTapLayer(FrameOutcome.UNDECODABLE);

    /** Apple's own number is one that others use as they like (USER2), so what does not look right may be anything. */
    static final LayerDecoder PERHAPS = new PacketTapLayer(FrameOutcome.UNSUPPORTED_LINK_TYPE);

    private static final int FIXED_BYTES = 12;

    private final FrameOutcome otherwise;

    private PacketTapLayer(FrameOutcome otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(FIXED_BYTES) || !cursor.enter("pktap")) {
            return null;
        }
        CaptureHeaders.PacketTap header = new CaptureHeaders.PacketTap(cursor.stream());
        if (header.length() < FIXED_BYTES || header.length() > cursor.remaining()) {
            return cursor.stop(otherwise);
        }
        cursor.offset += (int) header.length();
        return LinkLayers.next(cursor, header.linkType());
    }
}
