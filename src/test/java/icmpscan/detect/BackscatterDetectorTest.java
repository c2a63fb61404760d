package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.decode.MessageFixture;

import static icmpscan.detect.FlowScene.TCP;
import static icmpscan.detect.FlowScene.VICTIM;
import static org.junit.jupiter.api.Assertions.assertEquals;

class BackscatterDetectorTest {
    private static final FindingKind KIND = FindingKind.BACKSCATTER;

    /** Errors of so many hosts, two each, about connections in the victim's name. */
    private static FlowScene scattered(FlowScene scene, int hosts, long everyMillis) {
        for (int i = 0; i < 2 * hosts; i++) {
            String host = "203.0.113." + (1 + i % hosts);
            scene.add(MessageFixture.error(3, 3, host, VICTIM, host, TCP, 1_000 + i, 80)
                    .atMillis(i * everyMillis));
        }
        return scene;
    }

    @Test
    void answersOfManyToWhatWasNeverSentAreBackscatter() {
        List<Finding> findings = scattered(new FlowScene().talk(), 10, 100).findings(KIND);
        assertEquals("backscatter/-/" + VICTIM, findings.get(0).id());
        assertEquals(Severity.MEDIUM, findings.get(0).severity());
        assertEquals(List.of(), scattered(new FlowScene().talk(), 9, 100).findings(KIND));
        assertEquals(List.of(), scattered(new FlowScene().talk(), 10, 20_000).findings(KIND), "six a window");
    }

    @Test
    void manyForAMinuteAreAnAttack() {
        assertEquals(
                Severity.HIGH,
                scattered(new FlowScene().talk(), 60, 600).findings(KIND).get(0).severity());
    }

    @Test
    void answersToASweepOfItsOwnAreNot() {
        FlowScene scene = new FlowScene().talk();
        for (int i = 0; i < 80; i++) {
            String host = "203.0.113." + (1 + i % 40);
            scene.passes(VICTIM, host, TCP, ((1_000L + i) << 16) | 80, FlowScene.VICTIM_MAC, FlowScene.ROUTER_MAC);
        }
        assertEquals(List.of(), scattered(scene, 40, 100).findings(KIND));
    }

    @Test
    void anAddressThatNeverSendsIsJudgedWithHalfTheConfidence() {
        FlowScene others = new FlowScene()
                .passes("10.77.1.50", FlowScene.SERVER, TCP, 80)
                .passes(FlowScene.SERVER, "10.77.1.50", TCP, 80L << 16 | 50_000, 1, 2);
        assertEquals(25, scattered(others, 10, 100).findings(KIND).get(0).confidence());
        assertEquals(
                50,
                scattered(new FlowScene().talk(), 10, 100).findings(KIND).get(0).confidence());
    }

    @Test
    void whoIsSpoofedIsNotAccusedOfTheScan() {
        FlowScene scene = new FlowScene().talk();
        for (int i = 0; i < 40; i++) {
            String host = "203.0.113." + (1 + i);
            scene.add(MessageFixture.error(3, 1, host, VICTIM, host, TCP, 1_000, 80)
                    .atMillis(i));
        }
        assertEquals(
                List.of(KIND),
                scene.detections().findings().stream().map(Finding::kind).toList());
    }
}
