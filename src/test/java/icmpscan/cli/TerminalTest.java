package icmpscan.cli;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TerminalTest {
    private static final Map<String, String> USUAL = Map.of("TERM", "xterm-256color", "COLUMNS", "97");

    @Test
    void takesTheLaunchersWordForWhichStreamsAreTerminals() {
        assertAll(
                () -> assertTrue(new Terminal.OfProcess(USUAL, "out,err", 0, () -> false).hasOutput()),
                () -> assertTrue(new Terminal.OfProcess(USUAL, "out,err", 0, () -> false).hasError()),
                () -> assertTrue(new Terminal.OfProcess(USUAL, "none,err", 0, () -> false).hasError()),
                () -> assertFalse(new Terminal.OfProcess(USUAL, "none,err", 0, () -> false).hasOutput()),
                () -> assertFalse(new Terminal.OfProcess(USUAL, "none", 0, () -> false).hasError()));
    }

    @Test
    void aPipeHasNoWidthAndNoColourWhateverTheEnvironmentSays() {
        Terminal pipe = new Terminal.OfProcess(USUAL, "none,err", 0, () -> false);
        assertEquals(Terminal.UNLIMITED, pipe.width());
        assertFalse(pipe.colour());
    }

    @Test
    void theVariableColumnsComesBeforeTheSystem() {
        assertEquals(97, new Terminal.OfProcess(USUAL, "out", 0, () -> false).width());
        assertEquals(
                20,
                new Terminal.OfProcess(Map.of("COLUMNS", "3"), "out", 0, () -> false).width(),
                "too narrow for any table");
    }

    @Test
    void colourNeedsATerminalThatHasItAndAUserWhoWantsIt() {
        assertAll(
                () -> assertTrue(new Terminal.OfProcess(USUAL, "out", 0, () -> false).colour()),
                () -> assertTrue(new Terminal.OfProcess(Map.of("TERM", "xterm", "NO_COLOR", ""), "out", 0, () -> false)
                        .colour()),
                () -> assertFalse(
                        new Terminal.OfProcess(Map.of("TERM", "xterm", "NO_COLOR", "1"), "out", 0, () -> false)
                                .colour()),
                () -> assertFalse(new Terminal.OfProcess(Map.of("TERM", "dumb"), "out", 0, () -> false).colour()),
                () -> assertFalse(new Terminal.OfProcess(Map.of("TERM", ""), "out", 0, () -> false).colour()),
                () -> assertFalse(new Terminal.OfProcess(Map.of(), "out", 0, () -> false).colour()));
    }

    @Test
    void colourCanBeForcedWhereThereIsNoTerminal() {
        assertAll(
                () -> assertTrue(
                        new Terminal.OfProcess(Map.of("CLICOLOR_FORCE", "1"), "none", 0, () -> false).colour()),
                () -> assertFalse(
                        new Terminal.OfProcess(Map.of("CLICOLOR_FORCE", "0"), "none", 0, () -> false).colour()),
                () -> assertFalse(
                        new Terminal.OfProcess(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), "out", 0, () -> false)
                                .colour()),
                () -> assertFalse(
                        new Terminal.OfProcess(Map.of("CLICOLOR_FORCE", "1"), "none", 0, () -> false).canDraw()));
    }

    @Test
    void inTheBackgroundNothingIsDrawnAndTheLaunchersWidthCounts() {
        Map<String, String> environment = Map.of("TERM", "xterm");
        Terminal background = new Terminal.OfProcess(environment, "out,err", 132, () -> true);
        assertFalse(background.hasError());
        assertEquals(132, background.width());
        assertEquals(80, new Terminal.OfProcess(environment, "out,err", 0, () -> true).width(), "nobody knows it");
    }

    @Test
    void aTypeThatNobodyDescribesIsReplacedByOneThatIsKnown() {
        assertAll(
                () -> assertEquals("xterm", Terminal.knownType("xterm")),
                () -> assertEquals("xterm-256color", Terminal.knownType("xterm-of-nobody")),
                () -> assertEquals("ansi", Terminal.knownType("nobody's terminal")),
                () -> assertEquals("dumb", Terminal.knownType("")),
                () -> assertNull(Terminal.knownType(null), "the system is asked then"));
    }
}
