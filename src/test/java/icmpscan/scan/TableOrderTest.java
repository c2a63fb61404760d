package icmpscan.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import icmpscan.decode.Ipv4Address;
import icmpscan.decode.MessageFixture;
import icmpscan.session.EchoFlow;
import icmpscan.session.EchoSender;
import icmpscan.session.ExchangeFlow;
import icmpscan.session.PseudoSession;
import icmpscan.tally.Counts;
import icmpscan.tally.Oddities;
import icmpscan.tally.RandomMessages;
import icmpscan.tally.Talkers;
import icmpscan.tally.Vantage;
import icmpscan.tally.Volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Large tables compare their rows in one method each, which is quick before Java has compiled it; here is what it amounts to, said once more
 * as comparators put together. Few addresses, on both sides of 128.0.0.0, so that each part of an order decides somewhere.
 */
class TableOrderTest {
    private static final Analysis ANALYSIS = new Analysis(Duration.ofSeconds(5));

    private static final List<String> ADDRESSES = List.of("9.0.0.1", "127.255.255.255", "128.0.0.0", "200.0.0.1");

    @BeforeAll
    static void count() {
        RandomMessages.of(7, 3000, 4_000_000_000L).forEach(ANALYSIS::accept);
        Random random = new Random(950);
        for (int frame = 1; frame <= 3000; frame++) {
            ANALYSIS.accept(message(random)
                    .atMillis(2_000_000 + 10L * frame)
                    .file(3)
                    .frame(frame)
                    .get());
        }
    }

    /** Of two kinds; many under an identifier of its own, some of which stand in frames before others. */
    private static MessageFixture message(Random random) {
        String one = ADDRESSES.get(random.nextInt(4));
        String other = ADDRESSES.get(random.nextInt(4));
        int identifier = random.nextInt(40);
        int type = List.of(8, 0, 8, 13, 14).get(random.nextInt(5));
        MessageFixture message = MessageFixture.message(type, 0, one, other).identified(identifier, random.nextInt(9));
        byte[] data = new byte[List.of(8, 20, 56).get(random.nextInt(3))];
        return type == 13 || type == 14 ? message : message.data(data).timeToLive(64 + random.nextInt(99));
    }

    private static <T> void assertOrder(int least, Comparator<T> order, List<T> rows) {
        assertTrue(rows.size() >= least, () -> rows.size() + " rows");
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(1));
        assertEquals(shuffled.stream().sorted(order).toList(), rows);
    }

    @Test
    void exchanges() {
        Comparator<ExchangeFlow> messages = Comparator.comparingLong(
                flow -> -(flow.requests() + flow.answered() + flow.duplicates() + flow.unsolicited()));
        assertOrder(
                1000,
                messages.thenComparing(ExchangeFlow::requester)
                        .thenComparing(ExchangeFlow::responder)
                        .thenComparing(ExchangeFlow::kind)
                        .thenComparingInt(ExchangeFlow::identifier),
                ANALYSIS.facts().exchanges().flows());
    }

    @Test
    void echoes() {
        assertOrder(
                500,
                Comparator.comparing(EchoFlow::requester)
                        .thenComparing(EchoFlow::responder)
                        .thenComparingLong(EchoFlow::firstFrame)
                        .thenComparingInt(EchoFlow::identifier),
                ANALYSIS.facts().echoData().flows());
    }

    @Test
    void senders() {
        assertOrder(
                8,
                Comparator.comparing(EchoSender::source).thenComparingLong(EchoSender::firstFrame),
                EchoSender.of(ANALYSIS.facts().echoData()));
    }

    @Test
    void sessions() {
        assertOrder(
                1000,
                Comparator.comparingLong((PseudoSession session) -> -session.messages())
                        .thenComparing(PseudoSession::timeKnown, Comparator.reverseOrder())
                        .thenComparingLong(PseudoSession::firstNanos)
                        .thenComparing(PseudoSession::firstSender)
                        .thenComparing(PseudoSession::other)
                        .thenComparing(PseudoSession::vlanKey, Long::compareUnsigned),
                ANALYSIS.sessions().largest(Integer.MAX_VALUE));
    }

    @Test
    void volumes() {
        assertOrder(
                1000,
                Comparator.comparing((Volume.Row row) -> new Ipv4Address(row.destination()))
                        .thenComparing(row -> new Ipv4Address(row.source()))
                        .thenComparingInt(Volume.Row::type)
                        .thenComparingLong(Volume.Row::bin),
                ANALYSIS.facts().volume().rows());
    }

    @Test
    void talkers() {
        assertOrder(
                100,
                Comparator.comparing(Talkers.Row::counts, Counts.MOST_FIRST)
                        .thenComparing(Talkers.Row::source)
                        .thenComparing(Talkers.Row::destination)
                        .thenComparingInt(Talkers.Row::type),
                ANALYSIS.talkers().rows(Integer.MAX_VALUE));
    }

    @Test
    void linkLayerSenders() {
        assertOrder(
                10,
                Comparator.comparing(Vantage.Sender::address).thenComparingLong(Vantage.Sender::mac),
                ANALYSIS.vantage().senders());
    }

    @Test
    void oddities() {
        assertOrder(
                50,
                Comparator.comparing(Oddities.Row::counts, Counts.MOST_FIRST)
                        .thenComparing(Oddities.Row::slug)
                        .thenComparing(Oddities.Row::sender),
                ANALYSIS.oddities().rows());
    }
}
