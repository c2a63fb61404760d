package icmpscan.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import icmpscan.classify.IcmpTypes;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Address;

/**
 * From where the capture sees the network: from which link-layer addresses messages come, whose errors look as if a rate limit let them
 * through one by one, how many messages are cut. Merges in any order; bounded as {@link CountTable} says.
 */
public final class Vantage implements Accumulator<Vantage>, GroupSink {
    private static final int MAX_ROWS = 1 << 15;
    private static final long SECOND = 1_000_000_000L;

    /** Linux lets six errors to one peer out at once, and then one a second (net.ipv4.icmp_ratelimit, XRLIM_BURST_FACTOR). */
    private static final long BURST = 6;

    /** Fewer errors than two bursts show no limit. */
    private static final long LEAST_ERRORS = 2 * BURST;

    private final CountTable senders;
    private final CountTable reporters;
    private long truncated;

    /**
     * An address with one of its link-layer addresses.
     *
     * @param address who sends
     * @param mac     from where: 48 bits
     * @param counts  how many messages, when and where
     */
    public record Sender(Ipv4Address address, long mac, Counts counts) {
        private static int compare(Sender one, Sender other) {
            int order = one.address.compareTo(other.address);
            return order == 0 ? Long.compare(one.mac, other.mac) : order;
        }
    }

    /**
     * Errors of one reporter to one peer that never came faster than a limit lets them.
     *
     * @param reporter  who reports
     * @param recipient to whom
     * @param counts    how many errors, when and where
     */
    public record Limited(Ipv4Address reporter, Ipv4Address recipient, Counts counts) {
        private static final Comparator<Limited> ORDER = Comparator.comparing(Limited::counts, Counts.MOST_FIRST)
                .thenComparing(Limited::reporter)
                .thenComparing(Limited::recipient);
    }

    /** Nothing counted yet. */
    public Vantage() {
        this(MAX_ROWS);
    }

    /** With so many rows of each kind, 2 or more. */
    Vantage(int maxRows) {
        senders = new CountTable(maxRows);
        reporters = new CountTable(maxRows);
    }

    @Override
    public void accept(IcmpMessage message) {
        if (message.captured() < message.length()) {
            truncated++;
        }
        if (message.hasSourceMac()) {
            senders.add(message.source() & 0xFFFF_FFFFL, message.sourceMac(), message);
        }
        if (IcmpTypes.isError(message.type())) {
            reporters.add(message.source() & 0xFFFF_FFFFL, message.destination() & 0xFFFF_FFFFL, message);
        }
    }

    @Override
    public void accept(MessageGroup group) {
        truncated += group.truncated();
        if (group.hasSourceMac()) {
            senders.add(group.source() & 0xFFFF_FFFFL, group.sourceMac(), group);
        }
        if (IcmpTypes.isError(group.type())) {
            reporters.add(group.source() & 0xFFFF_FFFFL, group.destination() & 0xFFFF_FFFFL, group);
        }
    }

    @Override
    public void merge(Vantage later) {
        truncated += later.truncated;
        senders.merge(later.senders);
        reporters.merge(later.reporters);
    }

    /** Messages that were not captured whole. */
    public long truncated() {
        return truncated;
    }

    /** Messages whose sender was let go; where it is not 0, there are more link-layer addresses than rows tell. */
    public long sendersLetGo() {
        return senders.otherMessages();
    }

    /** Errors whose reporter and peer were let go; where it is not 0, there may be more limits than rows tell. */
    public long reportersLetGo() {
        return reporters.otherMessages();
    }

    /** One row an address and link-layer address, by both. */
    public List<Sender> senders() {
        List<Sender> rows = new ArrayList<>(senders.size());
        for (int row = 0; row < senders.size(); row++) {
            rows.add(new Sender(new Ipv4Address((int) senders.high(row)), senders.low(row), senders.counts(row)));
        }
        rows.sort(Sender::compare);
        return rows;
    }

    /** Whose errors, to whom, came at the pace that a rate limit sets: about one a second after a burst; most first. */
    public List<Limited> limited() {
        List<Limited> rows = new ArrayList<>();
        for (int row = 0; row < reporters.size(); row++) {
            Counts counts = reporters.counts(row);
            if (atThePaceOfALimit(counts)) {
                rows.add(new Limited(
                        new Ipv4Address((int) reporters.high(row)), new Ipv4Address((int) reporters.low(row)), counts));
            }
        }
        rows.sort(Limited.ORDER);
        return rows;
    }

    /** As many as a limit lets through, and not far fewer, since fewer were perhaps provoked. */
    private static boolean atThePaceOfALimit(Counts counts) {
        if (counts.messages() < LEAST_ERRORS || !counts.timeKnown()) {
            return false;
        }
        long seconds = Math.max(0, counts.lastNanos() - counts.firstNanos()) / SECOND;
        long most = BURST + 1 + seconds + seconds / 10;
        return counts.messages() <= most && counts.messages() >= seconds * 3 / 4;
    }
}
