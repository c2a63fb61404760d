package icmpscan.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A capture from the first to the last second that nanoseconds since 1970 can tell, as a clock that is set wrongly may give. */
class ExtremeTimesTest {
    private static final long LAST_SECOND = 9_223_372_035L;
    private static final int RAW_IPV4 = 228;
    private static final int FRAME_BYTES = 28;

    @TempDir
    Path folder;

    @Test
    void theLongestSpanIsTold() throws IOException {
        CommandRun run = CommandRun.of("analyze", "-r", "timeline", capture());
        assertTrue(
                run.out()
                        .startsWith("1 pcapng capture: 2 frames in 213503 d 23 h, from 1677-09-21 00:12:45 to"
                                + " 2262-04-11 23:47:15 UTC.\n"),
                run.err() + run.out());
    }

    private Path capture() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(28 + 44 + 2 * 60);
        bytes.putInt(0x0A0D0D0A)
                .putInt(28)
                .putInt(0x1A2B3C4D)
                .putInt(0x0001_0000)
                .putLong(-1)
                .putInt(28);
        bytes.putInt(1).putInt(44).putInt(RAW_IPV4 << 16).putInt(0);
        bytes.putInt(9 << 16 | 1).putInt(0); // if_tsresol: seconds
        bytes.putInt(14 << 16 | 8).putLong(-LAST_SECOND).putInt(0).putInt(44); // if_tsoffset, end of options
        putFrame(bytes, 0);
        putFrame(bytes, 2 * LAST_SECOND);
        return Files.write(folder.resolve("extreme.pcapng"), bytes.array());
    }

    private static void putFrame(ByteBuffer bytes, long ticks) {
        bytes.putInt(6).putInt(60).putInt(0).putLong(ticks).putInt(FRAME_BYTES).putInt(FRAME_BYTES);
        bytes.putInt(0x4500_0000 | FRAME_BYTES).putInt(0).putInt(0x4001_0000);
        bytes.putInt(0x0A00_0001)
                .putInt(0x0A00_0002)
                .putInt(0x0800_F7FF)
                .putInt(0)
                .putInt(60);
    }
}
