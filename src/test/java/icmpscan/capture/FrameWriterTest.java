package icmpscan.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the writers write, read back. */
class FrameWriterTest {
    private static final byte[] FRAME = {1, 2, 3, 4, 5};
    private static final int NAME = 2;
    private static final int DESCRIPTION = 3;
    private static final int TIME_RESOLUTION = 9;
    private static final int TIME_OFFSET = 14;
    private static final int RAW = 101;

    @ParameterizedTest
    @ValueSource(ints = {0xA1B2C3D4, 0xA1B23C4D})
    void pcapOfEachUnitKeepsItsTimes(int magic) throws IOException {
        CaptureBuilder source = CaptureBuilder.pcap(ByteOrder.BIG_ENDIAN, magic, RAW)
                .record(4_000_000_000L, 999_999, 5, 1500, FRAME)
                .record(7, 1, FRAME);
        assertAll(
                () -> assertEquals(told(source.toBytes()), told(pcapng("", source))),
                () -> assertEquals(told(source.toBytes()), told(pcap(source))));
    }

    @Test
    void interfacesKeepTheirUnitOffsetAndOptionsInTheirByteOrder() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            CaptureBuilder source = CaptureBuilder.pcapng(order);
            source.section()
                    .describe(
                            RAW,
                            96,
                            source.optionOfByte(TIME_RESOLUTION, 0x80 | 20),
                            source.optionOfLong(TIME_OFFSET, -3600),
                            new CaptureBuilder.Option(NAME, "eth0".getBytes(StandardCharsets.UTF_8)),
                            new CaptureBuilder.Option(DESCRIPTION, "uplink".getBytes(StandardCharsets.UTF_8)))
                    .enhanced(0, (1_000_000L << 20) + 3, 5, 60, FRAME, source.optionOfInt(2, 1));
            byte[] written = pcapng("seen", source);
            assertEquals(told(source.toBytes()), told(written));
            String text = new String(written, StandardCharsets.ISO_8859_1);
            assertTrue(text.contains("eth0") && text.contains("uplink") && text.contains("seen"), text);
        }
    }

    @Test
    void sectionsOfBothByteOrdersGoIntoOneFile() throws IOException {
        CaptureBuilder little = CaptureBuilder.pcapng().enhanced(0, 1, FRAME);
        CaptureBuilder big = CaptureBuilder.pcapng(ByteOrder.BIG_ENDIAN)
                .section()
                .describe(RAW, 0)
                .enhanced(0, 2, FRAME);
        Reading written = Reading.of(pcapng("", little, big));
        assertAll(
                () -> assertEquals(List.of("1 1000 0102030405", "2 2000 0102030405"), written.records()),
                () -> assertEquals(2, written.summary().sections()),
                () -> assertEquals(0, written.summary().damageCount()));
    }

    @Test
    void aSimplePacketBlockStaysWithoutATime() throws IOException {
        CaptureBuilder source = CaptureBuilder.pcapng();
        source.describe(RAW, 0).enhanced(1, 9, FRAME).simple(5, FRAME).enhanced(1, 10, FRAME);
        Reading written = Reading.of(pcapng("", source));
        assertEquals(List.of("1 9000 0102030405", "2 ? 0102030405", "3 10000 0102030405"), written.records());
        assertEquals(
                List.of(RAW, CaptureBuilder.ETHERNET, RAW),
                written.summary().interfaces().stream()
                        .map(CaptureInterface::linkType)
                        .toList());
    }

    @Test
    void aFrameCheckSequenceIsWrittenWithItsFrame() throws IOException {
        int ethernetWithFourBytes = 1 | 1 << 26 | 2 << 28;
        CaptureBuilder source = CaptureBuilder.pcap(ByteOrder.LITTLE_ENDIAN, 0xA1B2C3D4, ethernetWithFourBytes)
                .record(1, 0, FRAME);
        assertAll(
                () -> assertEquals(List.of("01"), Reading.of(pcapng("", source)).frames()),
                () -> assertEquals(List.of("01"), Reading.of(pcap(source)).frames()),
                () -> assertEquals(told(source.toBytes()), told(pcap(source))));
    }

    @Test
    void aLongCommentIsCutAndTheBlockStaysSound() throws IOException {
        CaptureBuilder source = CaptureBuilder.pcapng().enhanced(0, 1, FRAME).enhanced(0, 2, FRAME);
        Reading written = Reading.of(pcapng("x".repeat(100_000), source));
        assertAll(
                () -> assertEquals(2, written.records().size()),
                () -> assertEquals(2, written.summary().comments()),
                () -> assertEquals(0, written.summary().damageCount()));
    }

    @Test
    void whatOnePcapCannotHoldIsRefused() {
        CaptureBuilder links = CaptureBuilder.pcapng();
        links.describe(RAW, 0).enhanced(0, 1, FRAME).enhanced(1, 2, FRAME);
        CaptureBuilder timeless = CaptureBuilder.pcapng().simple(5, FRAME);
        CaptureBuilder fine = CaptureBuilder.pcapng(ByteOrder.LITTLE_ENDIAN);
        fine.section().describe(RAW, 0, fine.optionOfByte(TIME_RESOLUTION, 12)).enhanced(0, 1, FRAME);
        assertAll(
                () -> assertRefused("link type ETHERNET", "RAW", links),
                () -> assertRefused("no time", "pcapng", timeless),
                () -> assertRefused("10^-12 s", "rounded", fine));
    }

    @Test
    void nothingWrittenIsACaptureWithoutRecords() throws IOException {
        CaptureBuilder none = CaptureBuilder.pcap();
        assertAll(
                () -> assertEquals(List.of(), Reading.of(pcapng("", none)).records()),
                () -> assertEquals(List.of(), Reading.of(pcap(none)).records()));
    }

    private static void assertRefused(String what, String also, CaptureBuilder source) {
        String message =
                assertThrows(UnstorableFrameException.class, () -> pcap(source)).getMessage();
        assertTrue(message.contains(what) || message.contains(also), message);
    }

    private static byte[] pcapng(String comment, CaptureBuilder... sources) throws IOException {
        return written(comment, out -> new PcapngWriter(out, "test"), sources);
    }

    private static byte[] pcap(CaptureBuilder source) throws IOException {
        Reading whole = Reading.of(source);
        return written("", out -> new PcapWriter(out, whole.summary().interfaces()), source);
    }

    private static byte[] written(String comment, Function<OutputStream, FrameWriter> maker, CaptureBuilder... sources)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter writer = maker.apply(out);
        for (CaptureBuilder source : sources) {
            try (CaptureReader reader = CaptureReader.open(CaptureBuilder.inputOf(source.toBytes()), 1)) {
                while (reader.next()) {
                    writer.write(reader.record(), comment);
                }
            }
        }
        writer.finish();
        return out.toByteArray();
    }

    /** Of each record all that must not change. */
    private static List<String> told(byte[] capture) throws IOException {
        List<String> lines = new ArrayList<>();
        try (CaptureReader reader = CaptureReader.open(CaptureBuilder.inputOf(capture), 1)) {
            while (reader.next()) {
                PacketRecord record = reader.record();
                CaptureInterface source = reader.summary().interfaces().get(record.interfaceId());
                ByteBuffer bytes = record.bytes().duplicate();
                bytes.limit(record.frameStart() + record.capturedLength()).position(record.frameStart());
                lines.add(String.join(
                        " ",
                        Long.toString(record.epochNanos()),
                        Integer.toString(record.linkType()),
                        Long.toString(record.originalLength()),
                        record.direction().toString(),
                        source.timeResolution(),
                        source.name().orElse("-"),
                        Long.toString(source.snaplen()),
                        Integer.toString(source.fcsLength()),
                        Integer.toString(bytes.hashCode())));
            }
        }
        return lines;
    }
}
