package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
    void noOtherCaptureIsReplaced(@TempDir Path folder) throws IOException {
        Path evidence = Files.copy(Path.of("samples/ping.pcap"), folder.resolve("evidence.pcap"));
        byte[] before = Files.readAllBytes(evidence);
        for (CommandRun run : List.of(
                analyze("-o", evidence),
                CommandRun.of("messages", "-o", evidence, CAPTURE),
                CommandRun.of("types", "-o", evidence),
                CommandRun.of("extract", "-o", evidence, CAPTURE))) {
            assertEquals(2, run.status(), run::err);
            assertTrue(run.err().contains("evidence.pcap is a capture, and results would replace it"), run::err);
        }
        assertArrayEquals(before, Files.readAllBytes(evidence));
    }

    @Test
    void extractReplacesACaptureWhereItIsTold(@TempDir Path folder) throws IOException {
        Path earlier = Files.copy(Path.of("samples/ping.pcap"), folder.resolve("earlier.pcapng"));
        CommandRun run = CommandRun.of("extract", "--force", "--type", "9", "-o", earlier, CAPTURE);
        assertEquals(0, run.status(), run::err);
        assertTrue(run.err().contains("warning: no frame is selected"), run::err);
        CommandRun own = CommandRun.of("extract", "--force", "-o", earlier, earlier);
        assertEquals(2, own.status(), "one that is read is never replaced");
    }

    @Test
    void aReportMayReplaceAReport(@TempDir Path folder) throws IOException {
        Path report = Files.writeString(folder.resolve("report.txt"), "what was reported before");
        assertEquals(0, analyze("-o", report).status());
        assertTrue(Files.readString(report).contains("Findings"));
    }

    @Test
    void quietKeepsRemarksBackButNoWarning() {
        assertTrue(CommandRun.of("analyze", "--format", "csv", CAPTURE).err().contains("this is the report types"));
        assertEquals(
                "", CommandRun.of("analyze", "--format", "csv", "-q", CAPTURE).err());
        assertTrue(CommandRun.of("analyze", "-q", "samples/cut-off.pcap").err().contains("warning: "));
    }

    private static CommandRun analyze(Object... options) {
        return CommandRun.of("analyze", "-r", "findings,types,timeline", options[0], options[1], CAPTURE);
    }
}
