package icmpscan.detect;

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
import static icmpscan.session.RouteScene.TCP;
import static icmpscan.session.RouteScene.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RoutingLoopDetectorTest {
    private static final FindingKind KIND = FindingKind.ROUTING_LOOP;

    private static Optional<Finding> loop(RouteScene scene) {
        return RouteFindings.only(scene, KIND);
    }

    private static String actor(Finding finding) {
        return finding.parties().actor().map(Object::toString).orElse("-");
    }

    /** A ping with many hops left that runs out of them. */
    private static RouteScene pings(int count, int timeToLive) {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < count; i++) {
            scene.probe(timeToLive, i).add(RouteScene.quotingEcho(11, 0, R2, i).timeToLive(63));
            scene.after(1_000);
        }
        return scene;
    }

    @ParameterizedTest(name = "{0} pings: {1}")
    @CsvSource({"2, -", "3, LOW", "9, LOW", "10, MEDIUM", "49, MEDIUM", "50, HIGH"})
    void pingsThatHadHopsEnoughShowIt(int pings, String severity) {
        Optional<Finding> finding = loop(pings(pings, 64));

        assertEquals(severity, finding.map(found -> found.severity().name()).orElse("-"));
        finding.ifPresent(found -> assertEquals(R2, actor(found)));
    }

    @Test
    void pingsWithFewHopsRunOutOfThem() {
        assertEquals(Optional.empty(), loop(pings(60, 2)));
        assertEquals(Optional.empty(), loop(pings(60, 30)));
        assertTrue(loop(pings(60, 31)).isPresent());
    }

    @Test
    void nobodyTracesWithReplies() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 12; i++) {
            scene.add(MessageFixture.error(11, 0, R3, FAR, HOST, 1, -1, -1)
                    .quotedIcmp(0, 0)
                    .quotedIdentified(7, i));
        }
        assertEquals(R3, actor(loop(scene).orElseThrow()));
    }

    /** A trace of so many hops, the first by one router and the rest by others in turn. */
    private static RouteScene trace(int hops, String... circle) {
        RouteScene scene = new RouteScene().udp("10.9.9.9", 33_434);
        for (int hop = 1; hop < hops; hop++) {
            scene.add(RouteScene.quoting(11, 0, circle[(hop - 1) % circle.length], FAR, UDP, 40_000, 33_434 + hop)
                    .timeToLive(64 - 1 - (hop - 1) % circle.length));
        }
        return scene;
    }

    @Test
    void aTraceThatMeetsTheSameRoutersInTurnIsProof() {
        Finding finding = loop(trace(14, R2, R3)).orElseThrow();

        assertEquals("routing-loop/" + R2, finding.id(), "the nearer of the two");
        assertEquals(Severity.MEDIUM, finding.severity());
        assertEquals(2, value(finding, "routers"));
        assertEquals(1, value(finding, "traces_in_circles"));
        assertEquals(0, value(finding, "out_of_hops"));
    }

    @Test
    void circlesOfThreeShowAsWell() {
        assertEquals(3, value(loop(trace(20, R1, R2, R3)).orElseThrow(), "routers"));
    }

    @ParameterizedTest(name = "{0} hops: {1}")
    @CsvSource({"5, false", "6, true"})
    void aRouterMustComeThreeTimes(int hops, boolean found) {
        assertEquals(found, loop(trace(hops, R2, R3)).isPresent());
    }

    @Test
    void aRouterThatAnswersForOthersIsNoCircle() {
        RouteScene scene = new RouteScene();
        String[] routers = {R1, R2, R2, R2, R2, R3};
        for (int i = 0; i < 18; i++) {
            scene.udp(routers[i / 3], 33_434 + i);
        }
        assertEquals(Optional.empty(), loop(scene));
    }

    /** One datagram that passes again and again, with this step. */
    private static RouteScene circling(int passes, int step) {
        RouteScene scene = new RouteScene();
        for (int pass = 0; pass < passes; pass++) {
            scene.add(MessageFixture.echoRequest(HOST, FAR, 7, 1).hop(99, 30 - step * pass));
        }
        return scene;
    }

    @ParameterizedTest(name = "{0} passes, {1} hops less each time: {2}")
    @CsvSource({"2, 2, false", "3, 2, true", "3, 3, true", "4, 1, false", "5, 1, true"})
    void aDatagramThatPassesAgainAndAgainIsProof(int passes, int step, boolean found) {
        Optional<Finding> finding = loop(circling(passes, step));

        assertEquals(found, finding.isPresent());
        finding.ifPresent(loop -> {
            assertEquals("routing-loop/-/" + FAR, loop.id());
            assertEquals(1, value(loop, "datagrams_seen_circling"));
        });
    }

    /** TCP of so many users, which runs out of hops at these routers, one for each user. */
    private static RouteScene users(int users, int tries, int services, String... routers) {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < tries; i++) {
            scene.add(MessageFixture.error(
                            11,
                            0,
                            routers[i % users % routers.length],
                            "10.77.1." + (20 + i % users),
                            FAR,
                            TCP,
                            50_000 + i,
                            440 + i / users % services)
                    .quotedTimeToLive(1));
            scene.after(1_000);
        }
        return scene;
    }

    @Test
    void severalUsersWhoRunOutOfHopsAreASignWithDoubt() {
        Finding finding = loop(users(3, 30, 1, R2)).orElseThrow();

        assertEquals(R2, actor(finding));
        assertEquals(Severity.MEDIUM, finding.severity());
        assertTrue(finding.confidence() < 50, "doubted: " + finding.confidence());
    }

    @ParameterizedTest(name = "{0} users, {1} tries, {2} services: {3}")
    @CsvSource({"1, 30, 1, false", "2, 9, 1, false", "2, 10, 1, true", "2, 30, 5, true", "2, 30, 6, false"})
    void usersAreSeveralAndAskForFewServices(int users, int tries, int services, boolean found) {
        assertEquals(found, loop(users(users, tries, services, R2)).isPresent());
    }

    @Test
    void aWayHasMoreRoutersThanALoop() {
        assertTrue(loop(users(3, 60, 1, R1, R2, R3)).isPresent());
        assertEquals(Optional.empty(), loop(users(4, 60, 1, R1, R2, R3, "10.0.0.4")));
    }

    @Test
    void tracesAreNone() {
        assertEquals(Optional.empty(), loop(new RouteScene().udpTrace(33_434, 3, R1, R2, R3)));
        RouteScene mtr = new RouteScene();
        for (int i = 0; i < 120; i++) {
            mtr.probe(1 + i % 3, i).expired(i % 3 == 0 ? R1 : i % 3 == 1 ? R2 : R3, i);
        }
        assertEquals(Optional.empty(), loop(mtr));
    }

    @Test
    void whoWalksPastAFilterIsNotInALoop() {
        RouteScene scene = new RouteScene();
        for (int port = 1; port <= 100; port++) {
            scene.add(RouteScene.quoting(11, 0, R2, FAR, TCP, 50_000, port));
        }
        assertEquals(Optional.empty(), loop(scene));
        assertTrue(RouteFindings.only(scene, FindingKind.ACL_PROBE).isPresent());
    }

    @Test
    void signsOfOneNetworkAreOneLoop() {
        RouteScene scene = trace(14, R2, R3);
        for (int i = 0; i < 10; i++) {
            scene.add(MessageFixture.echoRequest("10.77.1.30", "198.51.100.99", 9, i));
            scene.add(MessageFixture.error(11, 0, R3, "10.77.1.30", "198.51.100.99", 1, -1, -1)
                    .quotedIcmp(8, 0)
                    .quotedIdentified(9, i)
                    .timeToLive(62));
        }
        Finding finding = loop(scene).orElseThrow();

        assertEquals(2, finding.parties().targetCount());
        assertEquals(2, value(finding, "users"));
        assertEquals(10, value(finding, "out_of_hops"));
    }
}
