package icmpscan.conformance;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is allowed, and that an allowance without a use is not. */
class CaptureVerdictTest {
    private static final Difference DIFFERENCE = new Difference("3", "cksum", "bad", "uncheckable");
    private static final Comparison ONE_DIFFERS = new Comparison(1, 1, 10, List.of(DIFFERENCE));
    private static final Comparison ALL_AGREE = new Comparison(1, 1, 10, List.of());
    private static final Allowance ALLOWANCE = new Allowance("a.pcap", "3", "cksum", "uncheckable", "cut");

    @Test
    void aDifferenceWithoutAnAllowanceIsUnexplained() {
        CaptureVerdict verdict = verdict(ONE_DIFFERS);
        assertFalse(verdict.conforms());
        assertEquals("UNEXPLAINED frame 3, cksum: expected bad, found uncheckable", verdict.why());
    }

    @Test
    void anAllowanceExplainsItsDifference() {
        CaptureVerdict verdict = verdict(ONE_DIFFERS, ALLOWANCE);
        assertTrue(verdict.conforms());
        assertEquals(Set.of("cut"), verdict.reasons());
    }

    @Test
    void aStarCoversEveryFrame() {
        assertTrue(verdict(ONE_DIFFERS, new Allowance("a.pcap", "*", "cksum", "uncheckable", "cut"))
                .conforms());
    }

    @Test
    void anAllowanceForAnotherFrameFieldValueOrCaptureExplainsNothing() {
        for (Allowance other : List.of(
                new Allowance("a.pcap", "4", "cksum", "uncheckable", "cut"),
                new Allowance("a.pcap", "3", "seq", "uncheckable", "cut"),
                new Allowance("a.pcap", "3", "cksum", "good", "cut"),
                new Allowance("b.pcap", "3", "cksum", "uncheckable", "cut"))) {
            assertEquals(1, verdict(ONE_DIFFERS, other).unexplained().size(), other::toString);
        }
    }

    @Test
    void anAllowanceThatNothingNeedsFails() {
        CaptureVerdict verdict = verdict(ALL_AGREE, ALLOWANCE);
        assertFalse(verdict.conforms());
        assertEquals(List.of(ALLOWANCE), verdict.unused());
    }

    @Test
    void anAllowanceForAnotherCaptureIsNotUnusedHere() {
        assertTrue(verdict(ALL_AGREE, new Allowance("b.pcap", "3", "cksum", "uncheckable", "cut"))
                .conforms());
    }

    @Test
    void anotherExitStatusThanExpectedFails() {
        CaptureVerdict verdict = CaptureVerdict.of("a.pcap", ALL_AGREE, List.of(), 3, 0);
        assertEquals(List.of("exit status: expected 3, found 0"), verdict.unexplained());
    }

    @Test
    void theTableSaysWhatDiffersAndEndsWithTheSums() {
        String table = ConformanceTable.render("title", List.of(verdict(ONE_DIFFERS, ALLOWANCE), verdict(ALL_AGREE)));
        List<String> lines =
                table.lines().map(line -> line.replaceAll(" +", " ")).toList();
        assertEquals(
                List.of(
                        "title",
                        "capture expected found fields agree differ why",
                        "a.pcap 1 1 10 9 1 cut",
                        "a.pcap 1 1 10 10 0",
                        "2 captures 2 2 20 19 1",
                        ""),
                lines);
    }

    private static CaptureVerdict verdict(Comparison comparison, Allowance... allowances) {
        return CaptureVerdict.of("a.pcap", comparison, List.of(allowances), 0, 0);
    }
}
