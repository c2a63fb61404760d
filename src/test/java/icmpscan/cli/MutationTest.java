package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every sample with one byte after the other set to 0x00, 0xFF and its opposite: read and decoded without an exception but ours or a hang,
 * and, for a few of them, analyzed and printed as every report. Of a longer sample so many bytes are tried, at a fixed stride; with
 * {@code -Dmutation.every=true} all bytes by the full analysis, and those of the shared captures as well.
 */
class MutationTest {
    private static final boolean EVERY_BYTE = Boolean.getBoolean("mutation.every");

    /** A sample of so many bytes is tried at each of them by reader and decoder. */
    private static final int SHORT_SAMPLE = 2100;

    /** Bytes tried of a longer one. */
    private static final int TRIES_IN_LONG_SAMPLE = 600;

    /** Bytes tried of any sample by the analysis, which takes a hundred times as long. */
    private static final int ANALYZED_TRIES = 12;

    /** A hang, and no slow machine: one input takes milliseconds. */
    private static final Duration HANG = Duration.ofSeconds(20);

    /** What is done with the bytes of a capture; throws where they broke something. */
    private interface Trial {
        void run(byte[] bytes) throws IOException;
    }

    static List<Path> captures() throws IOException {
        Path shared = Path.of("..", "shared", "captures");
        List<Path> captures = new ArrayList<>(capturesIn(Path.of("samples")));
        if (EVERY_BYTE && Files.isDirectory(shared)) {
            captures.addAll(capturesIn(shared));
        }
        return captures;
    }

    private static List<Path> capturesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(".pcap"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreSamples() throws IOException {
        assertTrue(captures().size() > 40);
    }

    @ParameterizedTest
    @MethodSource("captures")
    void readerAndDecoderBearEveryByteAtItsExtremes(Path capture) throws IOException {
        byte[] bytes = Files.readAllBytes(capture);
        int tries = bytes.length <= SHORT_SAMPLE ? bytes.length : TRIES_IN_LONG_SAMPLE;
        tryBytes(bytes, tries, MessagePass::rows);
    }

    @ParameterizedTest
    @MethodSource("captures")
    void reportsBearBytesAtTheirExtremes(Path capture) throws IOException {
        tryBytes(Files.readAllBytes(capture), ANALYZED_TRIES, AnalyzeFuzz::fuzzerTestOneInput);
    }

    private static void tryBytes(byte[] bytes, int tries, Trial trial) {
        int stride = EVERY_BYTE ? 1 : 1 + (bytes.length - 1) / tries;
        for (int at = 0; at < bytes.length; at += stride) {
            int tried = at;
            assertTimeoutPreemptively(HANG, () -> tryByte(bytes, tried, trial), () -> "a hang at byte " + tried);
        }
    }

    private static void tryByte(byte[] bytes, int at, Trial trial) {
        for (int value : new int[] {0x00, 0xFF, ~bytes[at]}) {
            byte[] mutated = bytes.clone();
            mutated[at] = (byte) value;
            try {
                trial.run(mutated);
            } catch (IOException | RuntimeException | Error e) {
                throw new AssertionError("byte " + at + " set to " + value, e);
            }
        }
    }
}
