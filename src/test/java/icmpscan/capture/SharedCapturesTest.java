package icmpscan.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Real captures, against what others count in them. */
class SharedCapturesTest {
    private static final Path CAPTURES = Path.of("..", "shared", "captures");
    private static final int FILE = 0;
    private static final int PACKETS = 7;

    /**
     * Where tshark counts otherwise: it takes custom blocks for frames, does not read link type 281 (tcpdump counts 23), and guesses at swapped
     * lengths where one is corrupt.
     */
    private static final Map<String, Long> COUNTED_OTHERWISE = Map.of(
            "pcapng-mixed-endian-sections.pcapng",
            8L,
            "unknown-linktype-281.pcap",
            23L,
            "corrupt-record-length.pcap",
            1L);

    @BeforeEach
    void capturesAreThere() {
        Assumptions.assumeTrue(
                Files.exists(CAPTURES.resolve("MANIFEST.tsv")), "NOT TESTED: no captures in " + CAPTURES);
    }

    @Test
    void countsTheRecordsThatOthersCount() throws IOException {
        List<String> rows = Files.readAllLines(CAPTURES.resolve("MANIFEST.tsv"));
        assertTrue(rows.size() > 30, "too few captures: " + rows.size());
        assertAll(rows.stream()
                .skip(1)
                .map(row -> row.split("\t", -1))
                .filter(row -> !row[FILE].endsWith(".snoop"))
                .map(row -> () -> assertEquals(
                        COUNTED_OTHERWISE.getOrDefault(row[FILE], Long.valueOf(row[PACKETS])),
                        summary(row[FILE]).records(),
                        row[FILE])));
    }

    @Test
    void saysWhereALengthIsCorrupt() throws IOException {
        CaptureSummary summary = summary("corrupt-record-length.pcap");
        assertEquals(
                "byte 228 (0xe4): expected a captured length of at most 262144, found 1409179648",
                summary.damages().get(0).message());
        assertEquals(157, summary.skippedBytes());
    }

    @Test
    void stepsOverABlockThatHoldsLessThanItSays() throws IOException {
        CaptureSummary summary = summary("corrupt-epb-length.pcapng");
        assertEquals(1, summary.damageCount());
        assertEquals(
                "byte 48 (0x30): expected a captured length of at most 0, found 65536",
                summary.damages().get(0).message());
        assertEquals(32, summary.skippedBytes());
    }

    @Test
    void saysWhereARecordIsCutOff() throws IOException {
        CaptureSummary summary = summary("cut-in-record-header.pcap");
        assertTrue(summary.cutOff());
        assertEquals(
                List.of(8877L, 2L, 16L),
                List.of(summary.cutOffset(), summary.cutPresentBytes(), summary.cutRequiredBytes()));
        assertEquals(0, summary.damageCount());
    }

    @Test
    void namesASnoopFile() {
        IOException refused = assertThrows(MalformedCaptureException.class, () -> summary("not-pcap.snoop"));
        assertTrue(
                refused.getMessage()
                        .contains(
                                "byte 0 (0x0): expected a pcap or pcapng magic number, found a Solaris snoop capture"),
                refused::getMessage);
    }

    private static CaptureSummary summary(String name) throws IOException {
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(CAPTURES.resolve(name)), 1)) {
            while (reader.next()) {
                PacketRecord record = reader.record();
                assertTrue(record.frameStart() <= record.frameEnd(), name);
            }
            return reader.summary();
        }
    }
}
