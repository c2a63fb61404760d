package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.MessageFixture;

import static icmpscan.detect.Scene.ACTOR;
import static icmpscan.detect.Scene.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ProtocolScanDetectorTest {
    @ParameterizedTest(name = "{0} protocols: {1}")
    @CsvSource({"1, none", "2, none", "3, MEDIUM", "14, MEDIUM", "15, HIGH", "250, HIGH"})
    void theThresholdsAre(int protocols, String severity) {
        Scene scene = new Scene();
        scene.times(protocols, i -> refused(scene, TARGET, i));

        List<Finding> findings = scene.findings();

        assertEquals(
                severity,
                findings.isEmpty() ? "none" : findings.get(0).severity().name());
    }

    @Test
    void oneMissingProtocolAskedForOftenIsNoScan() {
        Scene scene = new Scene();
        scene.times(500, i -> refused(scene, TARGET, 2));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void protocolsOfSeveralTargetsAreListedTogether() {
        Scene scene = new Scene();
        scene.times(4, i -> refused(scene, TARGET, 50 - i));
        scene.times(3, i -> refused(scene, Scene.host(99), 132 + i));
        scene.times(2, i -> refused(scene, Scene.host(98), 200 + i));

        Finding finding = scene.findings().get(0);

        assertEquals(1, scene.findings().size());
        assertEquals(2, finding.parties().targetCount());
        assertEquals(4, PortScanDetectorTest.value(finding, "distinct_protocols"));
        assertEquals(List.of(new Detail.Protocols(List.of(47, 48, 49, 50, 132, 133, 134))), finding.details());
    }

    private static void refused(Scene scene, String target, int protocol) {
        scene.add(MessageFixture.error(3, 2, target, ACTOR, target, protocol, -1, -1));
    }
}
