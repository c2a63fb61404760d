package icmpscan.report;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class SafeTextTest {
    @Test
    void ordinaryTextOfAnyScriptStays() {
        assertSafe("10.0.0.1 ~ C:\\x.pcap", "10.0.0.1 ~ C:\\x.pcap");
        assertSafe("", "");
        assertSafe(
                "na\u00efve \u65e5\u672c \ud83d\ude00 e\u0301 \u05d0",
                "na\u00efve \u65e5\u672c \ud83d\ude00 e\u0301 \u05d0");
    }

    @Test
    void whatATerminalObeysIsEscaped() {
        assertSafe("\\x1b[31mred\\x1b[0m", "\u001b[31mred\u001b[0m");
        assertSafe("a\\x00\\x07\\x08\\x09\\x0a\\x0d\\x1fb", "a\u0000\u0007\b\t\n\r\u001fb");
        assertSafe("\\x7f\\x80\\x85\\x9b\\x9f", "\u007f\u0080\u0085\u009b\u009f");
    }

    @Test
    void whatTurnsOrHidesTextIsEscaped() {
        assertSafe(
                "\\u061c\\u200e\\u200f\\u202a\\u202b\\u202c\\u202d\\u202e",
                "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e");
        assertSafe("\\u2066\\u2067\\u2068\\u2069", "\u2066\u2067\u2068\u2069");
        assertSafe("\\u200b\\u200c\\u200d\\u2060\\ufeff\\xad", "\u200b\u200c\u200d\u2060\ufeff\u00ad");
        assertSafe("\\u2028\\u2029", "\u2028\u2029");
        assertSafe("\\u034f\\u115f\\u3164\\uffa0\\ufe0f", "\u034f\u115f\u3164\uffa0\ufe0f");
        assertSafe("\\U000e0041\\U000e0100", "\udb40\udc41\udb40\udd00");
    }

    @Test
    void whatIsNoCharacterIsEscaped() {
        assertSafe("\\ud83d", "\ud83d");
        assertSafe("\\ude00\\ud83d", "\ude00\ud83d");
        assertSafe("\\uffff\\ue000\\U0010fffd", "\uffff\ue000\udbff\udffd");
    }

    @Test
    void whatIsNewerThanUnicode13IsEscapedUnderEveryJava() {
        assertSafe("\\u061d\\u0870\\U0001fae0", "\u061d\u0870\ud83e\udee0"); // Unicode 14
        assertSafe("\u08be\ud83e\udd72", "\u08be\ud83e\udd72"); // Unicode 13
    }

    @Test
    void nothingThatIsLeftIsAControlOrFormatCharacter() {
        StringBuilder all = new StringBuilder();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            all.setLength(0);
            SafeText.append(all, Character.toString(codePoint));
            all.codePoints().forEach(c -> {
                int type = Character.getType(c);
                assertFalse(
                        Character.isISOControl(c) || type == Character.FORMAT || type == Character.SURROGATE,
                        () -> Integer.toHexString(c));
            });
        }
    }

    private static void assertSafe(String expected, String text) {
        StringBuilder out = new StringBuilder("<");
        SafeText.append(out, text);
        assertEquals("<" + expected, out.toString());
    }
}
