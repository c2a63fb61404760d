package icmpscan.detect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Anomaly;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.MessageFixture;

import static icmpscan.detect.PortScanDetectorTest.value;
import static icmpscan.detect.Scene.ACTOR;
import static icmpscan.detect.Scene.host;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PingSweepDetectorTest {
    @Test
    void aSweepIsFoundWithAllThatBelongsToIt() {
        Scene scene = new Scene();
        scene.times(254, i -> scene.ping(host(1 + i), 10L * i));
        scene.times(5, i -> scene.pong(host(10 + 10 * i), 3000 + i));
        scene.times(200, i -> scene.absentToPing(host(51 + i), 4000));

        Finding finding = only(scene);

        assertEquals(FindingKind.PING_SWEEP, finding.kind());
        assertEquals(Severity.HIGH, finding.severity());
        assertEquals(95, finding.confidence());
        assertEquals(254, finding.parties().targetCount());
        assertEquals(host(1), finding.parties().targets().get(0).toString());
        assertEquals(
                List.of(
                        Measure.of("distinct_targets", 254, 20, "targets"),
                        Measure.of("distinct_targets_in_window", 254, 10, "targets"),
                        Measure.of("requests", 254, "messages"),
                        Measure.of("answered_targets", 5, "targets"),
                        Measure.of("unreachable_targets", 200, "targets"),
                        Measure.of("misses_over_hits", 4, 4, "targets")),
                finding.evidence().measures());
        assertEquals(
                List.of(
                        new Detail.Network(new Ipv4Address(MessageFixture.address("192.168.50.0")), 24),
                        new Detail.Order(SweepOrder.ASCENDING),
                        new Detail.Walk(WalkVerdict.SCANNER)),
                finding.details());
    }

    @ParameterizedTest(name = "{0} hosts, one every {1} s: {2}")
    @CsvSource({
        "4, 1, none",
        "5, 1, LOW",
        "9, 1, LOW",
        "10, 1, MEDIUM",
        "24, 1, MEDIUM",
        "25, 1, HIGH",
        "9, 100, none",
        "10, 100, LOW",
        "19, 100, LOW",
        "20, 100, MEDIUM",
        "49, 100, MEDIUM",
        "50, 100, HIGH",
    })
    void theThresholdsAre(int hosts, int seconds, String severity) {
        Scene scene = new Scene();
        scene.times(hosts, i -> scene.ping(host(1 + i), 1000L * i * seconds));

        List<Finding> findings = scene.findings();

        assertEquals(
                severity,
                findings.isEmpty() ? "none" : findings.get(0).severity().name());
    }

    @Test
    void whoComesBackToItsHostsIsAMonitor() {
        Scene sweep = new Scene();
        sweep.times(3, round -> sweep.times(40, i -> sweep.ping(host(1 + i), 1000L * round + i)));
        assertEquals(Severity.HIGH, only(sweep).severity(), "three requests are a sweep that repeats itself");

        Scene monitor = new Scene();
        monitor.times(4, round -> monitor.times(40, i -> monitor.ping(host(1 + i), 60_000L * round + i)));
        assertEquals(List.of(), monitor.findings());
    }

    @Test
    void aMonitorThatSweepsAsWellIsFoundForTheSweep() {
        Scene scene = new Scene();
        scene.times(100, round -> scene.times(4, i -> scene.ping("10.1.1." + i, 1000L * round + i)));
        scene.times(60, i -> scene.ping(host(1 + i), 50_000 + i));

        assertEquals(60, only(scene).parties().targetCount());
    }

    @Test
    void aPingOfOneHostAndATracerouteToItAreNoSweep() {
        Scene scene = new Scene();
        scene.times(3, i -> scene.ping(host(9), 1000L * i));
        scene.times(
                9,
                i -> scene.add(MessageFixture.error(11, 0, "10.0." + i + ".1", ACTOR, host(9), 1, -1, -1)
                        .quotedIcmp(8, 0)));

        assertEquals(List.of(), scene.accusations());
    }

    @Test
    void broadcastsAreNoTargets() {
        Scene scene = new Scene();
        scene.times(
                30,
                i -> scene.add(MessageFixture.echoRequest(ACTOR, "10.0." + i + ".255", 1, 1)
                        .anomaly(Anomaly.ECHO_TO_BROADCAST)));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void repliesOfHostsThatWereNeverAskedAreNoSweep() {
        Scene scene = new Scene();
        scene.times(100, i -> scene.pong(host(1 + i), i));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void aCaptureOfOneDirectionIsDoubted() {
        Scene scene = new Scene();
        scene.times(20, i -> scene.ping(host(1 + i), i));
        Finding oneWay = only(scene);

        assertEquals(32, oneWay.confidence(), "65 at twice the threshold, halved");
        assertEquals(0, value(oneWay, "misses_over_hits"), "silence says nothing here");
        assertTrue(oneWay.details().contains(new Detail.Walk(WalkVerdict.PENDING)));

        scene.pong(host(20), 100);
        assertEquals(65, only(scene).confidence());
        assertEquals(4, value(only(scene), "misses_over_hits"), "silence is a miss now");
    }

    @Test
    void silenceIsAMissWhereTheTargetsNetworkAnswersSomebodyElse() {
        Scene scene = new Scene();
        scene.times(20, i -> scene.ping(host(1 + i), i));
        scene.add(MessageFixture.echoReply(host(99), "10.77.1.99", 1, 1));

        assertEquals(4, value(only(scene), "misses_over_hits"));
    }

    @Test
    void whoFindsEverybodyAtHomeIsDoubted() {
        Scene scene = new Scene();
        scene.times(20, i -> scene.ping(host(1 + i), i).pong(host(1 + i), i));

        Finding finding = only(scene);

        assertEquals(32, finding.confidence());
        assertEquals(-4, value(finding, "misses_over_hits"));
        assertTrue(finding.details().contains(new Detail.Walk(WalkVerdict.BENIGN)));
    }

    @Test
    void whatTheRouterSaysOfPingedHostsIsNotASecondFinding() {
        Scene scene = new Scene();
        scene.times(100, i -> scene.ping(host(1 + i), i).absentToPing(host(1 + i), 3000 + i));
        assertEquals(FindingKind.PING_SWEEP, only(scene).kind());

        scene.times(30, i -> scene.absent("10.9.9." + i, 22, 5000 + i));
        assertEquals(
                List.of(FindingKind.PING_SWEEP, FindingKind.HOST_SWEEP),
                scene.findings().stream().map(Finding::kind).toList(),
                "but what it tried by TCP is");
    }

    private static Finding only(Scene scene) {
        List<Finding> findings = scene.accusations();
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }
}
