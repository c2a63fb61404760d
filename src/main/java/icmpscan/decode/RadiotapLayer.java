package icmpscan.decode;

import icmpscan.ksy.RadioHeaders;

/** The radiotap header before an 802.11 frame: it tells its length, and in its flags what stands at the frame's end. */
final class RadiotapLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new RadiotapLayer();
    private static final int HEADER_BYTES = 4;
    private static final int PRESENT_BYTES = 4;
    private static final int TIMER_BYTES = 8;

    private static final long TIMER_PRESENT = 1;
    private static final long FLAGS_PRESENT = 2;
    private static final long ANOTHER_WORD = 1L << 31;

    private static final int CHECK_SEQUENCE = 0x10;
    private static final int PADDED = 0x20;
    private static final int CHECK_SEQUENCE_BYTES = 4;

    private RadiotapLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES + PRESENT_BYTES) || !cursor.enter("radiotap")) {
            return null;
        }
        RadioHeaders.Radiotap header = new RadioHeaders.Radiotap(cursor.stream());
        int start = cursor.offset;
        if (header.version() != 0 || header.length() < HEADER_BYTES + PRESENT_BYTES || !cursor.holds(header.length())) {
            return cursor.broken();
        }
        int headerEnd = start + header.length();
        int flags = flags(cursor, start, headerEnd);
        cursor.offset = headerEnd;
        if ((flags & CHECK_SEQUENCE) != 0) {
            cursor.dropTrailer(CHECK_SEQUENCE_BYTES);
        }
        return (flags & PADDED) != 0 ? WlanLayer.PADDED : WlanLayer.INSTANCE;
    }

    /** The flags, or 0 where there are none. They are the second field, after a timer that is aligned to its size from the header's start. */
    private static int flags(Cursor cursor, int start, int headerEnd) {
        cursor.offset = start + HEADER_BYTES;
        long first = new RadioHeaders.RadiotapPresent(cursor.stream()).fields();
        cursor.offset += PRESENT_BYTES;
        long word = first;
        while ((word & ANOTHER_WORD) != 0 && headerEnd - cursor.offset >= PRESENT_BYTES) {
            word = new RadioHeaders.RadiotapPresent(cursor.stream()).fields();
            cursor.offset += PRESENT_BYTES;
        }
        if ((first & TIMER_PRESENT) != 0) {
            int distance = cursor.offset - start;
            cursor.offset += (-distance & (TIMER_BYTES - 1)) + TIMER_BYTES;
        }
        boolean there = (first & FLAGS_PRESENT) != 0 && cursor.offset < headerEnd;
        return there ? new RadioHeaders.RadiotapFlags(cursor.stream()).flags() : 0;
    }
}
