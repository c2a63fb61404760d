package icmpscan.detect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.MessageFixture;

import static icmpscan.detect.EchoScene.CLIENT;
import static icmpscan.detect.EchoScene.ascii;
import static icmpscan.detect.EchoScene.ping;
import static org.junit.jupiter.api.Assertions.assertEquals;

class MonitoringDetectorTest {
    private static EchoScene rounds(int targets, int rounds, int millis, byte[] data) {
        EchoScene scene = new EchoScene();
        for (int i = 0; i < rounds; i++) {
            for (int target = 0; target < targets; target++) {
                scene.addAt(
                        MessageFixture.echoRequest(CLIENT, "192.0.2." + target, 7 + target, i + 1)
                                .data(data),
                        (long) i * millis + target);
            }
        }
        return scene;
    }

    @ParameterizedTest(name = "{0} targets, {1} rounds every {2} ms: {3}")
    @CsvSource({
        "2, 4, 1000, ''",
        "2, 5, 1000, monitoring:info",
        "1, 59, 1000, ''",
        "1, 60, 1000, monitoring:info",
        "2, 200, 99, ''",
        "2, 200, 100, monitoring:info",
    })
    void theThresholdsAre(int targets, int rounds, int millis, String expected) {
        assertEquals(expected, rounds(targets, rounds, millis, ping(1)).summary());
    }

    @Test
    void aKnownMonitorIsOneWithFewRounds() {
        assertEquals(
                "monitoring:info",
                rounds(1, 5, 1000, ascii("SolarWinds Status Query")).summary());
    }

    @Test
    void whoPingsWhenHeLikesIsNone() {
        EchoScene scene = new EchoScene();
        for (int i = 0; i < 80; i++) {
            scene.addAt(
                    MessageFixture.echoRequest(CLIENT, "192.0.2." + i % 2, 7, i).data(ping(1)), 1000L * i * i);
        }

        assertEquals("", scene.summary());
    }

    @Test
    void aTracerouteThatGoesOnAndOnIsNone() {
        EchoScene scene = new EchoScene();
        for (int i = 0; i < 80; i++) {
            scene.add(MessageFixture.echoRequest(CLIENT, "192.0.2.1", 7, 33_000 + i)
                    .data(new byte[36])
                    .timeToLive(1 + i % 5));
        }

        assertEquals("traceroute:info", scene.summary());
    }

    @Test
    void twoPingsByHandHaveTheirOwnIntervals() {
        EchoScene scene = rounds(1, 10, 1000, ping(1));
        for (int i = 0; i < 10; i++) {
            scene.addAt(MessageFixture.echoRequest(CLIENT, "192.0.2.9", 8, i).data(ping(1)), 20_000L + 500L * i);
        }

        assertEquals("", scene.summary());
    }
}
