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
                () -> assertTrue(new Terminal.OfProcess(USUAL, "out,err").hasOutput()),
                () -> assertTrue(new Terminal.OfProcess(USUAL, "out,err").hasError()),
                () -> assertTrue(new Terminal.OfProcess(USUAL, "none,err").hasError()),
                () -> assertFalse(new Terminal.OfProcess(USUAL, "none,err").hasOutput()),
                () -> assertFalse(new Terminal.OfProcess(USUAL, "none").hasError()));
    }

    @Test
    void aPipeHasNoWidthAndNoColourWhateverTheEnvironmentSays() {
        Terminal pipe = new Terminal.OfProcess(USUAL, "none,err");
        assertEquals(Terminal.UNLIMITED, pipe.width());
        assertFalse(pipe.colour());
    }

    @Test
    void theVariableColumnsComesBeforeTheSystem() {
        assertEquals(97, new Terminal.OfProcess(USUAL, "out").width());
        assertEquals(20, new Terminal.OfProcess(Map.of("COLUMNS", "3"), "out").width(), "too narrow for any table");
    }

    @Test
    void colourNeedsATerminalThatHasItAndAUserWhoWantsIt() {
        assertAll(
                () -> assertTrue(new Terminal.OfProcess(USUAL, "out").colour()),
                () -> assertTrue(new Terminal.OfProcess(Map.of("TERM", "xterm", "NO_COLOR", ""), "out").colour()),
                () -> assertFalse(new Terminal.OfProcess(Map.of("TERM", "xterm", "NO_COLOR", "1"), "out").colour()),
                () -> assertFalse(new Terminal.OfProcess(Map.of("TERM", "dumb"), "out").colour()),
                () -> assertFalse(new Terminal.OfProcess(Map.of(), "out").colour()));
    }
}
