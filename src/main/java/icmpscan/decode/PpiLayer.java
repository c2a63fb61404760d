package icmpscan.decode;

import icmpscan.ksy.RadioHeaders;

/** Per-packet information: a header with fields, then a frame of the link type that it names. */
final class PpiLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new PpiLayer();
    private static final int HEADER_BYTES = 8;
    private static final int FIELD_BYTES = 4;
    private static final int COMMON = 2;
    private static final int COMMON_BYTES = 10;
    private static final int PADDED_FIELDS = 1;
    private static final int CHECK_SEQUENCE = 1;
    private static final int CHECK_SEQUENCE_BYTES = 4;

    private PpiLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("ppi")) {
            return null;
        }
        RadioHeaders.Ppi header = new RadioHeaders.Ppi(cursor.stream());
        if (header.length() < HEADER_BYTES || !cursor.holds(header.length())) {
            return cursor.broken();
        }
        int headerEnd = cursor.offset + header.length();
        cursor.offset += HEADER_BYTES;
        boolean checkSequence = hasCheckSequence(cursor, headerEnd, (header.flags() & PADDED_FIELDS) != 0);
        cursor.offset = headerEnd;
        if (checkSequence) {
            cursor.dropTrailer(CHECK_SEQUENCE_BYTES);
        }
        return LinkLayers.next(cursor, header.linkType());
    }

    /** Looks through the fields for the one that says so; each has at least 4 bytes, so the header's end ends this. */
    private static boolean hasCheckSequence(Cursor cursor, int headerEnd, boolean padded) {
        while (headerEnd - cursor.offset >= FIELD_BYTES) {
            RadioHeaders.PpiField field = new RadioHeaders.PpiField(cursor.stream());
            cursor.offset += FIELD_BYTES;
            if (field.fieldType() == COMMON && headerEnd - cursor.offset >= COMMON_BYTES) {
                return (new RadioHeaders.PpiCommon(cursor.stream()).flags() & CHECK_SEQUENCE) != 0;
            }
            int fieldBytes = padded ? (field.length() + 3) & ~3 : field.length();
            cursor.offset += Math.min(fieldBytes, headerEnd - cursor.offset);
        }
        return false;
    }
}
