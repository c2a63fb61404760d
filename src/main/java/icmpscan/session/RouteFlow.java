package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import icmpscan.classify.IpProtocols;
import icmpscan.decode.Ipv4Address;

/** What was seen of one flow, put in order, with what it means. */
final class RouteFlow {
    /** An error that quotes nothing belongs to the request last sent before it, if that is no longer ago than traceroute waits. */
    private static final long WAIT_NANOS = 5_000_000_000L;

    /** So many errors before it, of its IP identification, may be other sightings of one: beyond that a capture has too many interfaces. */
    private static final int LOOK_BACK = 64;

    private final RouteKey key;
    private final RouteLog log;
    private final List<RouteSighting> sightings;
    private final Optional<RouteLog> datagrams;
    /** Null until it is asked for: most flows are no traces. */
    private ProbeTimes probes;

    private RouteFlow(RouteKey key, RouteLog log, Optional<RouteLog> datagrams) {
        this.key = key;
        this.log = log;
        this.datagrams = datagrams;
        sightings = log.sightings();
    }

    /** The flows of which messages tell, with what was seen of their datagrams beside ICMP. */
    static List<RouteFlow> all(RouteLogs messages, RouteLogs datagrams) {
        List<RouteFlow> flows = new ArrayList<>();
        Map<Ipv4Address, RouteLog> unquoted = new HashMap<>();
        for (int number = 0; number < messages.size(); number++) {
            long high = messages.high(number);
            long low = messages.low(number);
            RouteKey key = RouteKey.of(high, low);
            if (RouteKey.isUnquoted(low)) {
                unquoted.put(key.source(), messages.log(number));
            } else {
                flows.add(new RouteFlow(key, messages.log(number), datagrams.log(high, low)));
            }
        }
        if (!unquoted.isEmpty()) {
            assign(unquoted, flows);
        }
        return flows;
    }

    private static void assign(Map<Ipv4Address, RouteLog> unquoted, List<RouteFlow> flows) {
        Map<Ipv4Address, List<RouteFlow>> bySender = new HashMap<>();
        for (RouteFlow flow : flows) {
            if (flow.hasRequests()) {
                bySender.computeIfAbsent(flow.key.source(), sender -> new ArrayList<>())
                        .add(flow);
            }
        }
        unquoted.forEach((recipient, errors) -> {
            List<RouteFlow> senders = bySender.getOrDefault(recipient, List.of());
            errors.sightings().forEach(error -> assign(error, senders));
            senders.forEach(flow -> flow.sightings.sort(Comparator.comparingLong(RouteSighting::frame)));
        });
    }

    private static void assign(RouteSighting error, List<RouteFlow> flows) {
        RouteFlow latest = null;
        long frame = 0;
        for (RouteFlow flow : flows) {
            Optional<RouteSighting> before = flow.lastSentBefore(error);
            if (before.isPresent() && before.get().frame() > frame) {
                frame = before.get().frame();
                latest = flow;
            }
        }
        if (latest != null) {
            latest.sightings.add(error);
        }
    }

    private Optional<RouteSighting> lastSentBefore(RouteSighting error) {
        return sightings.stream()
                .filter(sighting -> sighting.event() == RouteEvent.SENT
                        && sighting.frame() < error.frame()
                        && sighting.isWithin(WAIT_NANOS, error))
                .max(Comparator.comparingLong(RouteSighting::frame));
    }

    RouteKey key() {
        return key;
    }

    List<RouteSighting> sightings() {
        return sightings;
    }

    RouteLog log() {
        return log;
    }

    /** When its datagrams passed that are no ICMP. */
    ProbeTimes probes() {
        if (probes == null) {
            probes = new ProbeTimes(datagrams.map(RouteLog::sightings).orElse(List.of()));
        }
        return probes;
    }

    /** Errors of one kind, each once however often it was seen; of several sightings the one nearest to the sender. */
    List<RouteSighting> errors(RouteEvent event) {
        List<RouteSighting> errors = new ArrayList<>();
        Map<Integer, List<Integer>> places = new HashMap<>();
        for (RouteSighting sighting : sightings) {
            if (sighting.event() == event) {
                addOnce(sighting, errors, places);
            }
        }
        return errors;
    }

    private static void addOnce(
            RouteSighting sighting, List<RouteSighting> errors, Map<Integer, List<Integer>> places) {
        List<Integer> alike = places.computeIfAbsent(sighting.ownIdentification(), own -> new ArrayList<>());
        for (int place : alike.subList(Math.max(0, alike.size() - LOOK_BACK), alike.size())) {
            RouteSighting other = errors.get(place);
            if (sighting.isAgain(other)) {
                if (sighting.arrival() < other.arrival()) {
                    errors.set(place, sighting);
                }
                return;
            }
        }
        alike.add(errors.size());
        errors.add(sighting);
    }

    /** Whether the capture shows echo requests of it that had few hops left. */
    boolean hasRequests() {
        return key.protocol() == IpProtocols.ICMP
                && !key.replies()
                && sightings.stream().anyMatch(sighting -> sighting.event() == RouteEvent.SENT);
    }

    List<Trace> traces() {
        if (key.replies()) {
            return List.of();
        }
        return hasRequests()
                ? EchoTrace.of(this).stream().toList()
                : NumberedTraces.of(this).traces();
    }

    /** What ran out of hops and is no part of a trace. */
    Optional<ExpiredFlow> expired() {
        if (key.replies()) {
            return ExpiredFlow.of(this, errors(RouteEvent.EXPIRED));
        }
        if (hasRequests()) {
            return EchoTrace.of(this).isPresent() ? Optional.empty() : ExpiredFlow.of(this, errors(RouteEvent.EXPIRED));
        }
        return ExpiredFlow.of(this, NumberedTraces.of(this).others());
    }
}
