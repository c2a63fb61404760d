package icmpscan.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;
import icmpscan.report.Report;
import icmpscan.report.ReportOptions;
import icmpscan.report.Value;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanProgress;
import icmpscan.scan.ScanResult;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Wherever a sample is cut off, its messages are those of the whole records before the cut, and so are the reports. Messages are compared at
 * every byte; reports, which take a hundred times as long, around where records begin.
 */
class CutSamplesTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Duration GAP = Duration.ofSeconds(60);
    /** A longer sample is cut at about so many places, evenly. */
    private static final int MOST_CUTS = 8200;

    private static final int MOST_REPORTED_RECORDS = 20;
    private static final int SECTION_HEADER = 0x0A0D0D0A;
    private static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;

    /** What tells of the file itself, and so how it ended, is left out. */
    private static final List<ReportName> COMPARED = ReportName.EVERY.stream()
            .filter(name -> name != ReportName.QUALITY && name != ReportName.VANTAGE)
            .toList();

    static List<Path> wholeSamples() throws IOException {
        return samples().filter(file -> !isDamaged(file)).toList();
    }

    static List<Path> damagedSamples() throws IOException {
        return samples().filter(CutSamplesTest::isDamaged).toList();
    }

    private static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().contains(".pcap")).sorted().toList().stream();
        }
    }

    /** Where the next whole record begins is told by the file only in captures that are neither damaged nor compressed. */
    private static boolean isDamaged(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("damaged") || name.startsWith("cut-off") || name.endsWith(".gz");
    }

    @ParameterizedTest
    @MethodSource("wholeSamples")
    void theMessagesAreThoseOfTheWholeRecordsBeforeTheCut(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        NavigableSet<Integer> ends = recordEnds(whole);
        int end = -1;
        List<List<Value>> expected = List.of();
        for (int cut : cuts(whole.length)) {
            int before = ends.floor(cut);
            if (before != end) {
                end = before;
                expected = messages(whole, end);
            }
            assertEquals(expected, messages(whole, cut), "cut at byte " + cut);
        }
    }

    @ParameterizedTest
    @MethodSource("wholeSamples")
    void theReportsAreThoseOfTheWholeRecordsBeforeTheCut(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        List<Integer> ends = List.copyOf(recordEnds(whole));
        int step = 1 + ends.size() / MOST_REPORTED_RECORDS;
        for (int k = 0; k + 1 < ends.size(); k += step) {
            List<Report> expected = reports(whole, ends.get(k));
            for (int cut : new int[] {ends.get(k) + 1, ends.get(k + 1) - 1}) {
                assertEquals(expected, reports(whole, cut), "cut at byte " + cut);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("damagedSamples")
    void aDamagedOrCompressedSampleMayBeCutAnywhere(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int cut : cuts(whole.length)) {
            assertDoesNotThrow(() -> messages(whole, cut), () -> "cut at byte " + cut);
        }
    }

    private static int[] cuts(int length) {
        int step = 1 + length / MOST_CUTS;
        return IntStream.range(0, length).filter(cut -> cut % step == 0).toArray();
    }

    /** Zero, where each record or block begins, and the end. */
    private static NavigableSet<Integer> recordEnds(byte[] whole) throws IOException {
        NavigableSet<Integer> ends = new TreeSet<>(List.of(0, whole.length));
        try (CaptureReader reader = CaptureReader.open(input(whole, whole.length), 1)) {
            while (reader.next()) {
                ends.add(Math.toIntExact(reader.record().fileOffset()));
            }
            if (reader.summary().format().equals("pcapng")) {
                addBlocks(whole, ends);
            }
        }
        return ends;
    }

    private static void addBlocks(byte[] whole, Set<Integer> ends) {
        ByteBuffer bytes = ByteBuffer.wrap(whole);
        for (int start = 0; start < whole.length; start += bytes.getInt(start + 4)) {
            ends.add(start);
            if (bytes.getInt(start) == SECTION_HEADER) {
                boolean bigEndian = bytes.order(ByteOrder.BIG_ENDIAN).getInt(start + 8) == BYTE_ORDER_MAGIC;
                bytes.order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            }
        }
    }

    private static List<List<Value>> messages(byte[] whole, int length) throws IOException {
        return MessagePass.rows(Arrays.copyOf(whole, length));
    }

    private static List<Report> reports(byte[] whole, int length) {
        ScanResult result = Scan.analyze(List.of(input(whole, length)), GAP, ScanProgress.IGNORED);
        return COMPARED.stream()
                .map(name -> name.report(result, ReportOptions.ALL))
                .toList();
    }

    private static CaptureInput input(byte[] whole, int length) {
        return CaptureInput.ofStream("cut", new ByteArrayInputStream(Arrays.copyOf(whole, length)));
    }
}
