package icmpscan.capture;

import java.io.IOException;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DamagedPcapngTest {
    private static final byte[] FRAME = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final int PACKET_BYTES = 40;

    /** Bytes of the section header and the interface description before the first packet. */
    private static final int START = 48;

    @ParameterizedTest
    @ValueSource(longs = {0, 8, 41, 0x7FFFFFFC, 0xFFFFFFFCL})
    void leavesABlockWithAnImpossibleLength(long length) throws IOException {
        CaptureBuilder capture = packets(CaptureBuilder.pcapng(), 2).block(6, length, new byte[28], 40);
        Reading reading = Reading.of(packets(capture, 3));
        assertEquals(5, reading.records().size());
        assertEquals(
                List.of("byte 128 (0x80): expected a block length of 12 to 135266304 in steps of 4, found " + length),
                reading.damages());
        assertEquals(PACKET_BYTES, reading.summary().skippedBytes());
    }

    @Test
    void passesOverAWrongLengthAtTheEndOfABlock() throws IOException {
        CaptureBuilder capture = packets(CaptureBuilder.pcapng(), 1);
        capture.block(0xBAD, 20, new byte[8], 4711);
        Reading reading = Reading.of(packets(capture, 2).block(0xBAD, 20, new byte[8], 0));
        assertEquals(3, reading.records().size());
        assertEquals(
                List.of(
                        "byte 88 (0x58): expected a block length of 20 at the end of the block, found 4711",
                        "byte 188 (0xbc): expected a block length of 20 at the end of the block, found 0"),
                reading.damages());
        assertEquals(0, reading.summary().skippedStretches());
    }

    @Test
    void leavesABlockWhoseLengthLeadsNowhere() throws IOException {
        CaptureBuilder capture = packets(CaptureBuilder.pcapng(), 1).block(6, 60, new byte[28], 40);
        Reading reading = Reading.of(packets(capture, 4));
        assertEquals(5, reading.records().size());
        assertEquals(PACKET_BYTES, reading.summary().skippedBytes());
        assertEquals(1, reading.summary().damageCount());
    }

    @Test
    void takesALengthThatLeadsBeyondTheEndForWrongWhereBlocksFollow() throws IOException {
        CaptureBuilder capture = packets(CaptureBuilder.pcapng(), 1).block(6, 1 << 20, new byte[28], 40);
        Reading reading = Reading.of(packets(capture, 4));
        assertEquals(5, reading.records().size());
        assertEquals(1, reading.summary().damageCount());
        assertFalse(reading.summary().cutOff());
    }

    @Test
    void stepsOverPacketsThatCannotBeRead() throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng()
                .enhanced(1, 0, FRAME)
                .enhanced(0, 0, 65536, 60, FRAME)
                .block(6, new byte[16])
                .block(3, new byte[0])
                .enhanced(0, 1, FRAME);
        Reading reading = Reading.of(capture);
        assertEquals(List.of("1 1000 0102030405060708"), reading.records());
        assertEquals(
                List.of(
                        "byte 48 (0x30): expected an interface id below 1, found 1",
                        "byte 88 (0x58): expected a captured length of at most 8, found 65536",
                        "byte 128 (0x80): expected a packet block of at least 32 bytes, found 28",
                        "byte 156 (0x9c): expected a packet block of at least 16 bytes, found 12"),
                reading.damages());
        assertEquals(PACKET_BYTES + PACKET_BYTES + 28 + 12, reading.summary().skippedBytes());
    }

    @Test
    void needsAnInterfaceForEveryKindOfPacket() throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng(LITTLE_ENDIAN).section();
        capture.simple(8, FRAME).enhanced(0, 0, FRAME).obsolete(0, 0, 0, FRAME).statistics(0);
        Reading reading = Reading.of(capture.describe(1, 0).simple(8, FRAME));
        assertEquals(List.of("1 ? 0102030405060708"), reading.records());
        assertEquals(4, reading.summary().damageCount());
        assertEquals(3, reading.summary().skippedStretches());
    }

    @Test
    void notesBlocksThatAreTooShortForTheirFields() throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng(LITTLE_ENDIAN);
        capture.block(0x0A0D0D0A, new byte[] {0x4D, 0x3C, 0x2B, 0x1A})
                .block(1, new byte[4])
                .describe(1, 0);
        Reading reading = Reading.of(capture.block(5, new byte[4]).enhanced(0, 1, FRAME));
        assertEquals(1, reading.records().size());
        assertEquals(3, reading.summary().damageCount());
        assertEquals(0, reading.summary().skippedBytes());
    }

    @Test
    void notesOptionsThatReachBeyondTheirBlock() throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng();
        byte[] body = new byte[20 + 8];
        body[20] = 2;
        body[22] = 100;
        Reading reading = Reading.of(capture.block(6, body));
        assertEquals(1, reading.records().size());
        assertEquals(
                List.of(
                        "byte 48 (0x30): expected options that end within their block, found one of 100 bytes, which reaches beyond it"),
                reading.damages());
    }

    @Test
    void notesAVersionThatIsNotKnown() throws IOException {
        byte[] capture = packets(CaptureBuilder.pcapng(), 1).toBytes();
        capture[12] = 7;
        assertEquals(
                List.of("byte 0 (0x0): expected pcapng version 1, found 7.0"),
                Reading.of(capture).damages());
    }

    @Test
    void findsTheNextSectionAfterOneWithoutByteOrder() throws IOException {
        byte[] broken = CaptureBuilder.pcapng().enhanced(0, 1, FRAME).toBytes();
        broken[8] = 0;
        CaptureBuilder sound = CaptureBuilder.pcapng(BIG_ENDIAN);
        sound.section().describe(1, 0).enhanced(0, 1, FRAME);
        Reading reading =
                Reading.of(packets(CaptureBuilder.pcapng(), 1).bytes(broken).bytes(sound.toBytes()));
        assertEquals(3, reading.records().size());
        assertEquals(
                List.of(
                        "byte 88 (0x58): expected the byte-order magic 0x1a2b3c4d in a section header block, found 0x3c2b1a"),
                reading.damages());
        assertEquals(28, reading.summary().skippedBytes());
        assertThrows(MalformedCaptureException.class, () -> Reading.of(broken));
    }

    @Test
    void readsOnAfterAPcapFileHeader() throws IOException {
        CaptureBuilder pcap = CaptureBuilder.pcap().record(1_700_000_000, 0, FRAME);
        Reading reading = Reading.of(packets(CaptureBuilder.pcapng(), 2).bytes(pcap.toBytes()));
        assertEquals(3, reading.records().size());
        assertEquals(
                List.of("byte 128 (0x80): expected a packet record, found the file header of another pcap file"),
                reading.damages());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 333, 2048})
    void doesNotDependOnTheSizeOfTheWindow(int windowBytes) throws IOException {
        CaptureBuilder capture = packets(CaptureBuilder.pcapng(), 1);
        Random random = new Random(3);
        for (int i = 1; i < 6; i++) {
            byte[] garbage = new byte[i * 777];
            random.nextBytes(garbage);
            packets(capture.bytes(garbage), 3);
        }
        Reading whole = Reading.of(capture);
        assertEquals(16, whole.records().size());
        Reading piecewise = Reading.of(capture.toBytes(), windowBytes, 1 << 22);
        assertEquals(whole.records(), piecewise.records());
        assertEquals(whole.damages(), piecewise.damages());
    }

    @Test
    void neitherThrowsNorHangsOnFlippedBytes() throws IOException {
        CaptureBuilder capture = packets(CaptureBuilder.pcapng(), 3);
        capture.enhanced(0, 1, FRAME, capture.optionOfInt(2, 1))
                .simple(8, FRAME)
                .obsolete(0, 0, 0, FRAME);
        byte[] sound =
                packets(capture.statistics(0, capture.optionOfLong(5, 1)), 3).toBytes();
        Random random = new Random(6);
        long read = 0;
        for (int run = 0; run < 3000; run++) {
            byte[] flipped = sound.clone();
            for (int i = 0; i <= run % 4; i++) {
                flipped[12 + random.nextInt(flipped.length - 12)] ^= (byte) (1 << random.nextInt(8));
            }
            CaptureSummary summary = Reading.of(flipped, 512, 1 << 22).summary();
            assertEquals(flipped.length, summary.bytesRead());
            read += summary.records();
        }
        assertTrue(read > 3000 * 7, "records read of 27000: " + read);
    }

    private static CaptureBuilder packets(CaptureBuilder capture, int count) {
        for (int i = 0; i < count; i++) {
            capture.enhanced(0, i, FRAME);
        }
        return capture;
    }

    @Test
    void layoutIsAsTheOffsetsAboveAssume() {
        assertEquals(START, CaptureBuilder.pcapng().size());
        assertEquals(START + PACKET_BYTES, packets(CaptureBuilder.pcapng(), 1).size());
    }
}
