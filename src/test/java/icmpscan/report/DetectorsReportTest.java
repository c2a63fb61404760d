package icmpscan.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.detect.Blindness;
import icmpscan.detect.Detections;
import icmpscan.detect.FindingKind;
import icmpscan.detect.NotRun;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** "Nothing there" and "nobody looked" are told apart. */
class DetectorsReportTest {
    @Test
    void saysOfEachKindWhetherItWasLookedFor() {
        Detections detections = new Detections(
                List.of(),
                List.of(FindingKind.PING_SWEEP),
                List.of(new NotRun(FindingKind.BACKSCATTER, Blindness.ONE_DIRECTION)),
                0);

        assertEquals(
                List.of(
                        List.of(Cells.text("ping-sweep"), new Value.Flag(true), Cells.count(0), Value.ABSENT),
                        List.of(
                                Cells.text("backscatter"),
                                new Value.Flag(false),
                                Value.ABSENT,
                                Cells.text("the capture shows one direction of the traffic only"))),
                DetectorsReport.of(detections).rows());
    }
}
