package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Anomaly;
import icmpscan.decode.MessageFixture;
import icmpscan.session.Malformation;

import static icmpscan.detect.Scene.ACTOR;
import static icmpscan.detect.Scene.ROUTER;
import static icmpscan.detect.Scene.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;

class MalformedDetectorTest {
    @Test
    void garbageInManyWaysIsMedium() {
        Scene scene = new Scene();
        scene.times(2, i -> garbage(scene, 44, 0).add(oddEcho(Anomaly.BAD_CHECKSUM)));
        scene.times(3, i -> garbage(scene, 3, 77));

        Finding finding = scene.only();

        assertEquals("malformed/" + ACTOR, finding.id());
        assertEquals(Severity.MEDIUM, finding.severity());
        assertEquals(
                List.of(new Detail.Broken(
                        List.of(Malformation.UNKNOWN_TYPE, Malformation.UNKNOWN_CODE, Malformation.BAD_CHECKSUM))),
                finding.details());
    }

    @ParameterizedTest(name = "{0} of unknown type, {1} wrong checksums: {2}")
    @CsvSource({
        "5, 0, LOW, the least",
        "4, 0, none, one less",
        "4, 15, none, wrong checksums make no garbage",
        "0, 20, INFO, a card that fills them in later",
        "0, 19, none, fewer",
        "5, 1, LOW, two ways",
    })
    void theThresholdsAre(int types, int checksums, String severity, String why) {
        Scene scene = new Scene();
        scene.times(types, i -> garbage(scene, 200, 0));
        scene.times(checksums, i -> scene.add(oddEcho(Anomaly.BAD_CHECKSUM)));

        assertEquals(
                severity,
                scene.findings().stream()
                        .findFirst()
                        .map(finding -> finding.severity().name())
                        .orElse("none"),
                why);
    }

    @Test
    void whoSendsHeadersThatRoutersRefuseIsNamedNotTheRouter() {
        Scene scene = new Scene();
        scene.times(10, i -> scene.add(MessageFixture.error(12, 0, ROUTER, ACTOR, TARGET, 1, -1, -1)));

        assertEquals("malformed/" + ACTOR, scene.only().id());
    }

    @Test
    void everySenderIsJudgedByItself() {
        Scene scene = new Scene();
        scene.times(40, i -> scene.add(MessageFixture.message(200, 0, "10.1.1." + i % 10, TARGET)));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void deprecatedTypesAreNoGarbage() {
        Scene scene = new Scene();
        scene.times(20, i -> garbage(scene, 30, 0));
        scene.times(20, i -> garbage(scene, 6, 0));

        assertEquals(List.of(), scene.findings());
    }

    private static Scene garbage(Scene scene, int type, int code) {
        return scene.add(MessageFixture.message(type, code, ACTOR, TARGET));
    }

    private static MessageFixture oddEcho(Anomaly anomaly) {
        return MessageFixture.echoRequest(ACTOR, TARGET, 1, 1).anomaly(anomaly);
    }
}
