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
 * Every sample with one byte after the other set to 0x00, 0xFF and its opposite: analyzed and printed without an exception or a hang. Only
 * the first bytes and a few at a fixed stride after them, for the sake of time; with {@code -Dmutation.every=true} all bytes, and the shared
 * captures as well.
 */
class MutationTest {
    private static final boolean EVERY_BYTE = Boolean.getBoolean("mutation.every");

    /** The header of a pcap file, and the start of any other; each of these bytes is tried. */
    private static final int HEAD_BYTES = 24;

    /** Bytes tried after the head, about. */
    private static final int TAIL_TRIES = 6;

    private static final Duration LONGEST_RUN = Duration.ofMinutes(EVERY_BYTE ? 60 : 2);

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
    void bearsEveryByteAtItsExtremes(Path capture) throws IOException {
        byte[] bytes = Files.readAllBytes(capture);
        AnalyzeFuzz.fuzzerTestOneInput(bytes);
        assertTimeoutPreemptively(LONGEST_RUN, () -> {
            int stride = EVERY_BYTE ? 1 : Math.max(1, (bytes.length - HEAD_BYTES) / TAIL_TRIES);
            for (int at = 0; at < bytes.length; at += at < HEAD_BYTES ? 1 : stride) {
                for (int value : new int[] {0x00, 0xFF, ~bytes[at]}) {
                    tryByte(bytes, at, (byte) value);
                }
            }
        });
    }

    private static void tryByte(byte[] bytes, int at, byte value) {
        byte before = bytes[at];
        bytes[at] = value;
        try {
            AnalyzeFuzz.fuzzerTestOneInput(bytes);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("byte " + at + " set to " + value, e);
        } finally {
            bytes[at] = before;
        }
    }
}
