package icmpscan.session;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import icmpscan.classify.TraceTool;
import icmpscan.decode.MessageFixture;

import static icmpscan.session.RouteScene.FAR;
import static icmpscan.session.RouteScene.R1;
import static icmpscan.session.RouteScene.R2;
import static icmpscan.session.RouteScene.R3;
import static icmpscan.session.RouteScene.TCP;
import static icmpscan.session.RouteScene.UDP;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Traces of which only the answers tell. */
class NumberedTracesTest {
    private static final String ALL = "1 " + R1 + "|2 " + R2 + "|3 " + R3 + "|4 " + FAR;

    @ParameterizedTest(name = "{0} probes a hop from port {1}")
    @CsvSource({"1, 33434", "2, 33434", "3, 33434", "5, 33434", "10, 33434", "3, 33435", "3, 40000", "1, 50000"})
    void portsThatCountTheProbesNumberTheHops(int queries, int firstPort) {
        Trace trace = new RouteScene().udpTrace(firstPort, queries, R1, R2, R3).trace();

        assertEquals(ALL, RouteScene.hops(trace));
        assertEquals(HopBasis.PORT, trace.basis());
        assertEquals(TraceEnd.REACHED, trace.end());
        assertEquals(queries, trace.hops().get(1).answered());
        assertEquals(OptionalInt.empty(), trace.hops().get(1).sent());
        assertEquals(0, trace.hops().get(1).times().count());
    }

    @ParameterizedTest(name = "{0} probes a hop")
    @ValueSource(ints = {1, 2, 3})
    void silentHopsKeepTheirNumber(int queries) {
        Trace trace =
                new RouteScene().udpTrace(33_435, queries, null, R2, null, R3).trace();

        assertEquals("2 " + R2 + "|3|4 " + R3 + "|5 " + FAR, RouteScene.hops(trace));
    }

    @ParameterizedTest(name = "{0} probes a hop")
    @ValueSource(ints = {1, 2, 3})
    void theFirstHopsMayBeSilent(int queries) {
        Trace trace = new RouteScene().udpTrace(33_435, queries, null, null, R3).trace();

        assertEquals("3 " + R3 + "|4 " + FAR, RouteScene.hops(trace));
    }

    @Test
    void routersThatShareTheLoadStandAtOneHop() {
        RouteScene scene = new RouteScene();
        String[] routers = {R1, R1, R1, R2, "10.77.13.2", R2, R3, R3, R3};
        for (int i = 0; i < routers.length; i++) {
            scene.udp(routers[i], 33_434 + i);
        }
        assertEquals("1 " + R1 + "|2 " + R2 + " 10.77.13.2|3 " + R3, RouteScene.hops(scene.trace()));
        assertEquals(TraceEnd.OPEN, scene.trace().end());
    }

    @Test
    void probesOfOneRunThatTheEndAnswersManyTimesAreOneHop() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 9; i++) {
            scene.udp(List.of(R1, R2, R3).get(i / 3), 33_434 + i);
        }
        for (int i = 9; i < 20; i++) {
            int left = (i - 9) / 3 + 1;
            scene.add(
                    RouteScene.quoting(3, 3, FAR, FAR, UDP, 40_000, 33_434 + i).quotedTimeToLive(left));
        }
        assertEquals(ALL, RouteScene.hops(scene.trace()));
    }

    @Test
    void aRouterThatKnowsNoWayOnEndsTheTrace() {
        RouteScene scene = new RouteScene();
        scene.udp(R1, 33_434).udp(R2, 33_435).add(RouteScene.quoting(3, 1, R3, FAR, UDP, 40_000, 33_436));

        assertEquals(TraceEnd.UNREACHABLE, scene.trace().end());
        assertEquals(OptionalInt.of(1), scene.trace().endCode());
    }

    @Test
    void constantPortsLeaveTheIdentificationToCount() {
        RouteScene scene = new RouteScene();
        String[] routers = {R1, R2, null, R3};
        for (int i = 0; i < routers.length; i++) {
            if (routers[i] != null) {
                scene.add(RouteScene.quoting(11, 0, routers[i], FAR, UDP, 40_000, 33_435)
                        .quotedHeader(i + 1, 44));
            }
        }
        Trace trace = scene.trace();

        assertEquals("1 " + R1 + "|2 " + R2 + "|3|4 " + R3, RouteScene.hops(trace));
        assertEquals(HopBasis.IP_ID, trace.basis());
        assertEquals(TraceTool.PARIS_TRACEROUTE, trace.tool().orElseThrow());
    }

    private static MessageFixture syn(String router, int index, int arrival) {
        return RouteScene.quoting(11, 0, router, FAR, TCP, 50_000 + 977 * index % 9_000, 443)
                .quotedHeader(index * 31_337 & 0xFFFF, 60)
                .hop(0, arrival);
    }

    @Test
    void whereNothingCountsTheOrderOfAnswersDoes() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 9; i++) {
            scene.add(syn(List.of(R1, R2, R3).get(i / 3), i + 1, 64 - i / 3));
        }
        assertEquals("1 " + R1 + "|2 " + R2 + "|3 " + R3, RouteScene.hops(scene.trace()));
        assertEquals(HopBasis.ORDER, scene.trace().basis());
    }

    @Test
    void probesThatWereUnderWayAtOnceAreOrderedByDistance() {
        RouteScene scene = new RouteScene();
        int[] places = {0, 0, 2, 1, 2, 1, 0, 2, 1};
        for (int i = 0; i < places.length; i++) {
            scene.add(syn(List.of(R1, R2, R3).get(places[i]), i + 1, 64 - places[i]));
        }
        assertEquals("1 " + R1 + "|2 " + R2 + "|3 " + R3, RouteScene.hops(scene.trace()));
    }

    @Test
    void wayBackMayBeLongerThanTheWayForth() {
        RouteScene scene = new RouteScene();
        int[] arrivals = {64, 60, 62};
        for (int i = 0; i < 9; i++) {
            scene.add(syn(List.of(R1, R2, R3).get(i / 3), i + 1, arrivals[i / 3]));
        }
        assertEquals("1 " + R1 + "|2 " + R2 + "|3 " + R3, RouteScene.hops(scene.trace()), "one after the other");
    }

    @Test
    void nmapTracesFromTheTargetBack() {
        RouteScene scene = new RouteScene();
        for (int place = 2; place >= 0; place--) {
            scene.add(syn(List.of(R1, R2, R3).get(place), place + 1, 64 - place));
        }
        assertEquals("1 " + R1 + "|2 " + R2 + "|3 " + R3, RouteScene.hops(scene.trace()));
    }

    @Test
    void mtrGoesTheWayAgainAndAgain() {
        RouteScene scene = new RouteScene();
        for (int round = 0; round < 5; round++) {
            int first = 33_000 + 4 * round;
            scene.udp(R1, first).udp(R2, first + 1).udp(R3, first + 2).refused(first + 3);
        }
        Trace trace = scene.trace();

        assertEquals(ALL, RouteScene.hops(trace));
        assertEquals(5, trace.rounds());
        assertEquals(TraceTool.MTR, trace.tool().orElseThrow());
    }

    @Test
    void mtrThatGoesRoundInACircleBeginsAnewAfterThirtyHops() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 90; i++) {
            scene.udp(i % 30 == 0 ? R1 : i % 2 == 0 ? R2 : R3, 33_000 + i);
        }
        assertEquals(30, scene.trace().hops().size());
        assertEquals(3, scene.trace().rounds());
        assertEquals(2, scene.trace().circle().size());
    }

    @Test
    void roundsOfAShortWayAreNoCircle() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 120; i++) {
            scene.udp(List.of(R1, R2, R3).get(i % 3), 10_000 + i);
        }
        assertEquals(
                List.of(),
                scene.routes().traces().stream()
                        .flatMap(trace -> trace.circle().stream())
                        .toList());
    }

    @ParameterizedTest(name = "pause of {0} s: {1} traces")
    @CsvSource({"59, 1", "61, 2"})
    void aLongPauseEndsATrace(int seconds, int traces) {
        RouteScene scene = new RouteScene();
        scene.udp(R1, 33_434).udp(R2, 33_435).after(1000L * seconds - RouteScene.STEP_MILLIS);
        scene.udp(R2, 33_436).udp(R3, 33_437);

        assertEquals(traces, scene.routes().traces().size());
    }

    @Test
    void oneRouterIsNoTrace() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 6; i++) {
            scene.udp(R1, 33_434 + i);
        }
        assertEquals(List.of(), scene.routes().traces());
        assertEquals(6, scene.routes().expired().get(0).ports());
    }
}
