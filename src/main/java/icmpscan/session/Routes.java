package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import icmpscan.decode.IcmpMessage;
import icmpscan.tally.Accumulator;
import icmpscan.tally.KeyIndex;

/**
 * What ICMP tells of the ways that datagrams took: traceroutes hop by hop, datagrams that ran out of hops or went round in circles, and what
 * senders were told of the path MTU.
 *
 * <p>Kept are, flow by flow and as they came: echo messages with few hops left, the replies to such requests, time exceeded (11/0),
 * fragmentation needed (3/4) and other unreachables that quote few hops. What they mean is worked out when somebody asks, from all of them:
 * thus no cut shows. Bounded by {@link #MAX_FLOWS}, {@link #FLOW_SIGHTINGS} and {@link #MAX_SIGHTINGS}; {@link #unkept()} counts what came
 * beyond, and is 0 where all is exact. Merges in file order only.
 *
 * <p>A hot class: a message that it does not keep costs a comparison, an echo reply a look into a table.
 */
public final class Routes implements Accumulator<Routes> {
    /** Flows that are told apart; 8 MB when full. */
    static final int MAX_FLOWS = 1 << 15;

    /** Messages of one flow that are kept: traceroute sends 90 probes, mtr 100 rounds of ten. */
    static final int FLOW_SIGHTINGS = 1 << 11;

    /** Messages that are kept in all; 10 MB when full. */
    static final int MAX_SIGHTINGS = 1 << 18;

    /** Replies that are kept for a merge, because an earlier part may have their requests. */
    static final int MAX_LOOSE = 1 << 14;

    /** Traceroutes send 30 hops far unless told otherwise; what is no traceroute begins with 64 or more, and has that many left for long. */
    static final int FEW_HOPS = 30;

    private static final int ECHO_REPLY = 0;
    private static final int UNREACHABLE = 3;
    private static final int ECHO_REQUEST = 8;
    private static final int TIME_EXCEEDED = 11;
    private static final int FRAGMENTATION_NEEDED = 4;

    private final KeyIndex keys = new KeyIndex();
    private final List<RouteLog> logs = new ArrayList<>();
    private final LooseReplies loose;
    private int sightings;
    private long unkept;
    private long unkeptExtensions;

    /** Nothing seen yet. */
    public Routes() {
        this(MAX_LOOSE);
    }

    /** With room for so many replies without a request. */
    Routes(int maxLoose) {
        loose = new LooseReplies(maxLoose);
    }

    @Override
    public void accept(IcmpMessage message) {
        switch (message.type()) {
            case ECHO_REQUEST -> {
                if (message.timeToLive() <= FEW_HOPS) {
                    sent(message, RouteKey.requests(message));
                }
            }
            case ECHO_REPLY -> reply(message);
            case UNREACHABLE -> unreachable(message);
            case TIME_EXCEEDED -> expired(message);
            default -> {}
        }
    }

    private void sent(IcmpMessage message, long low) {
        RouteLog log = room(RouteKey.high(message.source(), message.destination()), low);
        if (log != null) {
            log.addEcho(RouteEvent.SENT, message);
        }
    }

    private void reply(IcmpMessage message) {
        long high = RouteKey.highOfAnswered(message);
        long low = RouteKey.requests(message);
        if (keys.find(high, low) != KeyIndex.NONE) {
            RouteLog log = room(high, low);
            if (log != null) {
                log.addEcho(RouteEvent.ANSWERED, message);
            }
        } else {
            loose.add(high, low, message);
        }
        if (message.timeToLive() <= FEW_HOPS) {
            sent(message, RouteKey.replies(message));
        }
    }

    private void unreachable(IcmpMessage message) {
        if (message.quoted().hasHeader()
                && (message.code() == FRAGMENTATION_NEEDED || message.quoted().timeToLive() <= FEW_HOPS)) {
            error(RouteEvent.UNREACHABLE, message);
        }
    }

    private void expired(IcmpMessage message) {
        if (message.code() != 0) {
            return;
        }
        if (message.quoted().hasHeader()) {
            error(RouteEvent.EXPIRED, message);
        } else {
            RouteLog log = room(RouteKey.high(message.destination(), 0), RouteKey.unquoted());
            if (log != null) {
                log.addError(RouteEvent.EXPIRED, message);
            }
        }
    }

    private void error(RouteEvent event, IcmpMessage message) {
        long high = RouteKey.high(message.quoted().source(), message.quoted().destination());
        RouteLog log = room(high, RouteKey.quoted(message.quoted()));
        if (log != null) {
            log.addError(event, message);
        }
    }

    /** The log of a flow, with room for one row more, which the caller adds; null where there is none. */
    private RouteLog room(long high, long low) {
        int number = keys.find(high, low);
        boolean full = sightings == MAX_SIGHTINGS
                || (number == KeyIndex.NONE
                        ? keys.size() == MAX_FLOWS
                        : logs.get(number).size() == FLOW_SIGHTINGS);
        if (full) {
            unkept++;
            return null;
        }
        if (number == KeyIndex.NONE) {
            number = keys.add(high, low);
            logs.add(new RouteLog());
        }
        sightings++;
        return logs.get(number);
    }

    @Override
    public void merge(Routes later) {
        for (int row = 0; row < later.loose.size(); row++) {
            adoptLoose(later.loose, row);
        }
        for (int number = 0; number < later.keys.size(); number++) {
            RouteLog log = later.logs.get(number);
            for (int row = 0; row < log.size(); row++) {
                RouteLog mine = room(later.keys.high(number), later.keys.low(number));
                if (mine != null) {
                    mine.addRow(log, row);
                }
            }
        }
        // A reply that the later part let go may have answered a request of this one.
        unkept += later.unkept + later.loose.beyond();
        unkeptExtensions += later.unkeptExtensions();
    }

    private void adoptLoose(LooseReplies later, int row) {
        long high = later.high(row);
        long low = later.low(row);
        if (keys.find(high, low) == KeyIndex.NONE) {
            loose.addRow(later, row);
            return;
        }
        RouteLog log = room(high, low);
        if (log != null) {
            log.addRow(later.log(), row);
        }
    }

    /** Messages beyond the bounds, about which nothing here is said; 0 where all is exact. */
    public long unkept() {
        return unkept;
    }

    /** Messages whose extensions are not told, because one flow had more than are kept; 0 where all are. */
    public long unkeptExtensions() {
        return unkeptExtensions
                + logs.stream().mapToLong(RouteLog::unkeptExtensions).sum();
    }

    /** All traceroutes, in the order of their first frames. */
    public List<Trace> traces() {
        List<Trace> traces = new ArrayList<>();
        for (RouteFlow flow : flows()) {
            traces.addAll(flow.traces());
        }
        traces.sort(Trace.ORDER);
        return traces;
    }

    /** Datagrams that ran out of hops and belong to no traceroute, flow by flow, in the order of first frames. */
    public List<ExpiredFlow> expired() {
        return flows().stream()
                .flatMap(flow -> flow.expired().stream())
                .sorted(Comparator.comparingLong(ExpiredFlow::firstFrame))
                .toList();
    }

    /** Datagrams that passed the same place more than twice with ever fewer hops left, in the order of first frames. */
    public List<CircledDatagram> circled() {
        return flows().stream()
                .flatMap(flow -> CircledDatagram.of(flow).stream())
                .sorted(Comparator.comparingLong(CircledDatagram::firstFrame))
                .toList();
    }

    /** What senders were told of the path MTU, in the order of first frames. */
    public List<PathMtu> pathMtus() {
        return PathMtu.all(flows());
    }

    private List<RouteFlow> flows() {
        return RouteFlow.all(keys, logs);
    }
}
