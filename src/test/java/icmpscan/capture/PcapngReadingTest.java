package icmpscan.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.capture.CaptureBuilder.Option;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PcapngReadingTest {
    private static final byte[] FRAME = {1, 2, 3, 4, 5, 6};
    private static final Option COMMENT = new Option(1, "seen at the border".getBytes(StandardCharsets.UTF_8));

    @Test
    void readsSectionsOfBothByteOrdersAndCountsInterfacesOn() throws IOException {
        CaptureBuilder big = CaptureBuilder.pcapng(BIG_ENDIAN);
        big.section().describe(113, 96).enhanced(0, 2_000_000, FRAME);
        CaptureBuilder capture = CaptureBuilder.pcapng(LITTLE_ENDIAN).section();
        capture.describe(1, 0).describe(101, 0).enhanced(1, 1_000_000, FRAME).bytes(big.toBytes());
        try (CaptureReader reader = CaptureReader.open(capture.toInput(), 1)) {
            PacketRecord record = reader.record();
            assertTrue(reader.next());
            assertEquals(List.of(101, 1), List.of(record.linkType(), record.interfaceId()));
            assertEquals(1_000_000_000L, record.epochNanos());
            assertTrue(reader.next());
            assertEquals(List.of(113, 2), List.of(record.linkType(), record.interfaceId()));
            assertEquals(2_000_000_000L, record.epochNanos());
            assertEquals(2, record.frameNumber());
            assertFalse(reader.next());
            CaptureSummary summary = reader.summary();
            assertEquals("pcapng", summary.format());
            assertEquals("1.0", summary.version());
            assertEquals("little-endian", summary.byteOrder());
            assertEquals(
                    List.of(2L, 3L, 0L), List.of(summary.sections(), summary.interfaceCount(), summary.damageCount()));
            assertEquals(
                    List.of(0L, 1L, 1L),
                    summary.interfaces().stream().map(CaptureInterface::records).toList());
            assertEquals(96, summary.interfaces().get(2).snaplen());
        }
    }

    @Test
    void readsWhatAnInterfaceSaysOfItself() throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng(LITTLE_ENDIAN).section(COMMENT);
        capture.describe(
                1,
                0,
                new Option(2, "eth0\0junk".getBytes(StandardCharsets.UTF_8)),
                capture.optionOfByte(9, 9),
                new Option(11, "\0icmp and host 10.0.0.1".getBytes(StandardCharsets.UTF_8)),
                capture.optionOfByte(13, 32),
                capture.optionOfLong(14, -10),
                COMMENT);
        capture.enhanced(0, 12_000_000_005L, new byte[] {1, 2, 3, 4, 5, 6}, COMMENT);
        Reading reading = Reading.of(capture);
        assertEquals(List.of("1 2000000005 0102"), reading.records());
        CaptureInterface described = reading.summary().interfaces().get(0);
        assertEquals(Optional.of("eth0"), described.name());
        assertEquals(Optional.of("icmp and host 10.0.0.1"), described.filter());
        assertEquals("nanoseconds", described.timeResolution());
        assertEquals(4, described.fcsLength());
        assertEquals(OptionalLong.empty(), described.droppedByInterface());
        assertEquals(3, reading.summary().comments());
    }

    @Test
    void sumsTheDropsThatAreStated() throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng();
        capture.enhanced(0, 1, FRAME, capture.optionOfLong(4, 5))
                .obsolete(0, 7, 1, FRAME)
                .obsolete(0, 0xFFFF, 1, FRAME)
                .statistics(0, capture.optionOfLong(5, 100), capture.optionOfLong(7, 3), COMMENT)
                .statistics(0, capture.optionOfLong(5, 120));
        Reading reading = Reading.of(capture);
        CaptureInterface described = reading.summary().interfaces().get(0);
        assertEquals(3, reading.records().size());
        assertEquals(OptionalLong.of(12), described.droppedBetweenRecords());
        assertEquals(OptionalLong.of(120), described.droppedByInterface());
        assertEquals(OptionalLong.of(3), described.droppedBySystem());
        assertEquals(1, reading.summary().comments());
    }

    @Test
    void aLossThatNobodyCanHaveCountedIsNotKnown() throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng();
        capture.enhanced(0, 1, FRAME, capture.optionOfLong(4, -1))
                .statistics(0, capture.optionOfLong(5, -1), capture.optionOfLong(7, Long.MIN_VALUE));
        CaptureInterface described = Reading.of(capture).summary().interfaces().get(0);
        assertEquals(OptionalLong.empty(), described.droppedBetweenRecords());
        assertEquals(OptionalLong.empty(), described.droppedByInterface());
        assertEquals(OptionalLong.empty(), described.droppedBySystem());
        assertEquals(0, described.lost());
    }

    @ParameterizedTest
    @CsvSource({"0, UNKNOWN", "1, INBOUND", "2, OUTBOUND", "3, UNKNOWN", "0x3E1, INBOUND"})
    void readsTheDirectionOfAPacket(String flags, Direction direction) throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng();
        capture.enhanced(0, 1, FRAME, capture.optionOfInt(2, Integer.decode(flags)))
                .enhanced(0, 1, FRAME);
        try (CaptureReader reader = CaptureReader.open(capture.toInput(), 1)) {
            assertTrue(reader.next());
            assertEquals(direction, reader.record().direction());
            assertTrue(reader.next());
            assertEquals(Direction.UNKNOWN, reader.record().direction());
        }
    }

    private static Option name(int address, String names) {
        byte[] text = names.getBytes(StandardCharsets.UTF_8);
        return new Option(
                1,
                ByteBuffer.allocate(4 + text.length).putInt(address).put(text).array());
    }

    @Test
    void readsTheNamesOfAddressesInBothByteOrders() throws IOException {
        for (ByteOrder order : List.of(BIG_ENDIAN, LITTLE_ENDIAN)) {
            CaptureBuilder capture = CaptureBuilder.pcapng(order).section().describe(1, 0);
            Option ofVersion6 = new Option(2, new byte[20]);
            Option nothing = new Option(1, new byte[3]);
            capture.names(List.of(name(0x0A000001, "one\0alias\0"), ofVersion6, nothing), COMMENT)
                    .names(List.of(name(0x0A000001, "other\0"), name(0x0A000002, "\0"), name(0xC0000201, "no end")))
                    .enhanced(0, 1, FRAME);
            CaptureSummary summary = Reading.of(capture).summary();
            assertEquals(Map.of(0x0A000001, "one", 0xC0000201, "no end"), summary.names());
            assertEquals(
                    List.of(2L, 1L, 0L),
                    List.of(summary.nameResolutionBlocks(), summary.comments(), summary.damageCount()));
            assertEquals(1, summary.records());
        }
    }

    @Test
    void keepsNoMoreNamesThanItSays() throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng();
        List<Option> records = new ArrayList<>();
        for (int i = 0; i < CaptureSummary.MAX_NAMES + 7; i++) {
            records.add(name(i, "n".repeat(300) + "\0"));
        }
        for (int i = 0; i < records.size(); i += 100) {
            capture.names(records.subList(i, Math.min(i + 100, records.size())));
        }
        CaptureSummary summary = Reading.of(capture).summary();
        assertEquals(CaptureSummary.MAX_NAMES, summary.names().size());
        assertEquals(7, summary.namesLeftOut());
        assertEquals(255, summary.names().get(0).length());
    }

    @ParameterizedTest
    @CsvSource({"0x200, true, 010203040506", "0x80, false, 0102", "0x0, false, 010203040506", "0x280, true, 0102"})
    void readsTheFlagsOfAPacket(String flags, boolean notReady, String frame) throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng();
        capture.enhanced(0, 1, FRAME, capture.optionOfInt(2, Integer.decode(flags)))
                .enhanced(0, 1, FRAME);
        assertEquals(List.of(frame, "010203040506"), Reading.of(capture).frames());
        try (CaptureReader reader = CaptureReader.open(capture.toInput(), 1)) {
            assertTrue(reader.next());
            assertEquals(notReady, reader.record().checksumNotReady());
            assertTrue(reader.next());
            assertFalse(reader.record().checksumNotReady());
        }
    }

    @Test
    void takesTheLengthOfASimplePacketFromTheSmallestOfThree() throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng(LITTLE_ENDIAN).section().describe(1, 5);
        capture.simple(3, FRAME).simple(100, FRAME);
        CaptureBuilder unlimited = CaptureBuilder.pcapng().simple(100, FRAME);
        assertEquals(
                List.of("1 ? 010203", "2 ? 0102030405"), Reading.of(capture).records());
        assertEquals(List.of("1 ? 0102030405060000"), Reading.of(unlimited).records());
        assertEquals(2, Reading.of(capture).summary().recordsWithoutTime());
    }

    @Test
    void countsBlocksWithoutPackets() throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng()
                .block(4, new byte[8])
                .block(0xBAD, new byte[4])
                .block(0x80000001, new byte[12])
                .enhanced(0, 1, FRAME);
        Reading reading = Reading.of(capture);
        assertEquals(1, reading.records().size());
        assertEquals(1, reading.summary().nameResolutionBlocks());
        assertEquals(2, reading.summary().unknownBlocks());
        assertEquals(0, reading.summary().damageCount());
    }

    @Test
    void doesNotHoldBlocksThatAreLargerThanTheWindowMayGrow() throws IOException {
        byte[] capture = CaptureBuilder.pcapng()
                .block(0xBAD, new byte[4000])
                .enhanced(0, 1, new byte[4000])
                .enhanced(0, 2, FRAME)
                .toBytes();
        Reading reading = Reading.of(capture, 64, 1024);
        assertEquals(List.of("1 1000 ", "2 2000 010203040506"), reading.records());
        assertEquals(List.of(), reading.damages());
    }

    @Test
    void boundsTheInterfacesOfASection() throws IOException {
        CaptureBuilder capture = CaptureBuilder.pcapng(LITTLE_ENDIAN).section();
        for (int i = 0; i < PcapngSection.MAX_INTERFACES + 2; i++) {
            capture.describe(1, 0);
        }
        Reading reading = Reading.of(capture.enhanced(PcapngSection.MAX_INTERFACES - 1, 1, FRAME));
        assertEquals(1, reading.records().size());
        assertEquals(PcapngSection.MAX_INTERFACES, reading.summary().interfaceCount());
        assertEquals(
                CaptureSummary.MAX_INTERFACES, reading.summary().interfaces().size());
        assertEquals(2, reading.summary().damageCount());
    }
}
