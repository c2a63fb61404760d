package icmpscan.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The labelled captures hold as many messages of each type and code as their truth records say, but for the allowances. */
class LabCountsTest {
    @Test
    void countsEachTypeAndCodeAsTheTruthRecordsDo() throws IOException {
        assumeTrue(Files.isDirectory(LabCounts.LAB), () -> "NOT RUN: no labelled captures at " + LabCounts.LAB);
        List<CaptureVerdict> verdicts = LabCounts.compareAll(LabCounts.LAB, LabCounts.ALLOWANCES);

        List<CaptureVerdict> failing =
                verdicts.stream().filter(verdict -> !verdict.conforms()).toList();
        assertEquals(List.of(), failing, () -> ConformanceTable.render("not as expected", failing));
        assertTrue(verdicts.size() > 50, () -> "truth records: " + verdicts.size());
        for (CaptureVerdict verdict : verdicts) {
            assertTrue(verdict.comparison().expectedMessages() > 0, verdict::capture);
        }
        for (Allowance allowance : LabCounts.ALLOWANCES) {
            assertTrue(
                    verdicts.stream().anyMatch(verdict -> verdict.capture().equals(allowance.capture())),
                    allowance::toString);
        }
    }

    @Test
    void readsCaptureAndCountsOfATruthRecord() throws IOException {
        LabCounts.Truth truth = LabCounts.read(
                "{\"findings\": [{\"counts\": {\"9/9\": 9}}], \"capture\": \"captures/a.pcap\", \"counts\": {\"8/0\": 3, \"3/1\": 2}}");
        assertEquals(new LabCounts.Truth(Path.of("captures", "a.pcap"), Map.of("8/0", 3, "3/1", 2)), truth);
    }

    @Test
    void refusesATruthRecordWithoutACapture() {
        assertThrows(IOException.class, () -> LabCounts.read("{\"counts\": {}}"));
    }

    @Test
    void seesAKindThatOnlyOneSideHasAndOneThatIsCountedOtherwise() {
        Comparison comparison =
                LabCounts.compare(Map.of("0/0", 4, "3/1", 2, "8/0", 5), Map.of("0/0", 4, "8/0", 6, "11/0", 1));
        assertEquals(
                new Comparison(
                        11,
                        11,
                        4,
                        List.of(
                                new Difference("*", "11/0", "0", "1"),
                                new Difference("*", "3/1", "2", "0"),
                                new Difference("*", "8/0", "5", "6"))),
                comparison);
    }
}
