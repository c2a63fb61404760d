package icmpscan.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureSummary;
import icmpscan.capture.Damage;
import icmpscan.capture.FrameBuffers;
import icmpscan.decode.Anomaly;
import icmpscan.decode.FrameOutcome;
import icmpscan.decode.LinkTypeOverrides;
import icmpscan.decode.MessageText;
import icmpscan.detect.Detections;
import icmpscan.detect.Detectors;
import icmpscan.detect.Settings;
import icmpscan.session.SeenFlows;
import icmpscan.tally.CaptureQuality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** By blocks and on any number of threads comes out what comes out frame by frame: of whole captures, of damaged ones, and of several. */
class BlockScanTest {
    private static final Duration GAP = Duration.ofSeconds(60);

    /** Larger captures are left to tests with blocks of the usual size. */
    private static final int MOST_BYTES = 300_000;

    private static final int FILE_HEADER_BYTES = 24;

    /**
     * All that a scan has found, in words.
     *
     * @param messages   in the order in which they were counted
     * @param quality    of the frames
     * @param captures   what is said of each
     * @param flows      what is known of them
     * @param detections what all of that means
     */
    private record Found(
            List<String> messages, List<String> quality, List<String> captures, String flows, Detections detections) {}

    private static Found plain(List<CaptureInput> inputs, ReadOptions options) {
        Analysis analysis = new Analysis(GAP);
        List<String> messages = new ArrayList<>();
        Coverage coverage = Scan.messages(
                inputs,
                options,
                message -> {
                    if (options.selection().keeps(message)) {
                        analysis.accept(message);
                        messages.add(MessageText.of(message));
                    }
                },
                analysis.facts().flows(),
                ScanProgress.IGNORED);
        return found(messages, coverage, analysis, coverage.quality());
    }

    private static Found byBlocks(List<CaptureInput> inputs, ReadOptions options, int blockBytes) {
        Analysis analysis = new Analysis(GAP);
        List<String> messages = new ArrayList<>();
        Coverage coverage = BlockScan.fold(
                analysis,
                Part.ALL,
                List.of(message -> messages.add(MessageText.of(message))),
                options,
                new FrameBuffers(blockBytes),
                ScanProgress.IGNORED,
                inputs);
        return found(messages, coverage, analysis, analysis.quality());
    }

    private static Found found(List<String> messages, Coverage coverage, Analysis analysis, CaptureQuality quality) {
        List<String> captures = new ArrayList<>();
        for (CaptureSummary capture : coverage.captures()) {
            captures.add(capture.inputName() + " " + capture.records() + " " + capture.bytesRead() + " "
                    + capture.cutOff() + " " + capture.damageCount() + " "
                    + capture.damages().stream().map(Damage::message).toList());
        }
        coverage.failures()
                .forEach(failure -> captures.add(
                        failure.fileNumber() + " " + failure.cause().getMessage()));
        SeenFlows flows = analysis.facts().seenFlows();
        return new Found(
                messages,
                words(quality),
                captures,
                flows.datagrams() + " " + flows.conversations() + " " + flows.percentBothWays(),
                Detectors.all(analysis.facts(), Settings.defaults()));
    }

    private static List<String> words(CaptureQuality quality) {
        List<String> words = new ArrayList<>();
        for (FrameOutcome outcome : FrameOutcome.values()) {
            words.add(outcome + " " + quality.frames(outcome) + " " + quality.firstFrame(outcome));
        }
        for (Anomaly anomaly : Anomaly.values()) {
            words.add(anomaly + " " + quality.messages(anomaly) + " " + quality.firstFrame(anomaly));
        }
        words.add(quality.linkTypes() + " " + quality.fragments() + " " + quality.messages());
        words.add(quality.clock().backwards() + " " + quality.clock().largestNanos());
        return words;
    }

    private static void assertSame(List<byte[]> captures, ReadOptions options, int blockBytes) {
        assertEquals(
                plain(inputs(captures), options),
                byBlocks(inputs(captures), options, blockBytes),
                () -> options.threads() + " threads, blocks of " + blockBytes);
    }

    private static List<CaptureInput> inputs(List<byte[]> captures) {
        return captures.stream()
                .map(bytes -> CaptureInput.ofStream("a capture", new ByteArrayInputStream(bytes)))
                .toList();
    }

    private static ReadOptions on(int threads, Merging merging) {
        return new ReadOptions(LinkTypeOverrides.NONE, merging, 1, threads);
    }

    private static List<byte[]> captures(String folder) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of(folder)), () -> "no folder " + folder + ": nothing tested");
        List<byte[]> captures = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.pcap(ng)?(\\.gz)?"))
                    .sorted()
                    .toList()) {
                if (Files.size(file) <= MOST_BYTES) {
                    captures.add(Files.readAllBytes(file));
                }
            }
        }
        assertTrue(captures.size() > 5, () -> "only " + captures.size() + " captures in " + folder);
        return captures;
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples", "../shared/captures", "../shared/lab/captures"})
    void ofEachCapture(String folder) throws IOException {
        int blockBytes = 100;
        for (byte[] capture : captures(folder)) {
            for (int threads : new int[] {1, 2, 4}) {
                assertSame(List.of(capture), on(threads, Merging.NONE), blockBytes);
                blockBytes = blockBytes > 1 << 16 ? 100 : 3 * blockBytes;
            }
        }
    }

    /** Octets that are changed, left out or put in, a few at a time, anywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"samples", "../shared/captures"})
    void ofDamagedOnes(String folder) throws IOException {
        Random random = new Random(1071);
        for (byte[] capture : captures(folder)) {
            for (int round = 0; round < 4; round++) {
                byte[] damaged = damaged(capture, random);
                assertSame(List.of(damaged), on(1 + random.nextInt(4), Merging.NONE), 200 + random.nextInt(20_000));
            }
        }
    }

    private static byte[] damaged(byte[] capture, Random random) {
        byte[] damaged = capture.clone();
        for (int damage = random.nextInt(5); damage >= 0 && damaged.length > FILE_HEADER_BYTES; damage--) {
            int place = FILE_HEADER_BYTES + random.nextInt(damaged.length - FILE_HEADER_BYTES);
            int octets = Math.min(1 + random.nextInt(40), damaged.length - place);
            switch (random.nextInt(3)) {
                case 0 -> {
                    byte[] noise = new byte[octets];
                    random.nextBytes(noise);
                    System.arraycopy(noise, 0, damaged, place, octets);
                }
                case 1 -> System.arraycopy(damaged, place + octets, damaged, place, damaged.length - place - octets);
                default -> damaged = Arrays.copyOf(damaged, place + octets);
            }
        }
        return damaged;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void ofSeveralOneAfterTheOtherAndMergedByTime(int threads) throws IOException {
        List<byte[]> captures = captures("samples");
        assertSame(captures, on(threads, Merging.NONE), 5000);
        assertSame(captures, on(threads, Merging.TIME), 5000);
    }

    @Test
    void ofASpanOfTimeFromTheBeginOfTheCapture() throws IOException {
        TimeWindow.Bound since = new TimeWindow.Bound(/* fromBegin= */ true, 500_000_000L);
        TimeWindow.Bound until = new TimeWindow.Bound(/* fromBegin= */ true, 20_000_000_000L);
        int kept = 0;
        for (byte[] capture : captures("samples")) {
            for (int threads : new int[] {1, 3}) {
                ReadOptions plain = on(1, Merging.NONE).with(new Selection(new TimeWindow(since, until), List.of()));
                ReadOptions other =
                        on(threads, Merging.NONE).with(new Selection(new TimeWindow(since, until), List.of()));
                Found expected = plain(inputs(List.of(capture)), plain);
                assertEquals(
                        expected.messages(),
                        byBlocks(inputs(List.of(capture)), other, 700).messages());
                kept += expected.messages().size();
            }
        }
        assertTrue(kept > 100, "only " + kept + " messages within");
    }
}
