package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import icmpscan.decode.ExpiringDatagram;
import icmpscan.decode.FlowSink;
import icmpscan.decode.IcmpMessage;
import icmpscan.tally.Accumulator;

/**
 * What ICMP tells of the ways that datagrams took: traceroutes hop by hop, datagrams that ran out of hops or went round in circles, and what
 * senders were told of the path MTU.
 *
 * <p>Kept are, flow by flow and as they came: echo messages with few hops left, the replies to such requests, time exceeded (11/0),
 * fragmentation needed (3/4) and other unreachables that quote few hops. Of other datagrams with few hops left is kept when they passed. What
 * all this means is worked out when somebody asks, from all of it: thus no cut shows. Bounded by {@link #MAX_FLOWS}, {@link #FLOW_SIGHTINGS}
 * and {@link #MAX_SIGHTINGS}; {@link #unkept()} counts what came beyond, and is 0 where all is exact. Merges in file order only.
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

    /** Of datagrams that are no messages; a quarter, for a flood of them must not need as much again. */
    private static final int MAX_DATAGRAM_FLOWS = MAX_FLOWS / 4;

    private static final int MAX_DATAGRAMS = MAX_SIGHTINGS / 4;

    /** Replies that are kept for a merge, because an earlier part may have their requests. */
    static final int MAX_LOOSE = 1 << 14;

    /** A probe has no more than these. */
    static final int FEW_HOPS = FlowSink.FEW_HOPS;

    private static final int ECHO_REPLY = 0;
    private static final int UNREACHABLE = 3;
    private static final int ECHO_REQUEST = 8;
    private static final int TIME_EXCEEDED = 11;
    private static final int FRAGMENTATION_NEEDED = 4;

    private final RouteLogs messages = new RouteLogs(MAX_FLOWS, MAX_SIGHTINGS);
    /** Filled by another thread than {@link #messages}, so that neither looks at the other before all is read. */
    private final RouteLogs datagrams = new RouteLogs(MAX_DATAGRAM_FLOWS, MAX_DATAGRAMS);

    private final LooseReplies loose;
    /** Loose replies that a later part let go. */
    private long lostReplies;

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

    /** A datagram of another protocol than ICMP, which may be a probe: when it was sent is asked for where an error quotes it. */
    public void sent(ExpiringDatagram datagram) {
        if (SeenFlows.isGroup(datagram.destination())) {
            return;
        }
        RouteLog log = datagrams.room(
                RouteKey.high(datagram.source(), datagram.destination()), RouteKey.ofProtocol(datagram.protocol()));
        if (log != null) {
            log.addDatagram(datagram);
        }
    }

    private void sent(IcmpMessage message, long low) {
        RouteLog log = messages.room(RouteKey.high(message.source(), message.destination()), low);
        if (log != null) {
            log.addEcho(RouteEvent.SENT, message);
        }
    }

    private void reply(IcmpMessage message) {
        long high = RouteKey.highOfAnswered(message);
        long low = RouteKey.requests(message);
        if (messages.has(high, low)) {
            RouteLog log = messages.room(high, low);
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
            RouteLog log = messages.room(RouteKey.high(message.destination(), 0), RouteKey.unquoted());
            if (log != null) {
                log.addError(RouteEvent.EXPIRED, message);
            }
        }
    }

    private void error(RouteEvent event, IcmpMessage message) {
        long high = RouteKey.high(message.quoted().source(), message.quoted().destination());
        RouteLog log = messages.room(high, RouteKey.quoted(message.quoted()));
        if (log != null) {
            log.addError(event, message);
        }
    }

    @Override
    public void merge(Routes later) {
        for (int row = 0; row < later.loose.size(); row++) {
            adoptLoose(later.loose, row);
        }
        messages.merge(later.messages);
        datagrams.merge(later.datagrams);
        // A reply that the later part let go may have answered a request of this one.
        lostReplies += later.lostReplies + later.loose.beyond();
    }

    private void adoptLoose(LooseReplies later, int row) {
        long high = later.high(row);
        long low = later.low(row);
        if (!messages.has(high, low)) {
            loose.addRow(later, row);
            return;
        }
        RouteLog log = messages.room(high, low);
        if (log != null) {
            log.addRow(later.log(), row);
        }
    }

    /** Messages beyond the bounds, about which nothing here is said; 0 where all is exact. */
    public long unkept() {
        return messages.unkept() + lostReplies;
    }

    /** Messages whose extensions are not told, because one flow had more than are kept; 0 where all are. */
    public long unkeptExtensions() {
        return messages.unkeptExtensions();
    }

    /** Datagrams of other protocols than ICMP beyond the bounds, so that answers to them have no times. */
    public long unkeptDatagrams() {
        return datagrams.unkept();
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
        return RouteFlow.all(messages, datagrams);
    }
}
