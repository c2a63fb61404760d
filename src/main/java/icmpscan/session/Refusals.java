package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.QuotedDatagram;
import icmpscan.tally.Accumulator;
import icmpscan.tally.CountTable;

/**
 * Who was told by whom that which service cannot be reached, how often and when; and which datagrams ran out of hops where. {@link ProbeFacts}
 * knows what was tried, this knows how insistently, and who said no: what tells a fault from a search.
 *
 * <p>Late replies, answers to pings and the ends of UDP traceroutes asked for no service and are left out. Bounded: rows that were told least
 * often go first, and {@link #otherMessages()} counts what they held; below 65,536 rows, and 65,536 pairs of addresses, all is exact however
 * the messages are cut.
 */
public final class Refusals implements Accumulator<Refusals> {
    private static final int UNREACHABLE = 3;
    private static final int TIME_EXCEEDED = 11;
    private static final int HIGHEST_CODE = 15;

    /** Codes that tell of a service, a host or a network. The rest is about protocols, sizes and routes that the sender asked for. */
    private static final int CODES =
            ProbeMarks.ABSENT | ProbeMarks.UNROUTED | ProbeMarks.CLOSED | ProbeMarks.PROHIBITED | ProbeMarks.code(12);

    /** Rows of 48 bytes and their keys: 6 MB when full. */
    private static final int MAX_ROWS = 1 << 16;

    /** Bits of an item of {@link ProbedService}; the code or nothing above it, the reporter above that. */
    private static final int ITEM_BITS = 25;

    private static final long ITEM_MASK = (1L << ITEM_BITS) - 1;
    private static final int CODE_BITS = 4;

    private final CountTable rows;
    private final ProbeTable expired;

    /** Facts about no message yet. */
    public Refusals() {
        this(MAX_ROWS, ProbeLimits.DEFAULT);
    }

    Refusals(int maxRows, ProbeLimits limits) {
        rows = new CountTable(maxRows);
        expired = new ProbeTable(limits);
    }

    @Override
    public void accept(IcmpMessage message) {
        if (message.type() == UNREACHABLE) {
            if (message.quoted().hasHeader() && message.code() <= HIGHEST_CODE) {
                unreachable(message, message.quoted());
            }
        } else if (message.type() == TIME_EXCEEDED
                && message.code() == 0
                && message.quoted().hasPorts()) {
            expired.count(
                    pair(message.quoted()),
                    Integer.toUnsignedLong(message.source()) << ITEM_BITS | ProbedService.itemOf(message.quoted()),
                    0,
                    message);
        }
    }

    private void unreachable(IcmpMessage message, QuotedDatagram quoted) {
        if ((ProbeMarks.code(message.code()) & CODES) == 0
                || ProbeQuotation.isLateReply(quoted)
                || ProbeQuotation.isIcmpReply(quoted)
                || ProbeQuotation.isTracerouteEnd(quoted)) {
            return;
        }
        long told = Integer.toUnsignedLong(message.source()) << CODE_BITS | message.code();
        rows.add(pair(quoted), told << ITEM_BITS | ProbedService.itemOf(quoted), message);
    }

    @Override
    public void merge(Refusals later) {
        rows.merge(later.rows);
        expired.merge(later.expired);
    }

    /** All rows, in the order of their first frames. */
    public List<Refusal> all() {
        List<Refusal> all = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            long pair = rows.high(row);
            long told = rows.low(row) >>> ITEM_BITS;
            all.add(new Refusal(
                    (int) (pair >>> 32),
                    (int) pair,
                    (int) (told >>> CODE_BITS),
                    (int) told & HIGHEST_CODE,
                    rows.low(row) & ITEM_MASK,
                    rows.counts(row)));
        }
        all.sort(Comparator.comparingLong((Refusal refusal) -> refusal.counts().firstFrame())
                .thenComparingLong(Refusal::item)
                .thenComparingInt(Refusal::actor)
                .thenComparingInt(Refusal::destination)
                .thenComparingInt(Refusal::reporter)
                .thenComparingInt(Refusal::code));
        return all;
    }

    /**
     * By (actor, target): services whose datagrams ran out of hops (type 11, code 0), one item for each router that said so, as
     * {@link #expiredAt} and {@link #expiredService} read it. Without a port nothing is told here.
     *
     * @param least groups with fewer probes are left out
     */
    public List<ProbeGroup> expired(int least) {
        return expired.groups(least);
    }

    /** The router that an item of {@link #expired} is about. */
    public static int expiredAt(long item) {
        return (int) (item >>> ITEM_BITS);
    }

    /** The service that an item of {@link #expired} is about, as {@link ProbedService#of} reads it. */
    public static long expiredService(long item) {
        return item & ITEM_MASK;
    }

    /** Messages of rows that were let go, because more was refused than is kept; 0 where all is exact. */
    public long otherMessages() {
        return rows.otherMessages();
    }

    /** Pairs of addresses of which what ran out of hops was let go, because more were about than are kept; 0 where all is exact. */
    public long lostPairs() {
        return expired.lostKeys();
    }

    private static long pair(QuotedDatagram quoted) {
        return (long) quoted.source() << 32 | Integer.toUnsignedLong(quoted.destination());
    }
}
