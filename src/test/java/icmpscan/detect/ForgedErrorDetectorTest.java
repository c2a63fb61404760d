package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.decode.MessageFixture;

import static icmpscan.detect.FlowScene.SERVER;
import static icmpscan.detect.FlowScene.TCP;
import static icmpscan.detect.FlowScene.VICTIM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ForgedErrorDetectorTest {
    private static final FindingKind KIND = FindingKind.FORGED_ERROR;

    /** Errors that guess at the source port of a connection. */
    private static FlowScene guesses(FlowScene scene, int count) {
        for (int i = 0; i < count; i++) {
            scene.add(MessageFixture.error(3, 2, SERVER, VICTIM, SERVER, TCP, 51_000 + i, 80)
                    .atMillis(i));
        }
        return scene;
    }

    @Test
    void errorsThatGuessAtAConnectionAreForged() {
        List<Finding> findings = guesses(new FlowScene().talk(), 5).findings(KIND);
        assertEquals("forged-error/" + SERVER, findings.get(0).id());
        assertEquals(Severity.MEDIUM, findings.get(0).severity());
        assertEquals(List.of(), guesses(new FlowScene().talk(), 4).findings(KIND));
        assertEquals(
                Severity.HIGH,
                guesses(new FlowScene().talk(), 25).findings(KIND).get(0).severity());
    }

    @Test
    void errorsThatWereProvokedAreNot() {
        FlowScene scene = new FlowScene().talk();
        for (int i = 0; i < 30; i++) {
            scene.passes(VICTIM, SERVER, TCP, ((51_000L + i) << 16) | 80, FlowScene.VICTIM_MAC, FlowScene.ROUTER_MAC);
        }
        assertEquals(List.of(), guesses(scene, 30).findings(KIND));
    }

    @Test
    void aFewLostFramesDoNotMakeErrorsForged() {
        FlowScene scene = new FlowScene().talk();
        for (int i = 0; i < 30; i += 5) {
            scene.passes(VICTIM, SERVER, TCP, ((51_000L + i) << 16) | 80, FlowScene.VICTIM_MAC, FlowScene.ROUTER_MAC);
        }
        assertEquals(List.of(), guesses(scene, 30).findings(KIND), "one in five was seen");
    }

    @Test
    void itIsNotLookedForWhereTheCaptureCannotTell() {
        assertNotRun(guesses(new FlowScene(), 30), Blindness.NO_FLOWS);

        FlowScene oneWay = new FlowScene().passes(VICTIM, SERVER, TCP, 80);
        assertNotRun(guesses(oneWay, 30), Blindness.ONE_DIRECTION);

        FlowScene icmpOnly = new FlowScene().passes(VICTIM, SERVER, 1, 8L << 16 | 1, 1, 2);
        assertNotRun(guesses(icmpOnly, 30), Blindness.PROTOCOLS_NOT_CAPTURED);
    }

    private static void assertNotRun(FlowScene scene, Blindness reason) {
        Detections detections = scene.detections();
        assertTrue(detections.notRun().contains(new NotRun(KIND, reason)), () -> "not run: " + detections.notRun());
        assertTrue(!detections.ran().contains(KIND));
        assertEquals(List.of(), scene.findings(KIND));
    }
}
