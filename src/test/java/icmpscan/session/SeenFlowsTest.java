package icmpscan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import icmpscan.decode.FlowSink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SeenFlowsTest {
    private static final int A = 0x0A000001;
    private static final int B = 0xC0000209;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final long PORTS = 50_000L << 16 | 443;
    private static final long PORTS_BACK = 443L << 16 | 50_000;

    private static void tell(SeenFlows flows, int source, int destination, int protocol, long ports) {
        flows.flow(source, destination, protocol, ports, FlowSink.NO_MAC, FlowSink.NO_MAC);
    }

    @Test
    void tellsWhatPassedFromWhatDidNotAndFromWhatItCouldNotSee() {
        SeenFlows flows = new SeenFlows();
        assertEquals(Sighting.CANNOT_TELL, flows.flow(A, B, TCP, PORTS), "nothing passed");
        tell(flows, A, B, TCP, PORTS);

        assertEquals(Sighting.SEEN, flows.flow(A, B, TCP, PORTS));
        assertEquals(Sighting.NOT_SEEN, flows.flow(A, B, TCP, PORTS + 1));
        assertEquals(Sighting.CANNOT_TELL, flows.flow(A, B, UDP, PORTS), "no UDP in the capture at all");
        assertEquals(Sighting.CANNOT_TELL, flows.flow(B, A, TCP, PORTS_BACK), "B never sends");
        assertTrue(flows.hasSent(A, B, TCP));
        assertFalse(flows.hasSent(A, B, UDP));
    }

    @Test
    void cutPortsMakeFlowsBetweenThoseTwoUncertain() {
        SeenFlows flows = new SeenFlows();
        tell(flows, A, B, TCP, FlowSink.NO_PORTS);
        assertEquals(Sighting.CANNOT_TELL, flows.flow(A, B, TCP, PORTS));
        assertEquals(Sighting.NOT_SEEN, flows.flow(A, B + 1, TCP, PORTS));
    }

    /** Flows are looked at some at a time. */
    @Test
    void whatWasToldCountsAtOnceHoweverMuchWasToldBefore() {
        SeenFlows flows = new SeenFlows();
        for (int port = 1; port <= 200; port++) {
            tell(flows, A, B, TCP, (long) port << 16 | 80);
            if (port % 3 == 0) {
                assertEquals(Sighting.SEEN, flows.flow(A, B, TCP, (long) port << 16 | 80));
            }
        }
        assertEquals(200, flows.conversations());
        assertEquals(200, flows.datagrams());
        for (int port = 1; port <= 200; port++) {
            assertEquals(Sighting.SEEN, flows.flow(A, B, TCP, (long) port << 16 | 80));
        }
    }

    @Test
    void partsThatWereToldLittleAreMergedWithAllOfIt() {
        SeenFlows whole = new SeenFlows();
        SeenFlows part = new SeenFlows();
        tell(whole, A, B, TCP, PORTS);
        tell(part, B, A, TCP, PORTS_BACK);
        whole.merge(part);
        assertTrue(whole.bothWays());
        assertTrue(whole.hasSent(A));
        assertTrue(whole.hasSent(B));
    }

    @Test
    void whatThreadsSideBySideWereToldIsWhatOneWouldHaveBeen() throws InterruptedException {
        SeenFlows alone = new SeenFlows();
        SeenFlows first = new SeenFlows();
        List<SeenFlows> parts = List.of(first, first.beside(), first.beside());
        List<Thread> threads = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            int number = part;
            threads.add(new Thread(() -> tellEach(parts.get(number), number, parts.size())));
        }
        threads.forEach(Thread::start);
        tellEach(alone, 0, 1);
        for (Thread thread : threads) {
            thread.join();
        }
        first.merge(parts.get(1));
        first.merge(parts.get(2));
        assertEquals(alone.datagrams(), first.datagrams());
        assertEquals(alone.percentFull(), first.percentFull());
        assertEquals(alone.conversations(), first.conversations());
        for (int flow = 0; flow < MANY; flow++) {
            assertEquals(Sighting.SEEN, first.flow(A + flow, B, TCP, PORTS));
            assertEquals(
                    alone.flow(A + flow, B, TCP, PORTS + 1), first.flow(A + flow, B, TCP, PORTS + 1), "flow " + flow);
        }
    }

    private static final int MANY = 100_000;

    private static void tellEach(SeenFlows flows, int from, int step) {
        for (int flow = from; flow < MANY; flow += step) {
            tell(flows, A + flow, B, TCP, PORTS);
        }
    }

    @Test
    void bothDirectionsOfAConversationAreOne() {
        SeenFlows flows = new SeenFlows();
        tell(flows, A, B, TCP, PORTS);
        assertFalse(flows.bothWays());
        tell(flows, B, A, TCP, PORTS_BACK);
        assertEquals(1, flows.conversations());
        assertTrue(flows.bothWays());
        assertEquals(100, flows.percentBothWays());
    }

    @Test
    void datagramsToGroupsAreNoConversationAndNameNoEthernetAddress() {
        SeenFlows flows = new SeenFlows();
        flows.flow(A, 0xC0A832FF, 1, 8L << 16 | 1, 0x1234, 0xFFFFFFFFFFFFL);
        assertEquals(0, flows.conversations());
        assertFalse(flows.knowsMacsOf(A));
        flows.flow(A, B, 1, 8L << 16 | 1, 0x1234, 0x5678);
        assertTrue(flows.knowsMacsOf(A));
        assertTrue(flows.hasSentFrom(A, 0x1234));
        assertFalse(flows.hasSentFrom(A, 0x5678));
        assertTrue(flows.hasSentTo(A, 0x5678));
    }

    @Test
    void manyConversationsAreCountedWithinTenPercent() {
        SeenFlows flows = new SeenFlows();
        for (int i = 0; i < 100_000; i++) {
            tell(flows, A, B + (i >>> 14), UDP, (long) (i & 0x3FFF) << 16 | 53);
        }
        assertEquals(100_000.0, (double) flows.conversations(), 10_000.0);
        assertEquals(0, flows.percentBothWays());
    }

    /** What a full table says wrongly: of a million flows one in 500 about, and never that something was not there. */
    @Test
    void aMillionFlowsAreToldApart() {
        SeenFlows flows = new SeenFlows();
        Random random = new Random(7);
        for (int i = 0; i < 1_000_000; i++) {
            tell(flows, A, random.nextInt(1 << 16), UDP, i);
        }
        Random same = new Random(7);
        int wrong = 0;
        for (int i = 0; i < 1_000_000; i++) {
            int destination = same.nextInt(1 << 16);
            assertEquals(Sighting.SEEN, flows.flow(A, destination, UDP, i));
            wrong += flows.flow(A, destination, UDP, 2_000_000_000L + i) == Sighting.SEEN ? 1 : 0;
        }
        assertTrue(wrong < 10_000, () -> "wrong: " + flows.percentFull());
    }

    @Test
    void partsMergeToTheWholeInAnyOrder() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<SeenFlows> parts = List.of(new SeenFlows(), new SeenFlows(), new SeenFlows());
            SeenFlows whole = new SeenFlows();
            List<long[]> asked = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                long[] flow = {random.nextInt(40), random.nextInt(40), random.nextInt(1 << 20)};
                asked.add(flow);
                if (random.nextBoolean()) {
                    tell(whole, (int) flow[0], (int) flow[1], UDP, flow[2]);
                    tell(parts.get(random.nextInt(3)), (int) flow[0], (int) flow[1], UDP, flow[2]);
                }
            }
            SeenFlows merged = parts.get(2);
            merged.merge(parts.get(0));
            merged.merge(parts.get(1));

            assertEquals(whole.datagrams(), merged.datagrams());
            assertEquals(whole.conversations(), merged.conversations());
            assertEquals(whole.percentBothWays(), merged.percentBothWays());
            for (long[] flow : asked) {
                assertEquals(
                        whole.flow((int) flow[0], (int) flow[1], UDP, flow[2]),
                        merged.flow((int) flow[0], (int) flow[1], UDP, flow[2]));
            }
        }
    }
}
