package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import icmpscan.decode.FlowSink;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.QuotedDatagram;
import icmpscan.tally.Accumulator;
import icmpscan.tally.PackedFrame;

/**
 * Messages that are rare on a sound network, with all that tells a forged one from a true one: source quench (type 4), redirects (type 5),
 * and echo requests (type 8) to groups of hosts. Merges in any order; bounded by {@link #MAX_ROWS}, and what comes beyond is counted.
 */
public final class RareMessages implements Accumulator<RareMessages> {
    /** Different ones that are kept; 5 MB when full. */
    static final int MAX_ROWS = 1 << 14;

    /** Source Quench (RFC 792 p. 10, deprecated by RFC 6633). */
    public static final int SOURCE_QUENCH = 4;

    /** Redirect (RFC 792 p. 12). */
    public static final int REDIRECT = 5;

    private static final int ECHO_REQUEST = 8;

    private final Map<Message, Sum> rows = new HashMap<>();
    private long unkept;

    /**
     * What equal messages have in common.
     *
     * @param type        ICMP type
     * @param code        ICMP code
     * @param source      in whose name they come
     * @param destination to whom
     * @param gateway     of a redirect; 0 else
     * @param mac         Ethernet address of the sender, or {@link FlowSink#NO_MAC}
     * @param quoted      what an error quotes; the same empty one for all that quote nothing
     */
    public record Message(int type, int code, int source, int destination, int gateway, long mac, Quoted quoted) {}

    /**
     * A quoted flow.
     *
     * @param present     whether addresses and protocol were quoted
     * @param source      quoted source
     * @param destination quoted destination
     * @param protocol    quoted IP protocol
     * @param ports       as in {@link FlowSink}
     */
    public record Quoted(boolean present, int source, int destination, int protocol, long ports) {
        private static final Quoted NOTHING = new Quoted(false, 0, 0, 0, FlowSink.NO_PORTS);

        private static Quoted of(IcmpMessage message) {
            QuotedDatagram quoted = message.quoted();
            if (!quoted.hasHeader()) {
                return NOTHING;
            }
            return new Quoted(
                    true, quoted.source(), quoted.destination(), quoted.protocol(), SeenFlows.quotedPorts(message));
        }
    }

    /**
     * Equal messages.
     *
     * @param message    what they have in common
     * @param count      how many
     * @param timeKnown  whether the capture tells when
     * @param firstNanos first time, nanoseconds since the epoch
     * @param lastNanos  last time
     * @param firstFrame first {@link PackedFrame}
     */
    public record Row(
            Message message, long count, boolean timeKnown, long firstNanos, long lastNanos, long firstFrame) {
        private static final Comparator<Row> ORDER = Comparator.comparingLong(Row::firstFrame)
                .thenComparing(row -> row.message().toString());
    }

    private static final class Sum {
        private long count;
        private long firstNanos = Long.MAX_VALUE;
        private long lastNanos = Long.MIN_VALUE;
        private long firstFrame = Long.MAX_VALUE;

        private void add(Sum other) {
            count += other.count;
            firstNanos = Math.min(firstNanos, other.firstNanos);
            lastNanos = Math.max(lastNanos, other.lastNanos);
            firstFrame = Math.min(firstFrame, other.firstFrame);
        }
    }

    @Override
    public void accept(IcmpMessage message) {
        int type = message.type();
        if (type == SOURCE_QUENCH || type == REDIRECT) {
            keep(message, Quoted.of(message));
        } else if (type == ECHO_REQUEST && SeenFlows.isGroup(message.destination())) {
            keep(message, Quoted.NOTHING);
        }
    }

    private void keep(IcmpMessage message, Quoted quoted) {
        Message key = new Message(
                message.type(),
                message.code(),
                message.source(),
                message.destination(),
                message.hasGateway() ? message.gateway() : 0,
                message.hasSourceMac() ? message.sourceMac() : FlowSink.NO_MAC,
                quoted);
        Sum one = new Sum();
        one.count = 1;
        one.firstFrame = PackedFrame.of(message);
        if (message.timeKnown()) {
            one.firstNanos = message.epochNanos();
            one.lastNanos = message.epochNanos();
        }
        add(key, one);
    }

    private void add(Message key, Sum sum) {
        Sum kept = rows.get(key);
        if (kept != null) {
            kept.add(sum);
        } else if (rows.size() < MAX_ROWS) {
            rows.put(key, sum);
        } else {
            unkept += sum.count;
        }
    }

    @Override
    public void merge(RareMessages later) {
        unkept += later.unkept;
        later.rows().forEach(row -> add(row.message(), later.rows.get(row.message())));
    }

    /** All rows, in the order of their first frames. */
    public List<Row> rows() {
        List<Row> all = new ArrayList<>(rows.size());
        rows.forEach((message, sum) -> all.add(new Row(
                message, sum.count, sum.firstNanos <= sum.lastNanos, sum.firstNanos, sum.lastNanos, sum.firstFrame)));
        all.sort(Row.ORDER);
        return all;
    }

    /** Messages beyond the bound; 0 where all are in rows. */
    public long unkept() {
        return unkept;
    }
}
