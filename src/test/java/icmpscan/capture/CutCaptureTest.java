package icmpscan.capture;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A capture that ends anywhere gives exactly the records that are whole before its end. */
class CutCaptureTest {
    private static final int RECORDS = 8;

    /** A capture, and where its header and each of its records or blocks end. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sample(byte[] bytes, List<Integer> ends, boolean pcapng) {}

    static Stream<Sample> samples() {
        return Stream.of(pcap(), pcapng());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesTheWholeRecordsBeforeTheCut(Sample sample) throws IOException {
        List<String> all = Reading.of(sample.bytes()).records();
        assertEquals(RECORDS, all.size());
        int first =
                sample.pcapng() ? PcapngShape.MIN_BLOCK_BYTES : sample.ends().get(0);
        for (int length = first; length <= sample.bytes().length; length++) {
            int end = length;
            Reading cut = Reading.of(Arrays.copyOf(sample.bytes(), length), 64, 1 << 20);
            int blocks = (int) sample.ends().stream().filter(at -> at <= end).count();
            int whole = Math.max(0, blocks - (sample.pcapng() ? 2 : 1));
            assertEquals(all.subList(0, whole), cut.records(), "cut at " + length);
            assertEquals(!sample.ends().contains(length), cut.summary().cutOff(), "cut at " + length);
            assertEquals(List.of(), cut.damages(), "cut at " + length);
            assertEquals(length, cut.summary().bytesRead());
            int lastEnd = blocks == 0 ? 0 : sample.ends().get(blocks - 1);
            assertEquals(length - lastEnd, cut.summary().skippedBytes(), "cut at " + length);
            assertEquals(0, cut.summary().damagedBytes(), "cut at " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void refusesAFileThatEndsWithinItsHeader(Sample sample) {
        int first =
                sample.pcapng() ? PcapngShape.MIN_BLOCK_BYTES : sample.ends().get(0);
        for (int length = 0; length < first; length++) {
            byte[] cut = Arrays.copyOf(sample.bytes(), length);
            assertThrows(MalformedCaptureException.class, () -> Reading.of(cut), "cut at " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 28, 61, 100, 1000})
    void doesNotDependOnTheSizeOfTheWindow(int windowBytes) throws IOException {
        for (Sample sample : List.of(pcap(), pcapng())) {
            assertEquals(
                    Reading.of(sample.bytes()).records(),
                    Reading.of(sample.bytes(), windowBytes, 1 << 20).records());
        }
    }

    @Test
    void saysWhatIsThereOfTheLastRecord() throws IOException {
        byte[] capture = CaptureBuilder.pcap().record(1, 0, new byte[20]).toBytes();
        CaptureSummary inFrame = Reading.of(Arrays.copyOf(capture, 50)).summary();
        assertEquals(
                List.of(24L, 26L, 36L),
                List.of(inFrame.cutOffset(), inFrame.cutPresentBytes(), inFrame.cutRequiredBytes()));
        CaptureSummary inHeader = Reading.of(Arrays.copyOf(capture, 25)).summary();
        assertEquals(
                List.of(24L, 1L, 16L),
                List.of(inHeader.cutOffset(), inHeader.cutPresentBytes(), inHeader.cutRequiredBytes()));
    }

    private static Sample pcap() {
        Random random = new Random(1);
        CaptureBuilder capture = CaptureBuilder.pcap();
        List<Integer> ends = new ArrayList<>(List.of(capture.size()));
        for (int i = 0; i < RECORDS; i++) {
            ends.add(capture.record(1_700_000_000 + i, i, frame(random, i)).size());
        }
        return new Sample(capture.toBytes(), ends, false);
    }

    private static Sample pcapng() {
        Random random = new Random(2);
        CaptureBuilder capture = CaptureBuilder.pcapng(ByteOrder.LITTLE_ENDIAN);
        List<Integer> ends = new ArrayList<>(
                List.of(capture.section().size(), capture.describe(1, 0).size()));
        for (int i = 0; i < RECORDS; i++) {
            byte[] frame = frame(random, i);
            CaptureBuilder more =
                    switch (i % 3) {
                        case 0 -> capture.enhanced(0, i, frame, capture.optionOfInt(2, 1));
                        case 1 -> capture.simple(frame.length, frame);
                        default -> capture.obsolete(0, 0, i, frame);
                    };
            ends.add(more.size());
        }
        return new Sample(capture.toBytes(), ends, true);
    }

    private static byte[] frame(Random random, int number) {
        byte[] frame = new byte[number * 13];
        random.nextBytes(frame);
        return frame;
    }
}
