package icmpscan.detect;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.MessageFixture;
import icmpscan.session.RouteScene;

import static icmpscan.detect.RouteFindings.value;
import static icmpscan.session.RouteScene.FAR;
import static icmpscan.session.RouteScene.HOST;
import static icmpscan.session.RouteScene.R1;
import static icmpscan.session.RouteScene.TCP;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PmtuBlackholeDetectorTest {
    private static final FindingKind KIND = FindingKind.PMTU_BLACKHOLE;

    private static MessageFixture tooLong(String destination, int port, int length, int mtu) {
        return RouteScene.quoting(3, 4, R1, destination, TCP, port, 443)
                .quotedHeader(1, length)
                .nextHopMtu(mtu);
    }

    /** A burst of the first window, then so many retransmissions. */
    private static RouteScene connection(RouteScene scene, int port, int retries, int pauseMillis) {
        for (int i = 0; i < 10; i++) {
            scene.add(tooLong(FAR, port, 1500, 1400));
        }
        for (int i = 0; i < retries; i++) {
            scene.after(pauseMillis).add(tooLong(FAR, port, 1500, 1400));
        }
        return scene;
    }

    private static Optional<Finding> found(RouteScene scene) {
        return RouteFindings.only(scene, KIND);
    }

    @Test
    void whoGoesOnWithTooLongDatagramsDoesNotHear() {
        RouteScene scene = connection(new RouteScene(), 50_000, 6, 4_000);
        Finding finding = found(scene).orElseThrow();

        assertEquals("pmtu-blackhole/" + HOST, finding.id());
        assertEquals(Severity.MEDIUM, finding.severity());
        assertEquals(6, value(finding, "retries"));
        assertEquals(24, value(finding, "seconds"));
        assertEquals(1400, value(finding, "mtu"));
        assertEquals(1500, value(finding, "longest_datagram"));
        assertEquals(16, value(finding, "messages"));
        assertEquals(List.of(finding), RouteFindings.all(scene), "and nothing else is");
    }

    @ParameterizedTest(name = "{0} retries, {1} ms apart: {2}")
    @CsvSource({"2, 6000, false", "3, 6000, true", "3, 3200, false", "4, 2400, false", "5, 2400, true"})
    void itTakesRetriesAndTime(int retries, int pauseMillis, boolean found) {
        assertEquals(
                found,
                found(connection(new RouteScene(), 50_000, retries, pauseMillis))
                        .isPresent());
    }

    @Test
    void pathMtuDiscoveryAtWorkIsNone() {
        RouteScene scene = new RouteScene();
        for (int port = 50_000; port < 50_020; port++) {
            connection(scene, port, 0, 0).after(5_000);
        }
        assertEquals(Optional.empty(), found(scene));
    }

    @Test
    void severalNarrowLinksInARowAreNone() {
        RouteScene scene = new RouteScene();
        int[] mtus = {1400, 1380, 1300, 1280, 1000};
        int length = 1500;
        for (int mtu : mtus) {
            scene.add(tooLong(FAR, 50_000, length, mtu)).after(5_000);
            length = mtu;
        }
        assertEquals(Optional.empty(), found(scene));
    }

    @Test
    void pathsAreTriedAgainEveryTenMinutes() {
        assertEquals(Optional.empty(), found(connection(new RouteScene(), 50_000, 10, 600_000)));
    }

    @Test
    void whoPingsToFindThePathMtuIsNone() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 30; i++) {
            scene.add(MessageFixture.error(3, 4, R1, HOST, FAR, 1, -1, -1)
                    .quotedIcmp(8, 0)
                    .quotedIdentified(7, i)
                    .quotedHeader(i, 1500)
                    .nextHopMtu(1400));
            scene.after(2_000);
        }
        assertEquals(Optional.empty(), found(scene));
    }

    @ParameterizedTest(name = "{0} messages of {1} bytes: {2}")
    @CsvSource({"2, 296, false", "3, 296, true", "3, 575, true", "30, 576, false", "30, 0, false"})
    void anMtuThatNoLinkHasIsTold(int messages, int mtu, boolean found) {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < messages; i++) {
            scene.add(tooLong(FAR, 50_000 + i, 1500, mtu));
        }
        Optional<Finding> finding = found(scene);

        assertEquals(found, finding.isPresent());
        finding.ifPresent(small -> assertEquals(messages, value(small, "messages_of_small_mtu")));
    }

    @Test
    void destinationsOfOneSenderAreOneFinding() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 5; i++) {
            scene.add(tooLong(FAR, 50_000, 1500, 1400)).add(tooLong("192.0.2.9", 50_001, 1500, 1300));
            scene.after(4_000);
        }
        Finding finding = found(scene).orElseThrow();

        assertEquals(2, finding.parties().targetCount());
        assertEquals(1300, value(finding, "mtu"));
    }
}
