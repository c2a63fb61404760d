package icmpscan.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.capture.CaptureInput;
import icmpscan.decode.FrameOutcome;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScanTest {
    private static final Duration GAP = Duration.ofSeconds(60);
    private static final int FRAME_BYTES = 28;

    @Test
    void severalCapturesAreOneScanWithTheirOwnFrameNumbers() {
        List<String> seen = new ArrayList<>();
        Coverage coverage = Scan.messages(
                List.of(input("a", pings(2)), input("b", pings(1))),
                message -> seen.add(message.fileNumber() + ":" + message.frameNumber()),
                ScanProgress.IGNORED);
        assertEquals(List.of("1:1", "1:2", "2:1"), seen);
        assertEquals(3, coverage.quality().frames(FrameOutcome.MESSAGE));
        assertFalse(coverage.damaged());
    }

    @Test
    void aCaptureThatCannotBeReadKeepsItsNumberAndStopsNothing() {
        ScanResult result =
                Scan.analyze(List.of(input("a", new byte[100]), input("b", pings(3))), GAP, ScanProgress.IGNORED);
        assertAll(
                () -> assertEquals(
                        List.of(1),
                        result.coverage().failures().stream()
                                .map(CaptureFailure::fileNumber)
                                .toList()),
                () -> assertEquals(2, result.coverage().captures().get(0).fileNumber()),
                () -> assertEquals(3, result.analysis().types().messages()));
    }

    @Test
    void whatWasReadBeforeAReadErrorCounts() {
        int sent = 400_000; // more than the reader takes in at once
        IOException broken = new IOException("a: device error");
        InputStream failing = new InputStream() {
            private final InputStream start = new ByteArrayInputStream(pings(sent));

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = start.read(bytes, offset, length);
                if (count < 0) {
                    throw broken;
                }
                return count;
            }

            @Override
            public int read() throws IOException {
                int octet = start.read();
                if (octet < 0) {
                    throw broken;
                }
                return octet;
            }
        };
        ScanResult result = Scan.analyze(List.of(CaptureInput.ofStream("a", failing)), GAP, ScanProgress.IGNORED);
        long counted = result.analysis().types().messages();
        assertTrue(counted > 0 && counted <= sent, () -> counted + " of " + sent);
        assertEquals(1, result.coverage().captures().size());
        assertSame(broken, rootOf(result.coverage().failures().get(0).cause()));
    }

    @Test
    void aCutCaptureIsDamaged() {
        byte[] whole = pings(2);
        Coverage coverage = Scan.messages(
                List.of(input("a", Arrays.copyOf(whole, whole.length - 1))), message -> {}, ScanProgress.IGNORED);
        assertTrue(coverage.damaged());
        assertEquals(1, coverage.quality().messages());
    }

    @Test
    void progressIsToldWithinALongCaptureAndAtTheEndOfEach() {
        List<Long> reached = new ArrayList<>();
        Scan.messages(
                List.of(input("a", pings(40_000)), input("b", pings(1))),
                message -> {},
                capture -> reached.add(capture.records()));
        assertEquals(List.of(16384L, 32768L, 40_000L, 1L), reached);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static CaptureInput input(String name, byte[] bytes) {
        return CaptureInput.ofStream(name, new ByteArrayInputStream(bytes));
    }

    /** A pcap file of raw IPv4 with so many echo requests. */
    private static byte[] pings(int count) {
        ByteBuffer out = ByteBuffer.allocate(24 + count * (16 + FRAME_BYTES));
        out.putInt(0xA1B2C3D4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65535)
                .putInt(228);
        for (int i = 0; i < count; i++) {
            out.putInt(i).putInt(0).putInt(FRAME_BYTES).putInt(FRAME_BYTES);
            out.putInt(0x4500_0000 | FRAME_BYTES).putInt(0).putInt(0x4001_0000);
            out.putInt(0x0A00_0001).putInt(0x0A00_0002).putInt(0x0800_F7FF).putInt(0);
        }
        return out.array();
    }
}
