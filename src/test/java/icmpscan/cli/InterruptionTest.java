package icmpscan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Real signals to a real process that waits for more of a capture. */
class InterruptionTest {
    private static final int BOUND_SECONDS = 60;
    private static final int SIGINT_BIT = 1 << 1;
    private static final Path CAPTURE = Path.of("samples/mixed.pcap");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void withoutPartialNothingIsPrintedAndNoHalfFileStays(String signal, int status) throws Exception {
        Path results = Files.createDirectory(folder.resolve("results"));
        Run run = interrupted(
                signal, "messages", "-o", results.resolve("messages.csv").toString(), "-");
        assertAll(
                () -> assertEquals(status, run.status, run.err),
                () -> assertEquals("", run.out),
                () -> assertEquals("icmpscan: interrupted; the results are not complete\n", run.err),
                () -> assertEquals(List.of(), namesIn(results)));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void withPartialWhatWasReadIsReportedAsAPart(String signal, int status) throws Exception {
        Run run = interrupted(signal, "analyze", "--partial", "-r", "types", "-");
        assertAll(
                () -> assertEquals(status, run.status, run.err),
                () -> assertTrue(run.out.startsWith("1 pcap capture: 836 frames"), run.out),
                () -> assertTrue(run.out.contains(PartialArgument.NOTE + "\n"), run.out),
                () -> assertEquals("icmpscan: warning: " + PartialArgument.NOTE + "\n", run.err));
    }

    @Test
    void withPartialAFileOfRowsIsKept() throws Exception {
        Path results = folder.resolve("messages.csv");
        Run run = interrupted("TERM", "messages", "--partial", "-o", results.toString(), "-");
        assertEquals(143, run.status, run.err);
        assertEquals(630, Files.readAllLines(results).size(), "a heading and a row for each message");
    }

    @Test
    void aRunThatNobodyInterruptsIsNotPartial() {
        CommandRun run = CommandRun.of("analyze", "--partial", CAPTURE);
        assertEquals(0, run.status());
        assertFalse(run.out().contains(PartialArgument.NOTE));
    }

    private record Run(int status, String out, String err) {}

    /** Starts the program, gives it a whole capture but not the end of its input, and a moment later the signal. */
    private Run interrupted(String signal, String... arguments) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there is no kill to send signals with");
        Assumptions.assumeFalse(
                signal.equals("INT") && interruptsAreIgnored(),
                "whoever started this test ignores SIGINT, and so its children do");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Icmpscan.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (OutputStream input = process.getOutputStream()) {
            Files.copy(CAPTURE, input);
            input.flush();
            waitUntilRead(process);
            new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertTrue(process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS), "it does not end");
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Until it neither runs nor has anything to read: three looks at its processor time, a tenth of a second apart, that are the same. */
    private static void waitUntilRead(Process process) throws InterruptedException {
        int same = 0;
        long before = -1;
        for (int look = 0; look < BOUND_SECONDS * 10 && same < 3; look++) {
            Thread.sleep(100);
            long now = process.info().totalCpuDuration().orElseThrow().toMillis();
            same = now == before && now > 0 ? same + 1 : 0;
            before = now;
        }
        assertEquals(3, same, "it does not come to rest");
    }

    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status, StandardCharsets.UTF_8).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .mapToLong(line -> Long.parseUnsignedLong(
                                line.substring("SigIgn:".length()).strip(), 16))
                        .anyMatch(ignored -> (ignored & SIGINT_BIT) != 0);
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
