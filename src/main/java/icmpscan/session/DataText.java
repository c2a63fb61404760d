package icmpscan.session;

import java.nio.ByteBuffer;

/** What kind of text some bytes are, from the narrowest to the widest. */
public enum DataText {
    /** Hexadecimal digits and line ends only. */
    HEXADECIMAL,
    /** The characters of base64 and line ends only. */
    BASE64,
    /** Printable ASCII, tabs and line ends. */
    PLAIN,
    /** None, or too short to say. */
    NONE;

    /** Below this many bytes any data may look like text. */
    private static final int LEAST = 4;

    private static final DataText[] ALL = values();

    private static final byte[] KINDS = kinds();

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int value = 0; value < kinds.length; value++) {
            kinds[value] = (byte) kind((char) value).ordinal();
        }
        return kinds;
    }

    private static DataText kind(char c) {
        if (c == '\n' || c == '\r' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) {
            return HEXADECIMAL;
        }
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "+/=-_".indexOf(c) >= 0) {
            return BASE64;
        }
        return c == '\t' || (c >= 0x20 && c < 0x7F) ? PLAIN : NONE;
    }

    /** What these bytes are, all of them. */
    public static DataText of(ByteBuffer bytes, int start, int end) {
        if (end - start < LEAST) {
            return NONE;
        }
        int widest = 0;
        for (int i = start; i < end && widest < NONE.ordinal(); i++) {
            widest = Math.max(widest, KINDS[bytes.get(i) & 0xFF]);
        }
        return ALL[widest];
    }
}
