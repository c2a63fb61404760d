package icmpscan.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureSummary;
import icmpscan.decode.FrameOutcome;
import icmpscan.decode.LinkTypeOverrides;

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
    void progressIsToldOverAllCaptures() {
        List<Long> reached = new ArrayList<>();
        Scan.messages(List.of(input("a", pings(300)), input("b", pings(400))), message -> {}, reached::add);
        assertEquals(List.of(256L, 512L), reached);
    }

    @Test
    void aScanThatIsEndedKeepsWhatItHasFoundAndOpensNothingMore() {
        ScanProgress enough = new ScanProgress() {
            @Override
            public void reached(long messages) {}

            @Override
            public boolean goesOn() {
                return false;
            }
        };
        for (ReadOptions options : List.of(ReadOptions.USUAL, BY_TIME)) {
            List<CaptureInput> inputs = List.of(input("a", pings(1000)), input("b", pings(1000)));
            Coverage coverage = Scan.messages(inputs, options, message -> {}, enough);
            assertEquals(256, coverage.quality().messages());
            assertFalse(coverage.damaged());
            assertEquals(List.of(), coverage.failures());
            assertEquals(
                    options.merging() == Merging.TIME ? 2 : 1,
                    coverage.captures().size());
        }
    }

    private static final ReadOptions BY_TIME = new ReadOptions(LinkTypeOverrides.NONE, Merging.TIME, 1, 1);

    private static List<String> merged(List<CaptureInput> inputs) {
        List<String> seen = new ArrayList<>();
        Scan.messages(
                inputs,
                BY_TIME,
                message -> seen.add(message.fileNumber() + ":" + message.frameNumber()),
                ScanProgress.IGNORED);
        return seen;
    }

    @Test
    void mergedByTimeTheOrderIsThatOfTimesThenOfFiles() {
        assertEquals(
                List.of("2:1", "1:1", "3:1", "1:2", "2:2", "3:2"),
                merged(List.of(input("a", pingsAt(5, 7)), input("b", pingsAt(1, 8)), input("c", pingsAt(5, 9)))));
    }

    @Test
    void aRecordThatIsEarlierThanTheOneBeforeComesDirectlyAfterIt() {
        assertEquals(
                List.of("1:1", "2:1", "2:2", "1:2"),
                merged(List.of(input("a", pingsAt(1, 6)), input("b", pingsAt(5, 2)))));
    }

    @Test
    void filesAreMergedAsStreamsAreAndInAnyNumber(@TempDir Path folder) throws IOException {
        List<CaptureInput> files = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        int count = 2 * TimeMerge.MAX_OPEN;
        for (int i = 0; i < count; i++) {
            files.add(CaptureInput.ofPath(
                    Files.write(folder.resolve(i + ".pcap"), pingsAt(2 * (count - i), 2 * (count - i) + 1))));
            expected.add(0, (i + 1) + ":2");
            expected.add(0, (i + 1) + ":1");
        }
        assertEquals(expected, merged(files));
    }

    @Test
    void moreCapturesThanCanBeOpenAtATimeAreSaidNotToBeRead() {
        List<CaptureInput> inputs = new ArrayList<>();
        for (int i = 0; i <= TimeMerge.MAX_OPEN; i++) {
            inputs.add(input("capture " + i, pings(1)));
        }
        Coverage coverage = Scan.messages(inputs, BY_TIME, message -> {}, ScanProgress.IGNORED);
        assertEquals(TimeMerge.MAX_OPEN, coverage.quality().messages());
        assertEquals(1, coverage.failures().size());
        assertTrue(coverage.failures().get(0).cause().getMessage().startsWith("capture 256: not read: 256 captures"));
    }

    @Test
    void whatCannotBeMergedKeepsItsNumberAndStopsNothing() {
        Coverage coverage = Scan.messages(
                List.of(
                        CaptureInput.ofPath(Path.of("missing")),
                        input("b", new byte[100]),
                        input("c", pings(2)),
                        input("d", pings(0))),
                BY_TIME,
                message -> {},
                ScanProgress.IGNORED);
        assertEquals(
                List.of(1, 2),
                coverage.failures().stream().map(CaptureFailure::fileNumber).toList());
        assertEquals(
                List.of(3, 4),
                coverage.captures().stream().map(CaptureSummary::fileNumber).toList());
        assertEquals(2, coverage.quality().messages());
    }

    @Test
    void capturesAreNumberedFromWhereTheOptionsSay() {
        List<Integer> seen = new ArrayList<>();
        Scan.messages(
                List.of(input("a", pings(1)), input("b", pings(1))),
                ReadOptions.USUAL.from(7),
                message -> seen.add(message.fileNumber()),
                ScanProgress.IGNORED);
        assertEquals(List.of(7, 8), seen);
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

    /** A pcap file of raw IPv4 with so many echo requests, one a second. */
    private static byte[] pings(int count) {
        return pingsAt(IntStream.range(0, count).toArray());
    }

    /** A pcap file of raw IPv4 with echo requests at these seconds. */
    private static byte[] pingsAt(int... seconds) {
        ByteBuffer out = ByteBuffer.allocate(24 + seconds.length * (16 + FRAME_BYTES));
        out.putInt(0xA1B2C3D4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65535)
                .putInt(228);
        for (int second : seconds) {
            out.putInt(second).putInt(0).putInt(FRAME_BYTES).putInt(FRAME_BYTES);
            out.putInt(0x4500_0000 | FRAME_BYTES).putInt(0).putInt(0x4001_0000);
            out.putInt(0x0A00_0001).putInt(0x0A00_0002).putInt(0x0800_F7FF).putInt(0);
        }
        return out.array();
    }
}
