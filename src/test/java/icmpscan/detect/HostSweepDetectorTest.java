package icmpscan.detect;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Ipv4Address;
import icmpscan.decode.MessageFixture;
import icmpscan.session.ProbedService;

import static icmpscan.detect.PortScanDetectorTest.value;
import static icmpscan.detect.Scene.ACTOR;
import static icmpscan.detect.Scene.ROUTER;
import static icmpscan.detect.Scene.host;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HostSweepDetectorTest {
    @Test
    void oneServiceOverANetworkIsOneFindingAndNoPortScans() {
        Scene scene = new Scene();
        scene.times(250, i -> scene.absent(host(1 + i), 445, 10L * i).absent(host(1 + i), 445, 10L * i + 3000));
        scene.times(4, i -> scene.closed(host(251 + i), 445, 10L * i));

        Finding finding = only(scene);

        assertEquals(FindingKind.HOST_SWEEP, finding.kind());
        assertEquals(Severity.HIGH, finding.severity());
        assertEquals(250, finding.parties().targetCount());
        assertEquals(
                List.of(
                        Measure.of("distinct_hosts", 250, 20, "hosts"),
                        Measure.of("distinct_hosts_in_window", 250, 10, "hosts"),
                        Measure.of("distinct_services", 1, "services"),
                        Measure.of("errors", 500, "messages")),
                finding.evidence().measures());
        assertEquals(
                List.of(
                        new Detail.Network(new Ipv4Address(MessageFixture.address("192.168.50.0")), 24),
                        new Detail.Order(SweepOrder.ASCENDING),
                        new Detail.Services(List.of(new ProbedService(6, OptionalInt.of(445))), 0)),
                finding.details());
    }

    @ParameterizedTest(name = "{0} hosts, one every {1} s: {2}")
    @CsvSource({
        "4, 1, none",
        "5, 1, LOW",
        "9, 1, LOW",
        "10, 1, MEDIUM",
        "49, 1, MEDIUM",
        "50, 1, HIGH",
        "9, 200, none",
        "10, 200, LOW",
        "19, 200, LOW",
        "20, 200, MEDIUM",
        "99, 200, MEDIUM",
        "100, 200, HIGH",
    })
    void theThresholdsAre(int hosts, int seconds, String severity) {
        Scene scene = new Scene();
        scene.times(hosts, i -> scene.absent(host(1 + i), 22, 1000L * i * seconds));

        List<Finding> findings = scene.findings();

        assertEquals(
                severity,
                findings.isEmpty() ? "none" : findings.get(0).severity().name());
    }

    @Test
    void whoAsksAgainAndAgainKnowsItsHosts() {
        Scene sweep = new Scene();
        sweep.times(3, round -> sweep.times(12, i -> sweep.absent(host(1 + i), 161, 1000L * round + i)));
        assertEquals(Severity.MEDIUM, only(sweep).severity());

        Scene poller = new Scene();
        poller.times(4, round -> poller.times(12, i -> poller.absent(host(1 + i), 161, 60_000L * round + i)));
        assertEquals(List.of(), poller.findings());
    }

    @Test
    void whoAsksForOneServiceAgainAndAgainKnowsTheHostWhateverElseItAsksFor() {
        Scene scene = new Scene();
        scene.times(4, round -> scene.times(8, i -> scene.absent(host(1 + i), 445, 20_000L * round + i)));
        scene.times(20, i -> scene.absent(host(1 + i % 8), 8000 + i, 70_000L + i));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void aSweepWithRetriesSeenAtTwoInterfacesIsStillOne() {
        Scene scene = new Scene();
        scene.times(4, round -> scene.times(12, i -> scene.absent(host(1 + i), 161, 3_000L * round + i)));

        assertEquals(FindingKind.HOST_SWEEP, only(scene).kind());
    }

    @Test
    void whatInquiriesMetIsNoSecondFinding() {
        Scene scene = new Scene();
        scene.times(
                30,
                i -> scene.add(MessageFixture.message(17, 0, ACTOR, host(1 + i)).atMillis(i)));
        scene.times(
                30,
                i -> scene.add(MessageFixture.error(3, 1, ROUTER, ACTOR, host(1 + i), 1, -1, -1)
                        .quotedIcmp(17, 0)
                        .atMillis(3000L + i)));

        assertEquals(FindingKind.INFO_PROBE, only(scene).kind());
    }

    @Test
    void aMisconfiguredWorkstationIsNoSweep() {
        int[] services = {53, 445, 631, 123};
        Scene scene = new Scene();
        scene.times(120, i -> scene.absent(host(150 + i % 4), services[i % 4], 2500L * i));

        assertEquals(FindingKind.MISCONFIGURED_WORKSTATION, only(scene).kind());
    }

    @Test
    void theVictimOfForgedSourcesIsNoSweeper() {
        Scene scene = new Scene();
        scene.times(
                300,
                i -> scene.add(MessageFixture.error(3, 1, ROUTER, ACTOR, "10." + i % 250 + ".7.8", 6, 80, 2000 + i)));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void aPeerToPeerProgramIsLow() {
        Scene peers = new Scene();
        peers.times(60, i -> peers.absent("10." + i + ".3.4", 20_000 + 31 * i, 100L * i));

        assertEquals(Severity.LOW, only(peers).severity());
        assertTrue(only(peers).details().contains(new Detail.PeerToPeerLike()));

        Scene scan = new Scene();
        scan.times(30, i -> scan.times(60, port -> scan.absent(host(1 + i), 1 + port, 100L * i)));
        assertEquals(Severity.MEDIUM, only(scan).severity(), "every host was tried on the same ports");
        assertEquals(60, value(only(scan), "distinct_services"));
    }

    @Test
    void pingsThatOnlyTheErrorsTellOfAreASweepOfHosts() {
        Scene scene = new Scene();
        scene.times(15, i -> scene.absentToPing(host(1 + i), i));

        assertEquals(FindingKind.HOST_SWEEP, only(scene).kind());
        assertEquals(Severity.MEDIUM, only(scene).severity());
    }

    @Test
    void whatAFilterSaysOfAPortScanIsNotASecondFinding() {
        Scene scene = new Scene();
        scene.times(12, i -> scene.times(3, port -> scene.filtered(host(1 + i), 20 + port, 13, 10L * i)));
        assertEquals(FindingKind.HOST_SWEEP, only(scene).kind());

        scene.times(12, i -> scene.times(4, port -> scene.closed(host(1 + i), 99 + port, 500)));
        assertEquals(FindingKind.PORT_SCAN, only(scene).kind());
    }

    @Test
    void whatAFilterSaysOfManyPortsOfEveryHostIsAProbeOfTheFilter() {
        Scene scene = new Scene();
        scene.times(12, i -> scene.times(6, port -> scene.filtered(host(1 + i), 20 + port, 13, 10L * i)));

        assertEquals(FindingKind.ACL_PROBE, only(scene).kind());
    }

    private static Finding only(Scene scene) {
        List<Finding> findings = scene.findings();
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }
}
