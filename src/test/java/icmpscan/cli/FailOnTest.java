package icmpscan.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code analyze --fail-on}: findings fail a run, and nothing else changes. */
class FailOnTest {
    @ParameterizedTest(name = "{0} --fail-on {1}: {2}")
    @CsvSource({
        "mixed.pcap,         high,   1",
        "mixed.pcap,         INFO,   1",
        "missing-route.pcap, medium, 1",
        "missing-route.pcap, high,   0",
        "ping.pcap,          info,   0",
        "empty.pcap,         info,   0"
    })
    void aFindingOfThatSeverityFailsTheRun(String sample, String severity, int status) {
        String usual =
                CommandRun.of("analyze", "-r", "types", "samples/" + sample).out();
        CommandRun run = CommandRun.of("analyze", "-r", "types", "--fail-on", severity, "samples/" + sample);
        assertAll(
                () -> assertEquals(status, run.status(), run::err),
                () -> assertEquals(usual, run.out(), "the report changed"),
                () -> assertEquals(status == 1, run.err().contains("--fail-on"), run::err));
    }

    @Test
    void theReasonNamesTheSeverestFinding() {
        CommandRun run = CommandRun.of("analyze", "--fail-on", "medium", "samples/mixed.pcap");
        assertTrue(
                run.err().startsWith("icmpscan: --fail-on medium: ")
                        && run.err().contains("the first is port-scan/10.20.0.13 (high)\n"),
                run::err);
    }

    @Test
    void ofSeveralCapturesOneIsEnough() {
        CommandRun run = CommandRun.of(
                "analyze", "--per-file", "-r", "types", "--fail-on", "high", "samples/mixed.pcap", "samples/ping.pcap");
        assertEquals(1, run.status(), run::err);
    }

    @Test
    void aCaptureThatCannotBeReadWeighsMore() {
        CommandRun run = CommandRun.of("analyze", "--fail-on", "info", "samples/mixed.pcap", "samples/absent.pcap");
        assertEquals(3, run.status(), run::err);
    }

    @Test
    void anUnknownSeverityIsRefused() {
        CommandRun run = CommandRun.of("analyze", "--fail-on", "grave", "samples/mixed.pcap");
        assertAll(
                () -> assertEquals(2, run.status()),
                () -> assertTrue(run.err().contains("'grave' is none of info, low, medium, high"), run::err));
    }
}
