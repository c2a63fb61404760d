package icmpscan.session;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.classify.TraceTool;
import icmpscan.decode.MessageFixture;

import static icmpscan.session.RouteScene.FAR;
import static icmpscan.session.RouteScene.HOST;
import static icmpscan.session.RouteScene.R1;
import static icmpscan.session.RouteScene.R2;
import static icmpscan.session.RouteScene.R3;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Traces by echo whose requests were captured. */
class EchoTraceTest {
    private static final long STEP_NANOS = RouteScene.STEP_MILLIS * 1_000_000L;

    private static RouteScene threeHops() {
        return new RouteScene()
                .probe(1, 1)
                .expired(R1, 1)
                .probe(2, 2)
                .expired(R2, 2)
                .probe(3, 3)
                .reply(3);
    }

    @Test
    void hopsAreNumberedByTheTimeToLiveOfTheProbes() {
        Trace trace = threeHops().trace();

        assertEquals("1 " + R1 + "|2 " + R2 + "|3 " + FAR, RouteScene.hops(trace));
        assertEquals(HOST, trace.actor().toString());
        assertEquals(FAR, trace.destination().toString());
        assertEquals(HopBasis.PROBE_TTL, trace.basis());
        assertEquals(TraceEnd.REACHED, trace.end());
        assertEquals(OptionalInt.empty(), trace.endCode());
        assertEquals(1, trace.rounds());
        assertEquals(STEP_NANOS, trace.firstNanos());
        assertEquals(6 * STEP_NANOS, trace.lastNanos());
    }

    @Test
    void timesRunFromProbeToAnswer() {
        Trace trace = new RouteScene()
                .probe(1, 1)
                .probe(1, 2)
                .expired(R1, 1)
                .after(20)
                .expired(R1, 2)
                .probe(2, 3)
                .expired(R2, 3)
                .trace();

        TraceTimes times = trace.hops().get(0).times();
        assertEquals(2, times.count());
        assertEquals(2 * STEP_NANOS, times.minNanos());
        assertEquals(4 * STEP_NANOS, times.maxNanos());
        assertEquals(3 * STEP_NANOS, times.meanNanos());
        assertEquals(2, trace.hops().get(0).answered());
    }

    @Test
    void routersThatShareTheLoadStandAtOneHop() {
        Trace trace = new RouteScene()
                .probe(1, 1)
                .expired(R1, 1)
                .probe(2, 2)
                .expired(R2, 2)
                .probe(2, 3)
                .expired(R3, 3)
                .probe(2, 4)
                .expired(R3, 4)
                .probe(3, 5)
                .reply(5)
                .trace();

        assertEquals("1 " + R1 + "|2 " + R3 + " " + R2 + "|3 " + FAR, RouteScene.hops(trace), "most answers first");
        assertEquals(2, trace.hops().get(1).routers().get(0).answers());
    }

    @Test
    void hopsThatDoNotAnswerHaveTheirRow() {
        Trace trace = new RouteScene()
                .probe(1, 1)
                .expired(R1, 1)
                .probe(2, 2)
                .probe(2, 3)
                .probe(3, 4)
                .reply(4)
                .trace();

        assertEquals("1 " + R1 + "|2|3 " + FAR, RouteScene.hops(trace));
        assertEquals(OptionalInt.of(2), trace.hops().get(1).sent());
        assertEquals(0, trace.hops().get(1).answered());
    }

    @Test
    void whatWasSentBeyondTheEndIsNoHop() {
        Trace trace = threeHops().probe(4, 4).probe(5, 5).reply(4).reply(5).trace();

        assertEquals(3, trace.hops().size());
    }

    @ParameterizedTest(name = "{0} says 3/{1}: {2}")
    @CsvSource({FAR + ", 3, REACHED", R2 + ", 1, UNREACHABLE", R2 + ", 13, UNREACHABLE"})
    void unreachablesEndATrace(String reporter, int code, TraceEnd end) {
        Trace trace = new RouteScene()
                .probe(1, 1)
                .expired(R1, 1)
                .probe(2, 2)
                .add(RouteScene.quotingEcho(3, code, reporter, 2))
                .trace();

        assertEquals(end, trace.end());
        assertEquals(OptionalInt.of(code), trace.endCode());
    }

    @Test
    void withoutAnAnswerFromTheDestinationTheEndIsOpen() {
        Trace trace = new RouteScene()
                .probe(1, 1)
                .expired(R1, 1)
                .probe(2, 2)
                .probe(3, 3)
                .trace();

        assertEquals("1 " + R1 + "|2|3", RouteScene.hops(trace));
        assertEquals(TraceEnd.OPEN, trace.end());
    }

    @Test
    void roundsAreCounted() {
        RouteScene mtr = new RouteScene();
        for (int round = 0; round < 4; round++) {
            int first = 33_000 + 3 * round;
            mtr.probe(1, first).expired(R1, first).probe(2, first + 1).expired(R2, first + 1);
            mtr.probe(3, first + 2).reply(first + 2);
        }
        Trace trace = mtr.trace();

        assertEquals(4, trace.rounds());
        assertEquals(3, trace.hops().size());
        assertEquals(OptionalInt.of(4), trace.hops().get(2).sent());
    }

    @Test
    void aProgramIsKnownByItsData() {
        byte[] data = new byte[32];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (0x48 + i);
        }
        RouteScene scene = new RouteScene();
        for (int hop = 1; hop <= 2; hop++) {
            scene.add(MessageFixture.echoRequest(HOST, FAR, 7, hop).data(data).timeToLive(hop));
            scene.expired(hop == 1 ? R1 : R2, hop);
        }
        assertEquals(TraceTool.LINUX_TRACEROUTE_ICMP, scene.trace().tool().orElseThrow());
        assertTrue(threeHops().trace().tool().isEmpty());
    }

    @Test
    void oneProbeSeenAtTwoInterfacesIsOneProbe() {
        RouteScene scene = new RouteScene();
        for (int hop = 1; hop <= 3; hop++) {
            scene.add(MessageFixture.echoRequest(HOST, FAR, 7, hop).timeToLive(hop));
            if (hop > 1) {
                scene.add(MessageFixture.echoRequest(HOST, FAR, 7, hop)
                        .timeToLive(hop - 1)
                        .capturedAt(1));
            }
            scene.add(RouteScene.quotingEcho(11, 0, "10.0.0." + hop, hop)
                    .hop(100 + hop, 63)
                    .capturedAt(1));
            scene.add(RouteScene.quotingEcho(11, 0, "10.0.0." + hop, hop).hop(100 + hop, 62));
        }
        Trace trace = scene.trace();

        assertEquals("1 10.0.0.1|2 10.0.0.2|3 10.0.0.3", RouteScene.hops(trace));
        assertEquals(OptionalInt.of(1), trace.hops().get(2).sent());
        assertEquals(1, trace.hops().get(2).routers().get(0).answers());
        assertEquals(62, trace.hops().get(2).routers().get(0).arrival(), "nearest to who traced");
    }

    @Test
    void errorsThatQuoteNothingBelongToTheProbeBeforeThem() {
        RouteScene scene = new RouteScene();
        for (int hop = 1; hop <= 3; hop++) {
            scene.probe(hop, hop).add(MessageFixture.message(11, 0, "10.0.0." + hop, HOST));
        }
        assertEquals("1 10.0.0.1|2 10.0.0.2|3 10.0.0.3", RouteScene.hops(scene.trace()));
    }

    @Test
    void twoDestinationsAreTwoTraces() {
        RouteScene scene = threeHops();
        for (int hop = 1; hop <= 3; hop++) {
            scene.add(MessageFixture.echoRequest(HOST, "192.0.2.9", 8, hop).timeToLive(hop));
        }
        List<Trace> traces = scene.routes().traces();

        assertEquals(
                List.of(FAR, "192.0.2.9"),
                traces.stream().map(trace -> trace.destination().toString()).toList());
    }

    @ParameterizedTest(name = "{0} distances, nobody answers: {1} traces")
    @CsvSource({"1, 0", "2, 0", "3, 1"})
    void silenceIsATraceOnlyOverSeveralDistances(int distances, int traces) {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 9; i++) {
            scene.probe(1 + i % distances, i);
        }
        assertEquals(traces, scene.routes().traces().size());
    }

    @Test
    void pingsWithFewHopsAreNoTrace() {
        RouteScene scene = new RouteScene();
        for (int i = 0; i < 10; i++) {
            scene.probe(2, i).expired(R2, i);
        }
        assertEquals(List.of(), scene.routes().traces());
        assertEquals(10, scene.routes().expired().get(0).errors().size());
        assertTrue(scene.routes().expired().get(0).fewHops());
    }
}
