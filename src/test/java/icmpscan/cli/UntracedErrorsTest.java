package icmpscan.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import icmpscan.session.ProvokingFrames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One echo request and more errors about it than are traced back. */
class UntracedErrorsTest {
    private static final int RAW_IPV4 = 228;
    private static final int REQUEST_BYTES = 28;
    private static final int ERROR_BYTES = 28 + REQUEST_BYTES;
    private static final String WARNING =
            "what provoked an error was looked for of the first 262144 errors only, not of the 2 after them";

    @TempDir
    private Path folder;

    @Test
    void showSaysHowManyErrorsItDidNotTrace() throws IOException {
        CommandRun run = CommandRun.of("show", capture(ProvokingFrames.MAX_ERRORS + 2), 1);
        assertEquals(ExitStatus.DONE, run.status());
        assertEquals(
                1,
                run.err()
                        .lines()
                        .filter(line -> line.endsWith("warning: " + WARNING))
                        .count(),
                run.err());
        assertTrue(run.out().contains("provoked"), run.out());
    }

    @Test
    void showSaysNothingWhereAllAreTraced() throws IOException {
        CommandRun run = CommandRun.of("show", capture(2), 1);
        assertFalse(run.err().contains("looked for"), run.err());
    }

    /** A request from 10.0.0.1 to 10.0.0.2, and errors of 10.0.0.3 that quote it. */
    private Path capture(int errors) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(24 + 16 + REQUEST_BYTES + errors * (16 + ERROR_BYTES))
                .putInt(0xA1B2C3D4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65_535)
                .putInt(RAW_IPV4);
        record(bytes, REQUEST_BYTES);
        request(bytes);
        for (int i = 0; i < errors; i++) {
            record(bytes, ERROR_BYTES);
            header(bytes, ERROR_BYTES, 0x0A00_0003, 0x0A00_0001).putLong(0x0301_0000_0000_0000L);
            request(bytes);
        }
        return Files.write(folder.resolve("errors.pcap"), bytes.array());
    }

    private static void record(ByteBuffer bytes, int length) {
        bytes.putInt(1_000_000_000).putInt(0).putInt(length).putInt(length);
    }

    private static void request(ByteBuffer bytes) {
        header(bytes, REQUEST_BYTES, 0x0A00_0001, 0x0A00_0002).putLong(0x0800_F7FE_0000_0001L);
    }

    private static ByteBuffer header(ByteBuffer bytes, int length, int source, int destination) {
        return bytes.putInt(0x4500_0000 | length)
                .putInt(0)
                .putInt(0x4001_0000)
                .putInt(source)
                .putInt(destination);
    }
}
