package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Anomaly;
import icmpscan.decode.MessageFixture;

import static icmpscan.detect.Scene.ACTOR;
import static icmpscan.detect.Scene.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;

class FragmentAttackDetectorTest {
    @ParameterizedTest(name = "{0} oversize, {1} overlapping, {2} tiny: {3}")
    @CsvSource({
        "1, 0, 0, HIGH, no stack makes one",
        "0, 3, 0, HIGH, the least",
        "0, 2, 0, none, a reused identification",
        "0, 0, 3, MEDIUM, the least",
        "0, 0, 2, none, a test",
        "0, 2, 2, none, too little of each",
        "1, 12, 6, HIGH, all of it",
    })
    void theThresholdsAre(int oversize, int overlapping, int tiny, String severity, String why) {
        Scene scene = new Scene();
        scene.times(oversize, i -> scene.add(fragments(1480).anomaly(Anomaly.OVERSIZE)));
        scene.times(overlapping, i -> scene.add(fragments(1480).anomaly(Anomaly.FRAGMENT_OVERLAP)));
        scene.times(tiny, i -> scene.add(fragments(8)));

        assertEquals(
                severity,
                scene.findings().stream()
                        .findFirst()
                        .map(finding -> finding.severity().name())
                        .orElse("none"),
                why);
        assertEquals(severity.equals("none") ? 0 : 1, scene.findings().size());
    }

    @Test
    void largePingsInOrdinaryFragmentsAreNone() {
        Scene scene = new Scene();
        scene.times(500, i -> scene.add(fragments(i % 2 == 0 ? 1480 : 552).atMillis(1000L * i)));

        assertEquals(List.of(), scene.accusations());
    }

    private static MessageFixture fragments(int firstBytes) {
        return MessageFixture.echoRequest(ACTOR, TARGET, 1, 1).fragments(firstBytes);
    }
}
