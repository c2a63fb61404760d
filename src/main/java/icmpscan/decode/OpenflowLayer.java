package icmpscan.decode;

import icmpscan.ksy.Openflow;

/** OpenFlow: the frames that a switch shows its controller, or is told to send. A segment may hold several messages; each frame is decoded. */
final class OpenflowLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new OpenflowLayer();
    private static final int HEADER_BYTES = 8;
    private static final int LAST_VERSION = 6;
    private static final int PACKET_IN = 10;
    private static final int PACKET_OUT = 13;
    private static final int LENGTH_BYTES = 2;

    private OpenflowLayer() {}

    /** Every message has 8 bytes at least, so that the segment's end ends this. */
    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (cursor.inner || !cursor.enter("openflow")) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        while (cursor.remaining() >= HEADER_BYTES) {
            Openflow.Header header = new Openflow.Header(cursor.stream());
            if (header.version() == 0 || header.version() > LAST_VERSION || header.length() < HEADER_BYTES) {
                break;
            }
            int end = cursor.offset + Math.min(cursor.remaining(), header.length());
            long wireEnd = cursor.offset + (long) header.length();
            int start = cursor.offset + frameOffset(cursor, header, end);
            if (start > cursor.offset && start < end) {
                cursor.innerFrames.add(new InnerFrame(EthernetLayer.INSTANCE, start, end, wireEnd - start, 0));
            }
            cursor.offset = end;
        }
        return cursor.stop(FrameOutcome.NOT_ICMP);
    }

    /** Bytes of the message before its frame, or 0 where it carries none. */
    private static int frameOffset(Cursor cursor, Openflow.Header header, int end) {
        boolean first = header.version() == 1;
        return switch (header.messageType()) {
            case PACKET_IN -> first ? 18 : packetIn(cursor, header.version(), end);
            case PACKET_OUT ->
                first ? 16 + size(cursor, 14, end) : header.version() == LAST_VERSION ? 0 : 24 + size(cursor, 16, end);
            default -> 0;
        };
    }

    /** From version 1.2 on the fields that matched stand before the frame, padded to 8 bytes, and two bytes more. */
    private static int packetIn(Cursor cursor, int version, int end) {
        if (version == 2) {
            return 24;
        }
        int match = version == 3 ? 16 : 24;
        return match + (size(cursor, match + 2, end) + 7 & ~7) + 2;
    }

    /** The size stated at this distance, or more than any frame holds where it was cut off. */
    private static int size(Cursor cursor, int distance, int end) {
        if (end - cursor.offset < distance + LENGTH_BYTES) {
            return cursor.remaining();
        }
        return new Openflow.Size(cursor.streamAt(cursor.offset + distance)).length();
    }
}
