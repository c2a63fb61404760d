package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import icmpscan.capture.ReaderFuzz;
import icmpscan.decode.DecoderFuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every input that broke something once breaks nothing any more: through each fuzz target, whichever of them found it. */
class CrashesTest {
    private static final Path CRASHES = Path.of("src", "test", "resources", "crashes");

    /** A hang, and no slow machine: one input takes milliseconds. */
    private static final Duration HANG = Duration.ofSeconds(20);

    static List<Path> crashes() throws IOException {
        try (Stream<Path> files = Files.list(CRASHES)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void breaksNothing(Path crash) throws IOException {
        byte[] bytes = Files.readAllBytes(crash);
        assertTimeoutPreemptively(HANG, () -> {
            ReaderFuzz.fuzzerTestOneInput(bytes);
            DecoderFuzz.fuzzerTestOneInput(bytes);
            AnalyzeFuzz.fuzzerTestOneInput(bytes);
        });
    }

    @Test
    void theReadmeTellsOfEach() throws IOException {
        String readme = Files.readString(CRASHES.resolve("README.md"));
        for (Path crash : crashes()) {
            assertTrue(readme.contains("`" + crash.getFileName() + "`"), crash + " is not in its README");
        }
        assertTrue(!crashes().isEmpty());
    }
}
