package icmpscan.detect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.decode.Ipv4Address;
import icmpscan.decode.MessageFixture;

import static icmpscan.detect.Scene.ACTOR;
import static icmpscan.detect.Scene.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PortScanDetectorTest {
    @Test
    void aScanIsFoundWithAllThatBelongsToIt() {
        Scene scene = new Scene();
        scene.times(200, i -> scene.closed(TARGET, 100 + i, 25L * i));

        Finding finding = only(scene);

        assertEquals(FindingKind.PORT_SCAN, finding.kind());
        assertEquals(Severity.HIGH, finding.severity());
        assertEquals(95, finding.confidence());
        assertEquals(
                Optional.of(new Ipv4Address(MessageFixture.address(ACTOR))),
                finding.parties().actor());
        assertEquals(1, finding.parties().targetCount());
        assertEquals(TARGET, finding.parties().targets().get(0).toString());
        assertEquals(OptionalLong.of(0), finding.evidence().firstNanos());
        assertEquals(OptionalLong.of(199 * 25_000_000L), finding.evidence().lastNanos());
        assertEquals(
                List.of(
                        Measure.of("distinct_ports", 200, 10, "ports"),
                        Measure.of("distinct_ports_in_window", 200, 5, "ports"),
                        Measure.of("closed_ports", 200, "ports"),
                        Measure.of("prohibited_ports", 0, "ports"),
                        Measure.of("refusals", 200, "messages"),
                        Measure.of("late_replies_not_counted", 0, "messages")),
                finding.evidence().measures());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                finding.evidence().frames().stream().map(FrameRef::frame).toList());
        assertEquals(List.of(new Detail.Ports(List.of(new PortRange(17, 100, 299)), 0)), finding.details());
        assertEquals("port-scan/" + ACTOR, finding.id());
        assertFalse(finding.evidence().estimated());
    }

    @ParameterizedTest(name = "{0} ports, one every {1} s: {2}")
    @CsvSource({
        "3, 1, none, three programs with a wrong address",
        "4, 1, LOW, the low threshold of the window",
        "5, 1, MEDIUM, the medium one",
        "24, 1, MEDIUM, below high",
        "25, 1, HIGH, the high one",
        "4, 200, none, too slow for the window and too few for the capture",
        "5, 200, LOW, the low threshold of the capture",
        "9, 200, LOW, below medium",
        "10, 200, MEDIUM, the medium one",
        "49, 200, MEDIUM, below high",
        "50, 200, HIGH, the high one",
    })
    void theThresholdsAre(int ports, int seconds, String severity, String why) {
        Scene scene = new Scene();
        scene.times(ports, i -> scene.closed(TARGET, 100 + 2 * i, i * seconds * 1000L));

        List<Finding> findings = scene.findings();

        assertEquals(
                severity,
                findings.isEmpty() ? "none" : findings.get(0).severity().name(),
                why);
    }

    @Test
    void messagesWithoutTimeCountForTheCaptureOnly() {
        Scene scene = new Scene();
        scene.times(
                9,
                i -> scene.add(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, 40_000, 100 + i)
                        .timeless()));
        assertEquals(Severity.LOW, only(scene).severity());
        assertEquals(OptionalLong.empty(), only(scene).evidence().firstNanos());

        scene.add(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, 40_000, 999)
                .timeless());
        assertEquals(Severity.MEDIUM, only(scene).severity());
    }

    @Test
    void lateDnsRepliesAreNoScan() {
        Scene scene = new Scene();
        scene.times(
                300,
                i -> scene.add(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, 53, 1024 + 100 * i)
                        .atMillis(i)));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void aScanBesideLateRepliesSaysHowManyItLeftOut() {
        Scene scene = new Scene();
        scene.times(6, i -> scene.closed(TARGET, 100 + 2 * i, i));
        scene.times(
                7,
                i -> scene.add(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, 53, 2000 + i)
                        .atMillis(i)));

        Finding finding = only(scene);

        assertEquals(6, value(finding, "distinct_ports"));
        assertEquals(7, value(finding, "late_replies_not_counted"));
    }

    @Test
    void theEndOfATracerouteIsNoScan() {
        Scene scene = new Scene();
        scene.times(
                14,
                i -> scene.add(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, 50_000 - 7 * i, 33_437 + i)
                        .quotedTimeToLive(1 + i)
                        .atMillis(i)));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void aScanOfTraceroutePortsWithOrdinaryTimesToLiveIsAScan() {
        Scene scene = new Scene();
        scene.times(
                14,
                i -> scene.add(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, 50_000, 33_437 + i)
                        .quotedTimeToLive(37 + i)
                        .atMillis(i)));

        assertEquals(14, value(only(scene), "distinct_ports"));
    }

    @Test
    void usersBehindAFilterAreNoScan() {
        Scene scene = new Scene();
        scene.times(
                3,
                service -> scene.times(9, i -> scene.filtered(Scene.host(20 + service), 80 + service, 13, 1000L * i)));

        assertEquals(List.of(), scene.findings());
    }

    @Test
    void whereAFilterRefusesAsMuchAsTheHostItIsAnotherQuestion() {
        Scene scene = new Scene();
        scene.times(30, i -> scene.filtered(TARGET, 1 + i, 9, 10L * i));
        scene.times(30, i -> scene.closed(TARGET, 500 + i, 10L * i));
        assertEquals(FindingKind.ACL_PROBE, only(scene).kind());

        scene.closed(TARGET, 600, 400);
        Finding finding = only(scene);
        assertEquals(FindingKind.PORT_SCAN, finding.kind());
        assertEquals(61, value(finding, "distinct_ports"));
        assertEquals(30, value(finding, "prohibited_ports"));
        assertEquals(31, value(finding, "closed_ports"));
    }

    @ParameterizedTest(name = "{0} ports of {1} absent hosts: {2}")
    @CsvSource({
        "19, 1, none, a workstation that looks for its domain",
        "20, 1, PORT_SCAN MEDIUM, the medium threshold",
        "50, 1, PORT_SCAN HIGH, the high one",
        "30, 4, PORT_SCAN MEDIUM, a few hosts",
        "30, 10, HOST_SWEEP MEDIUM, many hosts are a search for hosts",
    })
    void aScanOfAHostThatIsNotThereShowsByItsPorts(int ports, int hosts, String expected, String why) {
        Scene scene = new Scene();
        scene.times(ports * hosts, i -> scene.absent(Scene.host(100 + i % hosts), 1 + i / hosts, 100L * i));

        List<Finding> findings = scene.findings();

        assertEquals(
                expected,
                findings.isEmpty()
                        ? "none"
                        : findings.get(0).kind() + " " + findings.get(0).severity(),
                why);
        assertTrue(findings.size() <= 1);
    }

    @Test
    void aHostsOwnFilterIsTheHost() {
        Scene scene = new Scene();
        scene.times(
                30,
                i -> scene.add(MessageFixture.error(3, 10, TARGET, ACTOR, TARGET, 6, 40_000, 1 + i)
                        .atMillis(i)));

        assertEquals(FindingKind.PORT_SCAN, only(scene).kind());
    }

    @Test
    void aWorkstationThatAsksForAFewServicesAgainAndAgainIsNoScan() {
        int[] services = {53, 88, 389, 445, 631};
        Scene misconfigured = new Scene();
        misconfigured.times(20, i -> misconfigured.closed(TARGET, services[i % 5], 3000L * i));
        assertEquals(List.of(), misconfigured.findings(), "and lasts a second too short for a workstation's fault");

        Scene curious = new Scene();
        curious.times(19, i -> curious.closed(TARGET, services[i % 5], 3000L * i));
        assertEquals(Severity.MEDIUM, only(curious).severity(), "fewer than four tries for each port on average");

        Scene persistent = new Scene();
        persistent.times(60, i -> persistent.closed(TARGET, 100 + i % 6, 1000L * i));
        assertEquals(Severity.MEDIUM, only(persistent).severity(), "six ports are more than a few");
    }

    @Test
    void severalTargetsOfOneActorAreOneFindingWithTheFiguresOfTheWorst() {
        Scene scene = new Scene();
        scene.times(
                12,
                target -> scene.times(
                        5 + target, port -> scene.closed(Scene.host(200 - target), 100 + port, 100L * target + port)));

        Finding finding = only(scene);

        assertEquals(12, finding.parties().targetCount());
        assertEquals(12, finding.parties().targets().size());
        assertEquals("192.168.50.189", finding.parties().targets().get(0).toString(), "in the order of addresses");
        assertEquals(16, value(finding, "distinct_ports"));
        assertEquals(List.of(new Detail.Ports(List.of(new PortRange(17, 100, 115)), 0)), finding.details());
    }

    @Test
    void aScanOfAllPortsIsAnEstimateNearTheTruth() {
        Scene scene = new Scene();
        scene.times(60_000, i -> scene.closed(TARGET, i, i / 100));

        Finding finding = only(scene);

        assertTrue(finding.evidence().estimated());
        long ports = value(finding, "distinct_ports");
        assertTrue(Math.abs(ports - 60_000) < 6_000, () -> "estimated " + ports);
        Detail.Ports listed = (Detail.Ports) finding.details().get(0);
        assertTrue(listed.ranges().size() > 500, "all of the sample, of which few are neighbours");
        assertEquals(0, listed.omitted());
    }

    private static Finding only(Scene scene) {
        List<Finding> findings = scene.findings();
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    static long value(Finding finding, String measure) {
        return finding.evidence().measures().stream()
                .filter(candidate -> candidate.name().equals(measure))
                .mapToLong(Measure::value)
                .findFirst()
                .orElseThrow();
    }
}
