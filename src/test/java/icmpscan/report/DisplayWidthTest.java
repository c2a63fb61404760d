package icmpscan.report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "na\u00efve, 5",
        "\u65e5\u672c, 4",
        "e\u0301, 1",
        "a\u0301\u0302\u0303b, 2",
        "\ud83d\ude00, 2",
        "\uff21, 2",
        "\ud55c, 2",
        "\u1112\u1161\u11ab, 2",
        "\u0416\u03a9\u05d0, 3",
        "\ud840\udc00x, 3"
    })
    void countsColumnsOfTheScreen(String text, int columns) {
        assertEquals(columns, DisplayWidth.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef, 6, abcdef",
        "abcdef, 5, abcd\u2026",
        "abcdef, 1, \u2026",
        "\u65e5\u672c\u8a9e, 6, \u65e5\u672c\u8a9e",
        "\u65e5\u672c\u8a9e, 5, \u65e5\u672c\u2026",
        "\u65e5\u672c\u8a9e, 4, \u65e5\u2026",
        "\ud83d\ude00\ud83d\ude00, 3, \ud83d\ude00\u2026",
        "e\u0301e\u0301e\u0301, 2, e\u0301\u2026"
    })
    void shortensWithoutSplittingACharacter(String text, int columns, String expected) {
        StringBuilder shortened = new StringBuilder(text);
        DisplayWidth.shorten(shortened, columns);
        assertEquals(expected, shortened.toString());
    }

    @Test
    void aMarkOfUnicode13StaysOneInEveryJava() {
        assertEquals(0, DisplayWidth.of("\u1734"), "Hanunoo pamudpod, which Unicode 14 made a spacing mark");
    }

    @Test
    void rangesAreFoundAtBothEnds() {
        int[] ranges = {5, 7, 10, 10, 20, 29};
        StringBuilder inside = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            inside.append(CodePointRanges.contain(ranges, i) ? 'x' : '.');
        }
        assertEquals(".....xxx..x.........xxxxxxxxxx..........", inside.toString());
    }
}
