package icmpscan.report;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ParagraphTest {
    @Test
    void linesBreakBetweenWordsAtTheWidth() {
        String full = "a".repeat(Paragraph.WIDTH - 6);
        assertEquals("- " + full + " bcd\n", Paragraph.wrapped("- ", "  ", full + " bcd"));
        assertEquals("- " + full + "\n  bcde f\n", Paragraph.wrapped("- ", "  ", full + " bcde f"));
    }

    @Test
    void aWordThatIsTooLongStandsAlone() {
        String word = "a".repeat(100);
        assertEquals("x\n" + word + "\ny\n", Paragraph.wrapped("", "", "x " + word + " y"));
    }
}
