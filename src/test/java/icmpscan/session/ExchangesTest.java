package icmpscan.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;
import icmpscan.tally.PackedFrame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExchangesTest {
    private static final String A = "10.0.0.1";
    private static final String B = "192.0.2.9";
    private static final long GAP_NANOS = 60_000_000_000L;

    private static ExchangeFlow only(MessageFixture... messages) {
        Exchanges exchanges = new Exchanges(GAP_NANOS);
        for (MessageFixture message : messages) {
            exchanges.accept(message.get());
        }
        assertEquals(1, exchanges.flows().size());
        return exchanges.flows().get(0);
    }

    private static MessageFixture request(int sequence, long millis) {
        return MessageFixture.echoRequest(A, B, 7, sequence).atMillis(millis).frame(millis + 1);
    }

    private static MessageFixture reply(int sequence, long millis) {
        return MessageFixture.echoReply(B, A, 7, sequence).atMillis(millis).frame(millis + 1);
    }

    @Test
    void measuresAsPingDoes() {
        ExchangeFlow flow = only(
                request(1, 0),
                reply(1, 10),
                request(2, 1000),
                reply(2, 1020),
                request(3, 2000),
                reply(3, 2060),
                request(4, 3000));
        assertEquals(4, flow.requests());
        assertEquals(3, flow.answered());
        assertEquals(1, flow.unanswered());
        assertEquals(10_000_000, flow.roundTrips().minNanos());
        assertEquals(30_000_000, flow.roundTrips().meanNanos());
        assertEquals(60_000_000, flow.roundTrips().maxNanos());
        assertEquals(21_602_468, flow.roundTrips().deviationNanos(), "root of (100 + 400 + 3600)/3 - 900 ms2");
        assertEquals(1, flow.lostFrames().length);
        assertEquals(3_000_000_000L, flow.firstLostNanos());
        assertEquals(0, flow.changed());
        assertEquals(3, flow.compared());
    }

    @Test
    void aFurtherReplyIsADuplicateAndOneWithoutRequestUnsolicited() {
        ExchangeFlow flow = only(request(1, 0), reply(1, 10), reply(1, 11), reply(2, 12));
        assertEquals(1, flow.answered());
        assertEquals(1, flow.duplicates());
        assertEquals(1, flow.unsolicited());
    }

    @Test
    void directionComesFromTheTypeNotFromWhoWasFirst() {
        ExchangeFlow flow = only(reply(1, 0), request(2, 10), reply(2, 11));
        assertEquals(A, flow.requester().toString());
        assertEquals(1, flow.unsolicited());
        assertEquals(1, flow.answered());
    }

    @Test
    void dataThatCameBackChangedIsNoticedWhereBothSidesAreWhole() {
        MessageFixture changed = reply(1, 10);
        changed.get().bytes().put(20, (byte) 1);
        assertEquals(1, only(request(1, 0), changed).changed());
    }

    @Test
    void aLateReplyIsPairedAndCalledLate() {
        ExchangeFlow flow = only(request(1, 0), reply(1, 60_001));
        assertEquals(1, flow.answered());
        assertEquals(1, flow.late());
        assertEquals(0, only(request(1, 0), reply(1, 60_000)).late());
    }

    @Test
    void anErrorAboutARequestIsNoReplyButExplainsTheSilence() {
        ExchangeFlow flow = only(request(1, 0), quoting(1, 5));
        assertEquals(1, flow.unanswered());
        assertEquals(1, flow.refused());
    }

    private static MessageFixture quoting(int sequence, long millis) {
        return MessageFixture.error(3, 1, "10.0.0.254", A, B, 1, -1, -1)
                .quotedIcmp(8, 0)
                .quotedIdentified(7, sequence)
                .atMillis(millis)
                .frame(millis + 1);
    }

    @Test
    void quantilesAreWithinASixteenth() {
        RoundTrips trips = new RoundTrips();
        for (long millis = 1; millis <= 1000; millis++) {
            trips.add(millis * 1_000_000, 1, 2);
        }
        assertClose(500_000_000, trips.percentileNanos(50));
        assertClose(950_000_000, trips.percentileNanos(95));
        assertEquals(1_000_000_000, trips.percentileNanos(100));
    }

    private static void assertClose(long expected, long actual) {
        assertTrue(actual >= expected && actual <= expected + expected / 16, actual + " for " + expected);
    }

    /** What a capture says must not depend on how many workers read it. */
    @Test
    void anyCutMergesToTheWhole() {
        int flows = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<IcmpMessage> messages = randomMessages(random);
            Exchanges whole = new Exchanges(GAP_NANOS);
            messages.forEach(whole::accept);
            Exchanges merged = new Exchanges(GAP_NANOS);
            int from = 0;
            while (from < messages.size()) {
                int to = Math.min(messages.size(), from + 1 + random.nextInt(messages.size()));
                Exchanges part = new Exchanges(GAP_NANOS);
                messages.subList(from, to).forEach(part::accept);
                merged.merge(part);
                from = to;
            }
            List<ExchangeFlow> expected = whole.flows();
            List<ExchangeFlow> actual = merged.flows();
            assertEquals(expected.size(), actual.size(), "seed " + seed);
            for (int i = 0; i < expected.size(); i++) {
                assertArrayEquals(figures(expected.get(i)), figures(actual.get(i)), "seed " + seed + ", flow " + i);
                assertArrayEquals(expected.get(i).lostFrames(), actual.get(i).lostFrames(), "seed " + seed);
            }
            flows += expected.size();
        }
        assertTrue(flows > 400, "only " + flows + " flows: the test tests little");
    }

    /** Counts beside the key that are told to the flow in bulk, against a flow that is told of each message. */
    @RepeatedTest(100)
    void aRunIsWhatItsExchangesAreOneByOne(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Exchanges exchanges = new Exchanges(GAP_NANOS);
        RoundTrips trips = new RoundTrips();
        ExchangeFlow slowest = new ExchangeFlow(0, 0, ExchangeKind.ECHO, 0);
        long usual = random.nextInt(3) == 0 ? 1_400_000_000 : random.nextInt(40_000_000);
        for (int i = 1; i <= 600; i++) {
            long nanos = random.nextInt(9) == 0
                    ? random.nextLong(3_000_000_000L) - 10_000
                    : usual + random.nextInt(1 + (int) (usual >> random.nextInt(20)));
            exchanges.accept(MessageFixture.echoRequest(A, B, 7, i)
                    .atNanos(i * GAP_NANOS)
                    .frame(2L * i)
                    .get());
            exchanges.accept(MessageFixture.echoReply(B, A, 7, i)
                    .atNanos(i * GAP_NANOS + nanos)
                    .frame(2L * i + 1)
                    .get());
            trips.add(nanos, 1, 2);
            slowest.measure(nanos, 2L * i, 2L * i + 1);
            if (random.nextInt(100) == 0) {
                exchanges.flows();
            }
        }
        ExchangeFlow flow = exchanges.flows().get(0);

        assertEquals(600, flow.requests());
        assertEquals(600, flow.answered());
        assertEquals(600, flow.compared());
        assertArrayEquals(figures(trips), figures(flow.roundTrips()));
        assertEquals(slowest.slowestRequestFrame(), PackedFrame.frame(flow.slowestRequestFrame()));
        assertEquals(slowest.slowestReplyFrame(), PackedFrame.frame(flow.slowestReplyFrame()));
        assertEquals(2, PackedFrame.frame(flow.firstFrame()));
        assertEquals(1201, PackedFrame.frame(flow.lastFrame()));
    }

    private static long[] figures(RoundTrips trips) {
        return new long[] {
            trips.count(),
            trips.negative(),
            trips.minNanos(),
            trips.maxNanos(),
            trips.meanNanos(),
            trips.deviationNanos(),
            trips.percentileNanos(1),
            trips.percentileNanos(50),
            trips.percentileNanos(99)
        };
    }

    private static long[] figures(ExchangeFlow flow) {
        RoundTrips trips = flow.roundTrips();
        boolean measured = trips.count() > 0;
        return new long[] {
            flow.requester().bits(),
            flow.responder().bits(),
            flow.identifier(),
            flow.requests(),
            flow.answered(),
            flow.duplicates(),
            flow.unsolicited(),
            flow.refused(),
            flow.late(),
            flow.compared(),
            flow.changed(),
            flow.firstNanos(),
            flow.lastNanos(),
            flow.firstFrame(),
            flow.lastFrame(),
            flow.firstLostNanos(),
            flow.lastLostNanos(),
            trips.count(),
            trips.negative(),
            measured ? trips.meanNanos() : 0,
            measured ? trips.deviationNanos() : 0,
            measured ? trips.percentileNanos(90) : 0
        };
    }

    private static List<IcmpMessage> randomMessages(Random random) {
        List<IcmpMessage> messages = new ArrayList<>();
        String[] hosts = {A, B, "198.51.100.3"};
        long millis = 0;
        for (int frame = 1; frame <= 60; frame++) {
            millis += random.nextInt(40_000) - 2_000;
            String from = hosts[random.nextInt(3)];
            String to = hosts[random.nextInt(3)];
            int sequence = random.nextInt(4);
            MessageFixture message =
                    switch (random.nextInt(5)) {
                        case 0, 1 -> MessageFixture.echoRequest(from, to, 7, sequence);
                        case 2, 3 -> MessageFixture.echoReply(from, to, 7, sequence);
                        default -> quoting(sequence, millis);
                    };
            messages.add(message.atMillis(millis).frame(frame).get());
        }
        return Arrays.asList(messages.toArray(new IcmpMessage[0]));
    }

    @Test
    void flowsAreThoseOfTheMomentWhoeverAskedBefore() {
        Exchanges exchanges = new Exchanges(GAP_NANOS);
        exchanges.accept(request(1, 0).get());
        assertEquals(0, exchanges.flows().get(0).answered());
        exchanges.accept(reply(1, 10).get());
        assertEquals(1, exchanges.flows().get(0).answered());
        Exchanges later = new Exchanges(GAP_NANOS);
        later.accept(request(2, 20).get());
        exchanges.merge(later);
        assertEquals(2, exchanges.flows().get(0).requests());
    }

    @Test
    void requestsAloneAreToldByTheFirstAndTheLast() {
        Exchanges exchanges = new Exchanges(GAP_NANOS);
        for (int sequence = 1; sequence <= 3; sequence++) {
            exchanges.accept(request(sequence, 10L * sequence).get());
        }
        for (ExchangeFlow flow : List.of(exchanges.flows().get(0), mergedWithNothing(exchanges))) {
            assertEquals(3, flow.requests());
            assertEquals(3, flow.unanswered());
            assertEquals(10_000_000, flow.firstNanos());
            assertEquals(30_000_000, flow.lastNanos());
            assertEquals(11, PackedFrame.frame(flow.firstFrame()));
            assertEquals(31, PackedFrame.frame(flow.lastFrame()));
            assertEquals(0, flow.roundTrips().count());
        }
        exchanges.accept(reply(2, 40).get());
        exchanges.accept(request(4, 5).get());
        ExchangeFlow flow = exchanges.flows().get(0);
        assertEquals(4, flow.requests());
        assertEquals(1, flow.answered());
        assertEquals(5_000_000, flow.firstNanos());
        assertEquals(40_000_000, flow.lastNanos());
        assertEquals(20_000_000, flow.roundTrips().minNanos());
    }

    private static ExchangeFlow mergedWithNothing(Exchanges later) {
        Exchanges earlier = new Exchanges(GAP_NANOS);
        earlier.merge(later);
        return earlier.flows().get(0);
    }

    @Test
    void looseEndsBeyondTheBoundAreMissingOnlyWhereAnEarlierPartIsThere() {
        Exchanges later = new Exchanges(GAP_NANOS, 2);
        for (int sequence = 1; sequence <= 5; sequence++) {
            later.accept(reply(sequence, sequence).get());
        }
        assertEquals(0, later.untracked());
        Exchanges earlier = new Exchanges(GAP_NANOS);
        earlier.merge(later);
        assertEquals(3, earlier.untracked());
        assertEquals(5, earlier.flows().get(0).unsolicited());
    }

    @Test
    void requestsThatWentBeforeAReplyWasLateAreCounted() {
        assertEquals(PendingRequests.GENERATION, forgotten(1, 1));
        assertEquals(0, forgotten(1, 0), "two generations are remembered");
        assertEquals(0, forgotten(GAP_NANOS / PendingRequests.GENERATION, 1), "a reply would be late");
    }

    /** Of requests at this pace, of which two generations and some more are waited for. */
    private static long forgotten(long nanosBetween, int more) {
        Exchanges exchanges = new Exchanges(GAP_NANOS);
        int requests = 2 * PendingRequests.GENERATION + more;
        for (int i = 0; i < requests; i++) {
            exchanges.accept(MessageFixture.echoRequest(A, B, i >> 16, i & 0xFFFF)
                    .atNanos(i * nanosBetween)
                    .get());
        }
        return exchanges.forgotten();
    }
}
