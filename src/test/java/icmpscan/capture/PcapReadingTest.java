package icmpscan.capture;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PcapReadingTest {
    private static final byte[] FRAME = {1, 2, 3, 4, 5, 6};
    private static final int MICROSECONDS = 0xA1B2C3D4;
    private static final int SECONDS = 1_700_000_000;

    @ParameterizedTest
    @CsvSource({
        "A1B2C3D4, false, 0, pcap, microseconds",
        "A1B2C3D4, true, 0, pcap, microseconds",
        "A1B23C4D, false, 0, pcap, nanoseconds",
        "A1B23C4D, true, 0, pcap, nanoseconds",
        "A1B2CD34, false, 8, modified pcap, microseconds",
        "A1B2CD34, true, 8, modified pcap, microseconds",
        "A1B2CD34, false, 12, modified pcap, microseconds",
        "A1B2C3D4, false, 8, pcap, microseconds",
        "A1B2C3D4, false, 4, pcap, microseconds",
    })
    void readsEveryMagicAndRecordHeader(
            String magic, boolean bigEndian, int extraBytes, String format, String resolution) throws IOException {
        ByteOrder order = bigEndian ? BIG_ENDIAN : LITTLE_ENDIAN;
        CaptureBuilder capture = CaptureBuilder.pcap(
                        order, Integer.parseUnsignedInt(magic, 16), CaptureBuilder.ETHERNET)
                .extraHeaderBytes(extraBytes)
                .record(SECONDS, 7, FRAME)
                .record(SECONDS + 1, 8, FRAME)
                .record(SECONDS + 2, 9, FRAME);
        Reading reading = Reading.of(capture);
        long nanos = "nanoseconds".equals(resolution) ? 1 : 1000;
        assertEquals(
                List.of(
                        "1 " + (SECONDS * 1_000_000_000L + 7 * nanos) + " 010203040506",
                        "2 " + ((SECONDS + 1) * 1_000_000_000L + 8 * nanos) + " 010203040506",
                        "3 " + ((SECONDS + 2) * 1_000_000_000L + 9 * nanos) + " 010203040506"),
                reading.records());
        CaptureSummary summary = reading.summary();
        assertEquals(format, summary.format());
        assertEquals(resolution, summary.timeResolution());
        assertEquals(bigEndian ? "big-endian" : "little-endian", summary.byteOrder());
        assertEquals("2.4", summary.version());
        assertEquals(262144, summary.snaplen());
        assertEquals(capture.size(), summary.bytesRead());
        assertEquals(List.of(1L, 1L, 0L), List.of(summary.sections(), summary.interfaceCount(), summary.damageCount()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1C0001AC, 0x1C0001AB})
    void readsIxiaFilesWithTheirLongerFileHeader(int magic) throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcap(LITTLE_ENDIAN, magic, CaptureBuilder.ETHERNET)
                .bytes(new byte[4])
                .record(SECONDS, 7, FRAME);
        Reading reading = Reading.of(capture);
        assertEquals(List.of("1 1700000000000000007 010203040506"), reading.records());
        assertEquals("IXIA lcap", reading.summary().format());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, 9, 6, true",
        "2, 2, 9, 6, true",
        "2, 3, 9, 6, true",
        "2, 3, 6, 9, true",
        "2, 4, 6, 9, true",
        "543, 0, 9, 6, true",
        "3, 7, 6, 9, false"
    })
    void takesTheLengthsInTheOrderOfTheVersion(int major, int minor, int first, int second, boolean known)
            throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcap(LITTLE_ENDIAN, MICROSECONDS, major, minor, CaptureBuilder.ETHERNET)
                .record(SECONDS, 0, first, second, FRAME);
        Reading reading = Reading.of(capture);
        assertEquals(List.of("010203040506"), reading.frames());
        assertEquals(
                known
                        ? List.of()
                        : List.of("byte 0 (0x0): expected pcap version 2.0 to 2.4 or 543.0, found " + major + "."
                                + minor),
                reading.damages());
    }

    @ParameterizedTest
    @CsvSource({
        "6, 6, 0102",
        "6, 8, 01020304",
        "6, 9, 0102030405",
        "6, 10, 010203040506",
        "6, 99, 010203040506",
        "6, 1, 0102"
    })
    void cutsOffTheFrameCheckSequenceAsFarAsItWasCaptured(int captured, int original, String frame) throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcap(LITTLE_ENDIAN, MICROSECONDS, 0x24000001)
                .record(SECONDS, 0, captured, original, FRAME);
        Reading reading = Reading.of(capture);
        assertEquals(List.of(frame), reading.frames());
        assertEquals(4, reading.summary().interfaces().get(0).fcsLength());
    }

    @Test
    void readsTheLinkTypeBesideReservedBitsAndAFcsLengthThatIsNotGiven() throws IOException {
        Reading reading = Reading.of(
                CaptureBuilder.pcap(LITTLE_ENDIAN, MICROSECONDS, 0x23FF0071).record(SECONDS, 0, FRAME));
        assertEquals(List.of("010203040506"), reading.frames());
        assertEquals(113, reading.summary().interfaces().get(0).linkType());
    }

    @Test
    void keepsTimesThatAreOddButCanBe() throws IOException {
        Reading reading = Reading.of(CaptureBuilder.pcap()
                .record(0xFFFFFFFFL, 0, FRAME)
                .record(5, 1_500_000, FRAME)
                .record(0, 0, FRAME));
        assertEquals(
                List.of("1 4294967295000000000 010203040506", "2 6500000000 010203040506", "3 0 010203040506"),
                reading.records());
        assertEquals(0, reading.summary().recordsWithoutTime());
    }

    @Test
    void keepsLengthsAsTheyAreStated() throws IOException {
        CaptureBuilder capture =
                CaptureBuilder.pcap().record(SECONDS, 0, 6, 0xFFFFFFFFL, FRAME).record(SECONDS, 0, 0, 60, new byte[0]);
        try (CaptureReader reader = CaptureReader.open(capture.toInput(), 3)) {
            assertTrue(reader.next());
            PacketRecord record = reader.record();
            assertEquals(3, record.fileNumber());
            assertEquals(24, record.fileOffset());
            assertEquals(6, record.capturedLength());
            assertEquals(0xFFFFFFFFL, record.originalLength());
            assertEquals(0, record.interfaceId());
            assertEquals(0x0102, record.bytes().getShort(record.frameStart()));
            assertTrue(reader.next());
            assertEquals(0, record.capturedLength());
            assertEquals(60, record.originalLength());
            assertFalse(reader.next());
            assertFalse(reader.next());
        }
    }

    @Test
    void believesLargeFramesOfUsbAlone() throws IOException {
        byte[] large = new byte[300_000];
        assertEquals(
                1,
                Reading.of(CaptureBuilder.pcap(LITTLE_ENDIAN, MICROSECONDS, 189).record(SECONDS, 0, large))
                        .records()
                        .size());
        Reading ethernet = Reading.of(CaptureBuilder.pcap().record(SECONDS, 0, large));
        assertEquals(
                List.of("byte 24 (0x18): expected a captured length of at most 262144, found 300000"),
                ethernet.damages());
        assertEquals(300_016, ethernet.summary().skippedBytes());
    }

    @Test
    void countsAFrameThatIsTooLargeToHoldWithoutItsBytes() throws IOException {
        byte[] capture = CaptureBuilder.pcap()
                .record(SECONDS, 0, new byte[5000])
                .record(SECONDS, 1, FRAME)
                .toBytes();
        Reading reading = Reading.of(capture, 64, 1024);
        assertEquals(List.of("", "010203040506"), reading.frames());
        Reading cut = Reading.of(Arrays.copyOf(capture, 3000), 64, 1024);
        assertEquals(List.of(), cut.frames());
        assertTrue(cut.summary().cutOff());
        assertEquals(2976, cut.summary().cutPresentBytes());
        assertEquals(5016, cut.summary().cutRequiredBytes());
    }
}
