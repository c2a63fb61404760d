package icmpscan.capture;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DamagedPcapTest {
    private static final int MICROSECONDS = 0xA1B2C3D4;
    private static final int SECONDS = 1_700_000_000;
    private static final int RECORD_BYTES = 16 + 60;

    @Test
    void leavesARecordWithACorruptLengthForTheNextOnes() throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcap();
        records(capture, 0, 3).record(SECONDS, 0, 1409179648, 60, frame(3));
        Reading reading = Reading.of(records(capture, 4, 9));
        assertEquals(framesOf(0, 1, 2, 4, 5, 6, 7, 8), reading.frames());
        assertEquals(
                List.of("byte 252 (0xfc): expected a captured length of at most 262144, found 1409179648"),
                reading.damages());
        assertEquals(List.of(1L, (long) RECORD_BYTES), stretches(reading));
        assertFalse(reading.summary().cutOff());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void findsFewRecordsBeforeTheEnd(int after) throws IOException {
        CaptureBuilder capture = records(CaptureBuilder.pcap(), 0, 2).bytes(garbage(1000, 3));
        Reading reading = Reading.of(records(capture, 2, 2 + after));
        assertEquals(2 + after, reading.frames().size());
        assertEquals(List.of(1L, 1000L), stretches(reading));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 333, 2048})
    void doesNotDependOnTheSizeOfTheWindow(int windowBytes) throws IOException {
        CaptureBuilder capture = records(CaptureBuilder.pcap(), 0, 2);
        for (int i = 1; i < 6; i++) {
            records(capture.bytes(garbage(i * 777, i)), 4 * i, 4 * i + 4);
        }
        Reading whole = Reading.of(capture);
        assertEquals(22, whole.frames().size());
        assertEquals(5, whole.summary().skippedStretches());
        Reading piecewise = Reading.of(capture.toBytes(), windowBytes, 1 << 22);
        assertEquals(whole.records(), piecewise.records());
        assertEquals(whole.damages(), piecewise.damages());
    }

    @Test
    void reportsALastDamagedRecordAndKeepsNothingOfIt() throws IOException {
        Reading reading =
                Reading.of(records(CaptureBuilder.pcap(), 0, 2).record(SECONDS, 0, 0xFFFFFFFFL, 60, frame(2)));
        assertEquals(framesOf(0, 1), reading.frames());
        assertEquals(List.of(1L, (long) RECORD_BYTES), stretches(reading));
        assertFalse(reading.summary().cutOff());
    }

    @Test
    void takesALengthThatLeadsBeyondTheEndForWrongWhereRecordsFollow() throws IOException {
        CaptureBuilder capture = records(CaptureBuilder.pcap(), 0, 2).record(SECONDS, 0, 200_000, 200_000, frame(2));
        Reading reading = Reading.of(records(capture, 3, 9));
        assertEquals(framesOf(0, 1, 3, 4, 5, 6, 7, 8), reading.frames());
        assertEquals(1, reading.summary().damageCount());
        assertFalse(reading.summary().cutOff());
    }

    @Test
    void takesZeroBytesForNoRecords() throws IOException {
        Reading tail = Reading.of(records(CaptureBuilder.pcap(), 0, 2).bytes(new byte[100_000]));
        assertEquals(framesOf(0, 1), tail.frames());
        assertEquals(List.of(1L, 100_000L), stretches(tail));
        Reading hole = Reading.of(records(records(CaptureBuilder.pcap(), 0, 2).bytes(new byte[4096]), 2, 6));
        assertEquals(framesOf(0, 1, 2, 3, 4, 5), hole.frames());
        assertEquals(List.of(1L, 4096L), stretches(hole));
    }

    @Test
    void findsRecordsOfAnotherTimeByALongerChain() throws IOException {
        CaptureBuilder later = records(CaptureBuilder.pcap(), 0, 2).bytes(garbage(500, 9));
        for (int i = 2; i < 12; i++) {
            later.record(SECONDS - 900_000_000, i, frame(i));
        }
        assertEquals(12, Reading.of(later).frames().size());
        CaptureBuilder few = records(CaptureBuilder.pcap(), 0, 2).bytes(garbage(500, 9));
        few.record(SECONDS - 900_000_000, 2, frame(2)).record(SECONDS - 900_000_000, 3, frame(3));
        assertEquals(2, Reading.of(few).frames().size());
    }

    @Test
    void readsOnInTheTermsOfASecondFileHeader() throws IOException {
        CaptureBuilder second = CaptureBuilder.pcap(BIG_ENDIAN, 0xA1B23C4D, 113).record(SECONDS, 5, frame(2));
        byte[] joined =
                records(CaptureBuilder.pcap(), 0, 2).bytes(second.toBytes()).toBytes();
        Reading reading = Reading.of(joined);
        assertEquals(framesOf(0, 1, 2), reading.frames());
        assertTrue(reading.records().get(2).startsWith("3 1700000000000000005 "));
        assertEquals(
                List.of("byte 176 (0xb0): expected a packet record, found the file header of another pcap file"),
                reading.damages());
        assertEquals(List.of(1L, 24L), stretches(reading));
        assertEquals(
                List.of(1, 113),
                reading.summary().interfaces().stream()
                        .map(CaptureInterface::linkType)
                        .toList());
        Reading cut = Reading.of(Arrays.copyOf(joined, 176 + 20));
        assertTrue(cut.summary().cutOff());
        assertEquals(2, cut.records().size());
    }

    @Test
    void findsAnotherFileAmidGarbage() throws IOException {
        CaptureBuilder second = CaptureBuilder.pcapng().enhanced(0, 1, frame(2));
        CaptureBuilder third = CaptureBuilder.pcap(BIG_ENDIAN, MICROSECONDS, 1).record(SECONDS, 5, frame(3));
        CaptureBuilder capture = records(CaptureBuilder.pcap(), 0, 2)
                .bytes(garbage(300, 4))
                .bytes(second.toBytes())
                .bytes(third.toBytes());
        Reading reading = Reading.of(capture);
        assertEquals(framesOf(0, 1, 2, 3), reading.frames());
        assertEquals(3, reading.summary().damageCount());
        assertEquals(300 + 24, reading.summary().skippedBytes());
    }

    @Test
    void boundsTheDamagesItKeepsAndCountsThemAll() throws IOException {
        CaptureBuilder capture = records(CaptureBuilder.pcap(), 0, 1);
        for (int i = 1; i <= 150; i++) {
            capture.record(SECONDS, 0, -1, 60, frame(i))
                    .record(SECONDS, i, frame(i))
                    .record(SECONDS, i, frame(i))
                    .record(SECONDS, i, frame(i));
        }
        CaptureSummary summary = Reading.of(capture).summary();
        assertEquals(150, summary.damageCount());
        assertEquals(100, summary.damages().size());
        assertEquals(451, summary.records());
        assertEquals(150L * RECORD_BYTES, summary.skippedBytes());
    }

    @Test
    void neitherThrowsNorHangsOnFlippedBytes() throws IOException {
        byte[] sound = records(CaptureBuilder.pcap(LITTLE_ENDIAN, MICROSECONDS, 1), 0, 12)
                .toBytes();
        Random random = new Random(6);
        long read = 0;
        for (int run = 0; run < 2000; run++) {
            byte[] flipped = sound.clone();
            for (int i = 0; i <= run % 4; i++) {
                flipped[24 + random.nextInt(flipped.length - 24)] ^= (byte) (1 << random.nextInt(8));
            }
            CaptureSummary summary = Reading.of(flipped, 512, 1 << 22).summary();
            assertEquals(flipped.length, summary.bytesRead());
            read += summary.records();
        }
        assertTrue(read > 2000 * 10, "records read of 24000: " + read);
    }

    @Test
    void scansGarbageInLinearTime() {
        byte[] capture = records(records(CaptureBuilder.pcap(), 0, 1).bytes(garbage(30_000_000, 8)), 1, 3)
                .toBytes();
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals(3, Reading.of(capture).frames().size()));
    }

    private static List<Long> stretches(Reading reading) {
        return List.of(reading.summary().skippedStretches(), reading.summary().skippedBytes());
    }

    private static CaptureBuilder records(CaptureBuilder capture, int from, int to) {
        for (int i = from; i < to; i++) {
            capture.record(SECONDS + i, i, frame(i));
        }
        return capture;
    }

    private static List<String> framesOf(int... numbers) throws IOException {
        List<String> frames = new ArrayList<>();
        for (int number : numbers) {
            frames.addAll(Reading.of(CaptureBuilder.pcap().record(SECONDS, 0, frame(number)))
                    .frames());
        }
        return frames;
    }

    private static byte[] frame(int number) {
        return garbage(60, number);
    }

    private static byte[] garbage(int count, int seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
