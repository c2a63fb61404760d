package icmpscan.decode;

import io.kaitai.struct.KaitaiStream;

import icmpscan.ksy.IcmpExtension;

/**
 * Finds the extension of an error (types 3, 11, 12) or of an extended echo request, wherever its sender put it (RFC 4884 section 5).
 *
 * <p>An extension has version 2, a right checksum, and a first object that fits. What fails there is not an extension but quoted bytes: so a
 * junk length byte does no harm. A checksum that cannot be told, for the capture cut the message, is believed only where the length byte
 * states 128 bytes or more; one of 0 (not computed) only where there is a length byte.
 */
final class ExtensionLocator {
    static final int STRUCTURE_BYTES = 4;
    static final int OBJECT_BYTES = 4;

    private static final int BODY_OFFSET = 8;

    /** The quotation before an extension is padded up to this (RFC 4884 section 5.1); before the RFC extensions always stood there. */
    private static final int LEAST_QUOTED = 128;

    private static final int LEAST_BYTES = STRUCTURE_BYTES + OBJECT_BYTES;
    private static final int VERSION = 2;

    private ExtensionLocator() {}

    /** Notes where the extension of an error begins, if it has one. */
    static void locateAfterQuotation(Cursor cursor) {
        IcmpMessage message = cursor.message;
        if (!IcmpLayout.extensible(message.type)) {
            return;
        }
        int stated = message.quotedWords * 4;
        int place = BODY_OFFSET + stated;
        int legacyPlace = BODY_OFFSET + LEAST_QUOTED;
        boolean shaped = stated > 0 && isShaped(cursor, place);
        if (shaped && isBelieved(cursor, place, stated)) {
            found(cursor, place, stated >= LEAST_QUOTED ? ExtensionForm.COMPLIANT : ExtensionForm.SHORT_LENGTH);
        } else if (isShaped(cursor, legacyPlace) && isBelieved(cursor, legacyPlace, 0)) {
            boolean tooShort = stated > 0 && stated < LEAST_QUOTED;
            found(cursor, legacyPlace, tooShort ? ExtensionForm.SHORT_LENGTH : ExtensionForm.LEGACY);
        } else if (shaped && stated >= LEAST_QUOTED) {
            message.mark(Anomaly.EXTENSION_BAD_CHECKSUM);
        }
    }

    /**
     * Notes the extension of an extended echo request, which begins at once (RFC 8335 section 2). Senders let data follow its one object,
     * give that object a length that is no multiple of 4, and sum up to its end only: then the extension ends there.
     */
    static void locateInRequest(Cursor cursor) {
        IcmpMessage message = cursor.message;
        int index = message.start + BODY_OFFSET;
        if (message.end - index < LEAST_BYTES || structure(cursor, index).version() != VERSION) {
            return;
        }
        int objectLength = objectLength(cursor, index + STRUCTURE_BYTES);
        int objectEnd = index + STRUCTURE_BYTES + objectLength;
        if (objectLength < OBJECT_BYTES || objectEnd - message.start > message.length) {
            return;
        }
        boolean cut = objectEnd > message.end;
        if (cut || structure(cursor, index).checksum() == 0 || Checksum.isRight(cursor.bytes, index, objectEnd)) {
            found(cursor, BODY_OFFSET, ExtensionForm.COMPLIANT, Math.min(objectEnd, message.end));
        } else if (isBelieved(cursor, BODY_OFFSET, 0)) {
            found(cursor, BODY_OFFSET, ExtensionForm.COMPLIANT);
        } else if (isWhole(message)) {
            message.mark(Anomaly.EXTENSION_BAD_CHECKSUM);
        }
    }

    /** Where the object whose header this stream stands at ends, or -1 where its length cannot be. */
    static int objectEnd(KaitaiStream stream, int index, int extensionEnd) {
        int length = new IcmpExtension.ObjectHeader(stream).length();
        return length >= OBJECT_BYTES && length <= extensionEnd - index ? index + length : -1;
    }

    private static void found(Cursor cursor, int offset, ExtensionForm form) {
        found(cursor, offset, form, cursor.message.end);
    }

    private static void found(Cursor cursor, int offset, ExtensionForm form, int end) {
        IcmpMessage message = cursor.message;
        message.extensionForm = form;
        message.extensionStart = message.start + offset;
        message.extensionEnd = end;
        int index = message.extensionStart + STRUCTURE_BYTES;
        while (index >= 0 && index < end) {
            index = objectEnd(cursor.padded(index, end, OBJECT_BYTES), index, end);
        }
        if (index < 0 && isWhole(message)) {
            message.mark(Anomaly.EXTENSION_MALFORMED);
        }
    }

    private static boolean isShaped(Cursor cursor, int offset) {
        IcmpMessage message = cursor.message;
        int index = message.start + offset;
        if (offset + LEAST_BYTES > message.length || message.end - index < LEAST_BYTES) {
            return false;
        }
        int first = objectLength(cursor, index + STRUCTURE_BYTES);
        return structure(cursor, index).version() == VERSION
                && first >= OBJECT_BYTES
                && first % 4 == 0
                && offset + STRUCTURE_BYTES + first <= message.length;
    }

    private static boolean isBelieved(Cursor cursor, int offset, int stated) {
        IcmpMessage message = cursor.message;
        int index = message.start + offset;
        if (structure(cursor, index).checksum() == 0) {
            return stated > 0;
        }
        return isWhole(message) ? Checksum.isRight(cursor.bytes, index, message.end) : stated >= LEAST_QUOTED;
    }

    private static boolean isWhole(IcmpMessage message) {
        return message.captured() >= message.length && !message.firstFragment();
    }

    private static IcmpExtension.StructureHeader structure(Cursor cursor, int index) {
        return new IcmpExtension.StructureHeader(cursor.padded(index, cursor.message.end, STRUCTURE_BYTES));
    }

    private static int objectLength(Cursor cursor, int index) {
        return new IcmpExtension.ObjectHeader(cursor.padded(index, cursor.message.end, OBJECT_BYTES)).length();
    }
}
