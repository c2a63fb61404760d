package icmpscan.detect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import icmpscan.classify.IpProtocols;
import icmpscan.decode.Ipv4Address;
import icmpscan.session.CircledDatagram;
import icmpscan.session.ExchangeFlow;
import icmpscan.session.ExchangeKind;
import icmpscan.session.ExpiredFlow;
import icmpscan.session.RouteSighting;
import icmpscan.session.Routes;
import icmpscan.session.Trace;
import icmpscan.session.TraceRouter;

/**
 * Something that speaks for a routing loop on the way to one destination.
 *
 * @param kind        what it is
 * @param source      whose datagrams they are
 * @param destination where they do not arrive
 * @param distances   routers that say so, with the number of routers between them and the capture point as far as can be told
 * @param times       when, nanoseconds since the epoch, of each datagram; none where the capture does not tell
 * @param frames      {@link icmpscan.tally.PackedFrame}s that show it
 * @param datagrams   how many datagrams
 */
record LoopSign(
        Kind kind,
        Ipv4Address source,
        Ipv4Address destination,
        Map<Ipv4Address, Integer> distances,
        List<Long> times,
        List<Long> frames,
        int datagrams) {
    private static final int ECHO_REPLY = 0;
    private static final int ECHO_REQUEST = 8;
    private static final int TIME_EXCEEDED = 11;

    /** What can speak for a loop. */
    enum Kind {
        /** A trace that meets the same routers in turn. */
        TRACE,
        /** A datagram seen again and again with fewer hops left: proof. */
        CIRCLED,
        /** Datagrams that ran out of hops, though they had more than a trace gives them. */
        ORDINARY,
        /** Datagrams that ran out of hops; how many they had was not captured. */
        UNPROVEN
    }

    /** From whom to whom datagrams were seen to circle. */
    private record Way(Ipv4Address source, Ipv4Address destination) {}

    /** What exchanges know of one run of ping. */
    private record Run(Ipv4Address source, Ipv4Address destination, int identifier) {}

    /** All such signs in a capture. */
    static List<LoopSign> all(Facts facts, Thresholds thresholds) {
        Routes routes = facts.routes();
        List<Trace> traces = routes.traces();
        List<LoopSign> signs = new ArrayList<>();
        traces.stream().map(LoopSign::of).flatMap(Optional::stream).forEach(signs::add);
        Set<Way> circles = new HashSet<>();
        for (CircledDatagram datagram : routes.circled()) {
            if (datagram.passes() >= least(datagram, thresholds)) {
                circles.add(new Way(datagram.source(), datagram.destination()));
                signs.add(of(datagram));
            }
        }
        List<ExpiredFlow> expired = routes.expired();
        Set<Run> pings = expired.isEmpty() || routes.unkept() > 0 ? Set.of() : pings(facts);
        Set<Ipv4Address> tracers = new HashSet<>();
        traces.forEach(trace -> tracers.add(trace.actor()));
        for (ExpiredFlow flow : expired) {
            boolean ordinary = circles.contains(new Way(flow.source(), flow.destination())) || isOrdinary(flow, pings);
            boolean unexplained = !flow.fewHops()
                    && !tracers.contains(flow.source())
                    && flow.ports() <= thresholds.of(Threshold.ROUTING_LOOP_SERVICES);
            if (ordinary || unexplained) {
                signs.add(of(flow, ordinary ? Kind.ORDINARY : Kind.UNPROVEN));
            }
        }
        return signs;
    }

    private static long least(CircledDatagram datagram, Thresholds thresholds) {
        return thresholds.of(datagram.step() > 1 ? Threshold.ROUTING_LOOP_PASSES : Threshold.ROUTING_LOOP_CLOSE_PASSES);
    }

    private static Set<Run> pings(Facts facts) {
        Set<Run> pings = new HashSet<>();
        for (ExchangeFlow flow : facts.exchanges().flows()) {
            if (flow.kind() == ExchangeKind.ECHO && flow.requests() > 0) {
                pings.add(new Run(flow.requester(), flow.responder(), flow.identifier()));
            }
        }
        return pings;
    }

    /** Nobody traces with replies; and requests that were captured, but are none that have few hops, had many. */
    private static boolean isOrdinary(ExpiredFlow flow, Set<Run> pings) {
        return flow.replies()
                || (flow.protocol() == IpProtocols.ICMP
                        && !flow.fewHops()
                        && pings.contains(new Run(flow.source(), flow.destination(), flow.identifier())));
    }

    private static Optional<LoopSign> of(Trace trace) {
        List<TraceRouter> circle = trace.circle();
        if (circle.isEmpty()) {
            return Optional.empty();
        }
        Map<Ipv4Address, Integer> distances = new LinkedHashMap<>();
        circle.forEach(router -> distances.put(router.address(), router.distance()));
        List<Long> frames = trace.hops().stream()
                .flatMap(hop -> hop.routers().stream())
                .flatMap(router -> router.frames().stream())
                .toList();
        List<Long> times = trace.timeKnown() ? List.of(trace.firstNanos(), trace.lastNanos()) : List.of();
        return Optional.of(new LoopSign(Kind.TRACE, trace.actor(), trace.destination(), distances, times, frames, 1));
    }

    private static LoopSign of(CircledDatagram datagram) {
        List<Long> times = datagram.timeKnown() ? List.of(datagram.firstNanos(), datagram.lastNanos()) : List.of();
        return new LoopSign(
                Kind.CIRCLED, datagram.source(), datagram.destination(), Map.of(), times, datagram.frames(), 1);
    }

    private static LoopSign of(ExpiredFlow flow, Kind kind) {
        Map<Ipv4Address, Integer> distances = new HashMap<>();
        for (RouteSighting error : flow.errors()) {
            distances.merge(error.responder(), TraceRouter.distance(error.arrival()), Math::max);
        }
        return new LoopSign(
                kind,
                flow.source(),
                flow.destination(),
                distances,
                flow.errors().stream()
                        .filter(RouteSighting::timeKnown)
                        .map(RouteSighting::nanos)
                        .toList(),
                flow.errors().stream().map(RouteSighting::frame).toList(),
                flow.errors().size());
    }

    /** Whether it shows for itself that datagrams go round. */
    boolean isProof() {
        return kind == Kind.TRACE || kind == Kind.CIRCLED;
    }

    /** The messages that show it: a datagram that circles, or the errors about those that ran out of hops. */
    Ground ground() {
        Ends way = Ends.of(source.bits(), List.of(destination.bits()));
        Set<Integer> routers =
                distances.keySet().stream().map(Ipv4Address::bits).collect(Collectors.toSet());
        Ground ground = kind == Kind.CIRCLED
                ? Sent.of(Sort.of(ECHO_REPLY, ECHO_REQUEST), way)
                : Sent.by(routers, Sort.of(TIME_EXCEEDED), Quoting.of(way));
        return times.isEmpty() ? ground : new During(ground, Collections.min(times), Collections.max(times));
    }

    /** What two signs of one loop have in common: the destination's /24, and a router, unless it may stand at any hop of a trace. */
    Stream<Object> ties() {
        Stream<Object> network = Stream.of(destination.bits() >>> 8);
        return kind == Kind.UNPROVEN ? network : Stream.concat(network, distances.keySet().stream());
    }
}
