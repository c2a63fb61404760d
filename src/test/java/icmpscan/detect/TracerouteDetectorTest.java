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
import static icmpscan.session.RouteScene.R2;
import static icmpscan.session.RouteScene.R3;
import static icmpscan.session.RouteScene.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TracerouteDetectorTest {
    private static final FindingKind KIND = FindingKind.TRACEROUTE;

    /** Somebody's probes of ports from 50000 to a host of 192.0.2.0/24, which so many routers answer. */
    private static void trace(RouteScene scene, int host, int hops) {
        for (int hop = 1; hop <= hops; hop++) {
            scene.add(RouteScene.quoting(11, 0, "10.0.0." + hop, "192.0.2." + host, UDP, 40_000, 50_000 + hop));
        }
    }

    @Test
    void aTraceIsToldAndNoOffence() {
        RouteScene scene = new RouteScene().udpTrace(33_434, 3, R1, R2, R3);
        Finding finding = RouteFindings.only(scene, KIND).orElseThrow();

        assertEquals("traceroute/" + HOST, finding.id());
        assertEquals(Severity.INFO, finding.severity());
        assertEquals(
                List.of(FAR),
                finding.parties().targets().stream().map(Object::toString).toList());
        assertEquals(4, value(finding, "hops"));
        assertEquals(List.of(finding), RouteFindings.all(scene), "and nothing else is");
    }

    @ParameterizedTest(name = "{0} hops of a program unknown: {1}")
    @CsvSource({"2, false", "3, true"})
    void aProgramUnknownMustGoThisFar(int hops, boolean found) {
        RouteScene scene = new RouteScene();
        trace(scene, 1, hops);

        assertEquals(found, RouteFindings.only(scene, KIND).isPresent());
    }

    @Test
    void ofAKnownProgramTwoHopsAreEnough() {
        RouteScene scene = new RouteScene().udpTrace(33_434, 3, R1);

        assertEquals(2, value(RouteFindings.only(scene, KIND).orElseThrow(), "hops"));
    }

    @ParameterizedTest(name = "{0} destinations: {1}")
    @CsvSource({"4, INFO", "5, MEDIUM"})
    void whoTracesManyWaysDrawsAMap(int destinations, Severity severity) {
        RouteScene scene = new RouteScene();
        for (int host = 1; host <= destinations; host++) {
            trace(scene, host, 4);
        }
        Finding finding = RouteFindings.only(scene, KIND).orElseThrow();

        assertEquals(severity, finding.severity());
        assertEquals(destinations, value(finding, "destinations_in_window"));
    }

    @Test
    void waysTracedOverHoursAreNoMap() {
        RouteScene scene = new RouteScene();
        for (int host = 1; host <= 20; host++) {
            trace(scene, host, 4);
            scene.after(60_000);
        }
        assertEquals(
                Severity.INFO, RouteFindings.only(scene, KIND).orElseThrow().severity());
    }

    @ParameterizedTest(name = "{0} times each: {1}")
    @CsvSource({"4, MEDIUM", "5, INFO"})
    void whoTracesTheSameWaysAgainAndAgainWatchesThem(int rounds, Severity severity) {
        RouteScene scene = new RouteScene();
        for (int round = 0; round < rounds; round++) {
            for (int host = 1; host <= 6; host++) {
                trace(scene, host, 4);
            }
            scene.after(61_000);
        }
        assertEquals(severity, RouteFindings.only(scene, KIND).orElseThrow().severity());
    }

    @Test
    void pingsAndUsersTraceNothing() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 20; i++) {
            scene.add(MessageFixture.echoRequest(HOST, FAR, 7, i)).reply(i);
            scene.add(MessageFixture.error(3, 1, R2, HOST, "192.0.2.9", 6, 50_000, 443));
            scene.add(MessageFixture.error(11, 0, R1, HOST, "224.0.0.251", 17, 5353, 5353));
        }
        assertEquals(Optional.empty(), RouteFindings.only(scene, KIND));
    }

    @Test
    void mtrToAHostThatIsAbsentScansNoPorts() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 300; i++) {
            int hop = i % 30;
            if (hop < 2) {
                scene.udp(hop == 0 ? R1 : R2, 33_000 + i);
            } else {
                scene.add(RouteScene.quoting(3, 1, R3, FAR, UDP, 40_000, 33_000 + i)
                        .quotedTimeToLive(hop - 1));
            }
        }
        List<Finding> findings = RouteFindings.all(scene);

        assertEquals(1, findings.size(), findings::toString);
        assertTrue(findings.stream().allMatch(finding -> finding.kind() == KIND));
    }
}
