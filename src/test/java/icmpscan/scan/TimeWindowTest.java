package icmpscan.scan;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.capture.CaptureInput;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TimeWindowTest {
    private static final int FRAME_BYTES = 28;

    @ParameterizedTest(name = "a frame at {0} ns, from {1} ns after the begin until {2} ns: {3} messages")
    @CsvSource({
        "1000, 0, 1, 1",
        "1000, 1, 2, 0",
        // The begin and an offset may add up to more than 64 bits hold; the window still lies where it was asked for.
        "9223372035000000000, 0, 31536000000000000, 1",
        "9223372035000000000, 31536000000000000, 31536000000000001, 0"
    })
    void offsetsCountFromTheFirstFrame(long epochNanos, long since, long until, int messages) {
        Selection selection = new Selection(
                new TimeWindow(new TimeWindow.Bound(true, since), new TimeWindow.Bound(true, until)), List.of());
        List<Long> kept = new ArrayList<>();
        Scan.messages(
                List.of(CaptureInput.ofStream("made up", new ByteArrayInputStream(pingAt(epochNanos)))),
                ReadOptions.USUAL.with(selection),
                message -> {
                    if (selection.keeps(message)) {
                        kept.add(message.epochNanos());
                    }
                },
                ScanProgress.IGNORED);
        assertEquals(messages, kept.size(), kept::toString);
    }

    /** A pcapng file of raw IPv4, in nanoseconds, with one echo request. */
    private static byte[] pingAt(long epochNanos) {
        ByteBuffer out = ByteBuffer.allocate(28 + 32 + 32 + FRAME_BYTES);
        out.putInt(0x0A0D0D0A).putInt(28).putInt(0x1A2B3C4D).putInt(0x0001_0000);
        out.putLong(-1).putInt(28);
        out.putInt(1).putInt(32).putShort((short) 228).putShort((short) 0).putInt(0);
        out.putShort((short) 9).putShort((short) 1).putInt(0x0900_0000).putInt(0);
        out.putInt(32);
        int packetBytes = 32 + FRAME_BYTES;
        out.putInt(6).putInt(packetBytes).putInt(0).putLong(epochNanos);
        out.putInt(FRAME_BYTES).putInt(FRAME_BYTES);
        out.putInt(0x4500_0000 | FRAME_BYTES).putInt(0).putInt(0x4001_0000);
        out.putInt(0x0A00_0001).putInt(0x0A00_0002).putInt(0x0800_F7FF).putInt(0);
        return out.putInt(packetBytes).array();
    }
}
