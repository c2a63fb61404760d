package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.decode.MessageFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FloodDetectorTest {
    private static final String TARGET = "192.168.50.10";

    private static FlowScene pings(String source, int count, long everyMicros) {
        return pings(new FlowScene(), source, count, everyMicros);
    }

    private static FlowScene pings(FlowScene scene, String source, int count, long everyMicros) {
        for (int i = 0; i < count; i++) {
            scene.add(MessageFixture.echoRequest(source, TARGET, 7, i & 0xFFFF)
                    .hop(i & 0xFFFF, 64)
                    .atNanos(i * everyMicros * 1_000));
        }
        return scene;
    }

    private static List<String> ids(FlowScene scene) {
        return scene.detections().findings().stream().map(Finding::id).toList();
    }

    @Test
    void aBurstIsAFloodFromItsThresholdOn() {
        assertEquals(List.of("flood/10.0.0.1"), ids(pings("10.0.0.1", 500, 1_000)));
        assertEquals(List.of(), ids(pings("10.0.0.1", 499, 1_000)));
        assertEquals(List.of(), ids(pings("10.0.0.1", 600, 5_000)), "200 a second for three seconds");
    }

    @Test
    void aHundredASecondIsAFloodWhenItLasts() {
        assertEquals(List.of("flood/10.0.0.1"), ids(pings("10.0.0.1", 1_001, 9_900)));
        assertEquals(List.of(), ids(pings("10.0.0.1", 3_000, 11_000)));
    }

    @Test
    void severityFollowsTheRate() {
        assertEquals(
                Severity.MEDIUM,
                pings("10.0.0.1", 2_000, 1_200).detections().findings().get(0).severity());
        assertEquals(
                Severity.HIGH,
                pings("10.0.0.1", 2_000, 900).detections().findings().get(0).severity());
    }

    @Test
    void repliesToAFloodAreNoSecondOne() {
        FlowScene scene = pings("10.0.0.1", 1_000, 1_000);
        for (int i = 0; i < 1_000; i++) {
            scene.add(MessageFixture.echoReply(TARGET, "10.0.0.1", 7, i).atMillis(i));
        }
        assertEquals(List.of("flood/10.0.0.1"), ids(scene));
    }

    @Test
    void repliesThatNobodyAskedForAreOne() {
        FlowScene scene = new FlowScene();
        for (int i = 0; i < 1_000; i++) {
            scene.add(MessageFixture.echoReply(TARGET, "10.0.0.1", 7, i).atMillis(i));
        }
        assertEquals(1, scene.findings(FindingKind.FLOOD).size());
    }

    @Test
    void messagesOfManyLengthsAreATransferAndNoFlood() {
        FlowScene scene = new FlowScene();
        for (int i = 0; i < 2_000; i++) {
            scene.add(MessageFixture.echoRequest("10.0.0.1", TARGET, 7, i)
                    .body(i % 3 == 0 ? 36 : 1060)
                    .atMillis(i));
        }
        assertEquals(List.of(), ids(scene));
    }

    @Test
    void onePacketInALoopIsNoFlood() {
        FlowScene scene = new FlowScene();
        for (int i = 0; i < 2_000; i++) {
            scene.add(MessageFixture.echoRequest("10.0.0.1", TARGET, 7, i / 60)
                    .hop(i / 60, 64 - i % 60)
                    .atMillis(i));
        }
        assertEquals(List.of("routing-loop/-/" + TARGET), ids(scene));
    }

    @Test
    void sourcesThatShareAFloodAreNamedEach() {
        FlowScene scene = new FlowScene();
        for (int i = 0; i < 900; i++) {
            for (String source : List.of("10.0.0.1", "10.0.0.2", "10.0.0.3")) {
                scene.add(MessageFixture.echoRequest(source, TARGET, 7, i).atMillis(i * 2L));
            }
        }
        scene.add(MessageFixture.echoRequest("10.0.0.9", TARGET, 7, 1).atMillis(5));
        assertEquals(List.of("flood/10.0.0.1", "flood/10.0.0.2", "flood/10.0.0.3"), ids(scene));
    }

    @Test
    void ofForgedSourcesNoneIsNamed() {
        FlowScene scene = new FlowScene();
        for (int i = 0; i < 2_000; i++) {
            scene.add(MessageFixture.echoRequest("198.18." + i / 250 + "." + i % 250, TARGET, 7, i)
                    .atMillis(i));
        }
        assertEquals(List.of("flood/-/" + TARGET), ids(scene));
    }

    @Test
    void errorsThatAScanProvokesAreNoFlood() {
        FlowScene scene = new FlowScene().talk();
        for (int port = 1; port <= 2_000; port++) {
            scene.passes(FlowScene.VICTIM, TARGET, FlowScene.UDP, port);
            scene.add(MessageFixture.error(3, 3, TARGET, FlowScene.VICTIM, TARGET, 17, 50_000, port)
                    .atMillis(port));
        }
        assertEquals(List.of("port-scan/" + FlowScene.VICTIM), ids(scene));
    }

    @Test
    void errorsAboutWhatWasNeverSentAreOne() {
        FlowScene scene = new FlowScene().talk();
        scene.passes("10.77.1.9", TARGET, FlowScene.UDP, 9);
        for (int i = 0; i < 3_000; i++) {
            scene.add(MessageFixture.error(3, 3, TARGET, FlowScene.VICTIM, TARGET, 17, 50_000, 9)
                    .atMillis(i));
        }
        assertEquals(List.of("flood/" + TARGET), ids(scene));
    }
}
