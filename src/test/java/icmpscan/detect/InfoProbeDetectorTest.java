package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.MessageFixture;
import icmpscan.session.InquiryKind;

import static icmpscan.detect.PortScanDetectorTest.value;
import static icmpscan.detect.Scene.ACTOR;
import static icmpscan.detect.Scene.TARGET;
import static icmpscan.detect.Scene.host;
import static org.junit.jupiter.api.Assertions.assertEquals;

class InfoProbeDetectorTest {
    @ParameterizedTest(name = "type {0}, {1} targets, {2} requests each: {3}")
    @CsvSource({
        "17, 1, 1, LOW, nobody should ask for it",
        "15, 1, 1, LOW, likewise",
        "37, 1, 1, LOW, likewise",
        "17, 2, 1, LOW, two",
        "17, 3, 1, MEDIUM, three",
        "17, 49, 1, MEDIUM, many",
        "17, 50, 1, HIGH, very many",
        "13, 1, 1, INFO, a clock is compared",
        "13, 4, 1, INFO, four clocks",
        "13, 5, 1, LOW, five",
        "13, 9, 4, LOW, nine",
        "13, 10, 1, MEDIUM, as many as of pings",
        "13, 50, 1, HIGH, very many",
        "13, 20, 5, INFO, a monitor goes on asking",
        "42, 2, 3, INFO, an operator looks at interfaces",
        "42, 12, 1, MEDIUM, a sweep",
    })
    void severityFollowsTypeAndTargets(int type, int targets, int requests, String severity, String why) {
        Scene scene = new Scene();
        scene.times(
                requests, round -> scene.times(targets, i -> ask(scene, type, host(1 + i), 1000L * round + 10L * i)));

        Finding finding = scene.only();

        assertEquals("info-probe/" + ACTOR, finding.id());
        assertEquals(severity, finding.severity().name(), why);
        assertEquals(targets, finding.parties().targetCount());
        assertEquals((long) targets * requests, value(finding, "requests"));
    }

    @Test
    void severalDeprecatedKindsToOneTargetWeighMore() {
        Scene scene = new Scene();
        ask(scene, 17, TARGET, 0);
        ask(scene, 15, TARGET, 10);
        scene.add(MessageFixture.message(18, 0, TARGET, ACTOR).atMillis(20));

        Finding finding = scene.only();

        assertEquals(Severity.MEDIUM, finding.severity());
        assertEquals(1, value(finding, "answered_targets"));
        assertEquals(
                List.of(new Detail.Asked(List.of(InquiryKind.INFORMATION, InquiryKind.ADDRESS_MASK))),
                finding.details());
    }

    @Test
    void aDeviceThatAsksEverybodyAtItsStartProbesNobody() {
        Scene scene = new Scene();
        ask(scene, 17, "255.255.255.255", 0);
        ask(scene, 17, "224.0.0.1", 0);

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void anAnswerWithoutItsRequestIsNoProbe() {
        Scene scene = new Scene();
        scene.add(MessageFixture.message(18, 0, TARGET, ACTOR));

        assertEquals(List.of(), scene.findings());
    }

    static Scene ask(Scene scene, int type, String target, long millis) {
        return scene.add(MessageFixture.message(type, 0, ACTOR, target).atMillis(millis));
    }
}
