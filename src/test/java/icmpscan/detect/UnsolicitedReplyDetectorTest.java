package icmpscan.detect;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.MessageFixture;

import static icmpscan.detect.EchoScene.CLIENT;
import static icmpscan.detect.EchoScene.SERVER;
import static icmpscan.detect.EchoScene.ping;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UnsolicitedReplyDetectorTest {
    private static byte[] xs() {
        byte[] data = new byte[40];
        Arrays.fill(data, (byte) 'X');
        return data;
    }

    private static EchoScene replies(EchoScene scene, int count, byte[] data) {
        for (int i = 0; i < count; i++) {
            scene.reply(300, i << 8, data);
        }
        return scene;
    }

    @ParameterizedTest(name = "{0} replies: {1}")
    @CsvSource({"4, ''", "5, unsolicited-reply:low", "19, unsolicited-reply:low", "20, unsolicited-reply:medium"})
    void theThresholdsAre(int count, String expected) {
        EchoScene scene = replies(new EchoScene().ordinaryPing(), count, xs());

        assertEquals(expected, scene.summary());
        scene.only(FindingKind.UNSOLICITED_REPLY)
                .ifPresent(finding -> assertEquals(
                        SERVER, finding.parties().actor().orElseThrow().toString()));
    }

    @Test
    void aCaptureOfOneDirectionAccusesNobody() {
        assertEquals(
                "unsolicited-reply:info", replies(new EchoScene(), 40, xs()).summary());
    }

    @Test
    void repliesToAnOrdinaryPingMayHaveBeenAskedForOnAnotherWay() {
        assertEquals(
                "unsolicited-reply:info",
                replies(new EchoScene().ordinaryPing(), 40, ping(1)).summary());
    }

    @Test
    void repliesToABroadcastHaveARequest() {
        EchoScene scene = new EchoScene().ordinaryPing();
        scene.add(MessageFixture.echoRequest(CLIENT, "198.51.100.255", 300, 0).data(xs()));

        assertEquals("", replies(scene, 40, xs()).summary());
    }

    @Test
    void manyRepliersUnderOneIdentifierAreAnotherQuestion() {
        EchoScene scene = new EchoScene().ordinaryPing();
        for (int i = 0; i < 10; i++) {
            for (int host = 1; host <= 3; host++) {
                scene.add(MessageFixture.echoReply("192.0.2." + host, CLIENT, 300, i)
                        .data(xs()));
            }
        }

        assertEquals("", scene.summary());
    }

    @Test
    void repliesOnTheirWayWhenTheCaptureBeginsAreNone() {
        EchoScene scene = new EchoScene();
        for (int i = 1; i <= 7; i++) {
            scene.reply(7, i, ping(i));
        }
        for (int i = 8; i <= 30; i++) {
            scene.request(7, i, ping(i)).reply(7, i, ping(i));
        }

        assertEquals("", scene.summary());
    }

    @ParameterizedTest(name = "{0} replies among messages of all types: {1}")
    @CsvSource({"19, false", "20, true"})
    void ofOneWhoSendsAnyTypeAFewRepliesAreNoQuestionOfTheirOwn(int count, boolean found) {
        EchoScene scene = new EchoScene().ordinaryPing();
        for (int type = 100; type < 160; type++) {
            scene.add(MessageFixture.message(type, 0, SERVER, CLIENT).data(xs()));
        }
        replies(scene, count, xs());

        assertEquals(found, scene.only(FindingKind.UNSOLICITED_REPLY).isPresent());
        assertTrue(scene.only(FindingKind.MALFORMED).isPresent());
    }
}
