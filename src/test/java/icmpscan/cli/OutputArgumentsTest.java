package icmpscan.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutputArgumentsTest {
    private static final String CAPTURE = "samples/mixed.pcap";
    private static final String ESCAPE = "\u001b";

    @ParameterizedTest
    @ValueSource(strings = {"auto", "never"})
    void aPipeGetsPlainLines(String when) {
        String out = analyze("--color", when).out();
        assertFalse(out.contains(ESCAPE));
        assertTrue(out.chars().noneMatch(c -> c >= 0x2580 && c < 0x25A0), "bars would break diff");
    }

    @Test
    void alwaysLooksAsOnATerminal() {
        String out = analyze("--color", "always").out();
        assertAll(
                () -> assertTrue(out.contains(ESCAPE + "[1;31mhigh  port-scan"), out),
                () -> assertTrue(out.contains(ESCAPE + "[1;33mmedium  "), out),
                () -> assertTrue(
                        out.lines().anyMatch(line -> line.matches(" +8  Echo .* 41\\.34  \u2588\u2588\u2588 .*")), out),
                () -> assertTrue(out.lines().anyMatch(line -> line.matches("Echo +[ \u2581-\u2588]+  most 43")), out));
    }

    @Test
    void programsGetNoColourWhateverIsAskedFor() {
        for (String format : new String[] {"csv", "json", "ndjson"}) {
            String out = CommandRun.of("analyze", "-r", "types", "--format", format, "--color", "always", CAPTURE)
                    .out();
            assertFalse(out.contains(ESCAPE), format);
            assertFalse(out.contains("kB"), format);
        }
    }

    @Test
    void aHyphenIsStandardOutput() {
        assertEquals(
                CommandRun.of("types", "3").out(),
                CommandRun.of("types", "3", "-o", "-").out());
        assertFalse(Files.exists(Path.of("-")));
    }

    @Test
    void quietKeepsRemarksBackButNoWarning() {
        assertTrue(CommandRun.of("analyze", "--format", "csv", CAPTURE).err().contains("this is the report types"));
        assertEquals(
                "", CommandRun.of("analyze", "--format", "csv", "-q", CAPTURE).err());
        assertTrue(CommandRun.of("analyze", "-q", "samples/cut-off.pcap").err().contains("warning: "));
    }

    private static CommandRun analyze(String... options) {
        return CommandRun.of("analyze", "-r", "findings,types,timeline", options[0], options[1], CAPTURE);
    }
}
