package icmpscan.report;

/**
 * Makes hostile text visible, for every medium that has no escapes of its own. What a terminal would obey or a reader could not see is
 * written as its number: a backslash, then {@code x} and two hexadecimal digits below 0x100, {@code u} and four below 0x10000, {@code U} and
 * eight above.
 *
 * <p>Escaped are control characters (C0, DEL, C1; so no line ever breaks), directional and other format characters, line and paragraph
 * separators, invisible fillers, variation selectors, unpaired surrogates, and what is private or not in Unicode 13. A backslash
 * stays as it is: JSON is the output to ask for the exact characters.
 */
public final class SafeText {
    /** Invisible, yet letters or marks to Unicode: first and last of each range, in order. */
    private static final int[] INVISIBLE = {
        0x034F, 0x034F, // combining grapheme joiner
        0x115F, 0x1160, // Hangul fillers
        0x17B4, 0x17B5, // Khmer inherent vowels
        0x180B, 0x180F, // Mongolian variation selectors
        0x3164, 0x3164, // Hangul filler
        0xFE00, 0xFE0F, // variation selectors
        0xFFA0, 0xFFA0, // half-width Hangul filler
        0xE0100, 0xE01EF, // variation selectors
    };

    private static final String HEX = "0123456789abcdef";

    private SafeText() {}

    /** The text with everything hostile escaped. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        append(out, text);
        return out.toString();
    }

    /** Appends the text with everything hostile escaped. */
    static void append(StringBuilder out, String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        out.append(text, 0, plain);
        for (int i = plain; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            appendCodePoint(out, codePoint);
            i += Character.charCount(codePoint);
        }
    }

    /** Whether the character needs no second look; nearly all text is made of these alone. */
    static boolean isPlain(char c) {
        return c >= 0x20 && c < 0x7F;
    }

    private static void appendCodePoint(StringBuilder out, int codePoint) {
        if (isVisible(codePoint)) {
            out.appendCodePoint(codePoint);
        } else if (codePoint < 0x100) {
            appendHex(out.append("\\x"), codePoint, 2);
        } else if (codePoint < 0x10000) {
            appendHex(out.append("\\u"), codePoint, 4);
        } else {
            appendHex(out.append("\\U"), codePoint, 8);
        }
    }

    private static boolean isVisible(int codePoint) {
        return AssignedCharacters.contain(codePoint) && !CodePointRanges.contain(INVISIBLE, codePoint);
    }

    private static void appendHex(StringBuilder out, int value, int digits) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(value >>> shift & 0xF));
        }
    }
}
