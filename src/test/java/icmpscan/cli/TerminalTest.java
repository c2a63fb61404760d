package icmpscan.cli;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TerminalTest {
    private static final Map<String, String> USUAL = Map.of("TERM", "xterm-256color", "COLUMNS", "97");

    @Test
    void takesTheLaunchersWordForWhichStreamsAreTerminals() {
        assertAll(
                () -> assertTrue(new Terminal.OfProcess(USUAL, "out,err", 0).hasOutput()),
                () -> assertTrue(new Terminal.OfProcess(USUAL, "out,err", 0).hasError()),
                () -> assertTrue(new Terminal.OfProcess(USUAL, "none,err", 0).hasError()),
                () -> assertFalse(new Terminal.OfProcess(USUAL, "none,err", 0).hasOutput()),
                () -> assertFalse(new Terminal.OfProcess(USUAL, "none", 0).hasError()));
    }

    @Test
    void aPipeHasNoWidthAndNoColourWhateverTheEnvironmentSays() {
        Terminal pipe = new Terminal.OfProcess(USUAL, "none,err", 0);
        assertEquals(Terminal.UNLIMITED, pipe.width());
        assertFalse(pipe.colour());
    }

    @Test
    void theVariableColumnsComesBeforeTheSystem() {
        assertEquals(97, new Terminal.OfProcess(USUAL, "out", 0).width());
        assertEquals(20, new Terminal.OfProcess(Map.of("COLUMNS", "3"), "out", 0).width(), "too narrow for any table");
    }

    @Test
    void colourNeedsATerminalThatHasItAndAUserWhoWantsIt() {
        assertAll(
                () -> assertTrue(new Terminal.OfProcess(USUAL, "out", 0).colour()),
                () -> assertTrue(new Terminal.OfProcess(Map.of("TERM", "xterm", "NO_COLOR", ""), "out", 0).colour()),
                () -> assertFalse(new Terminal.OfProcess(Map.of("TERM", "xterm", "NO_COLOR", "1"), "out", 0).colour()),
                () -> assertFalse(new Terminal.OfProcess(Map.of("TERM", "dumb"), "out", 0).colour()),
                () -> assertFalse(new Terminal.OfProcess(Map.of(), "out", 0).colour()));
    }
}
