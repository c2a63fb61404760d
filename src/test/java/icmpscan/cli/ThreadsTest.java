package icmpscan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The number of threads changes no byte of a report. */
class ThreadsTest {
    private static final Path SHARED = Path.of("../shared");

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 64})
    void samplesManyTimesOver(int threads) {
        List<Object> captures = new ArrayList<>(Collections.nCopies(8, "samples"));
        assertEquals(analyze(1, captures), analyze(threads, captures));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void realAndMadeUpCaptures(int threads) {
        List<Object> captures = List.of(SHARED.resolve("captures"), SHARED.resolve("lab/captures"));
        captures.forEach(folder -> assumeTrue(Files.isDirectory(Path.of(folder.toString())), folder + " is absent"));
        assertEquals(analyze(1, captures), analyze(threads, captures));
    }

    @Test
    void noThreadsAreRefused() {
        CommandRun run = CommandRun.of("analyze", "--threads", "0", "samples");
        assertEquals(ExitStatus.USAGE, run.status());
        assertTrue(run.err().contains("--threads 0: give a number of threads, 1 or more"), run.err());
    }

    private static String analyze(int threads, List<Object> captures) {
        List<Object> words = new ArrayList<>(List.of("analyze", "--format", "json", "--threads", threads));
        words.addAll(captures);
        CommandRun run = CommandRun.of(words.toArray());
        assertTrue(run.out().length() > 10_000, run.err());
        return run.out();
    }
}
