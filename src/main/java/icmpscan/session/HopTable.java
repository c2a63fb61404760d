package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import icmpscan.decode.Ipv4Address;

/** Gathers the answers to a trace hop by hop. */
final class HopTable {
    /** IPv4 has no room for more. */
    static final int MAX_HOPS = 255;

    private static final int FRAMES = 5;

    private final Ipv4Address destination;
    private final RouteLog log;
    private final TreeMap<Integer, List<Answer>> answers = new TreeMap<>();
    private final TreeMap<Integer, Integer> sent = new TreeMap<>();
    private final Map<Integer, Integer> answered = new TreeMap<>();

    private record Answer(RouteSighting sighting, OptionalLong roundTripNanos) {}

    HopTable(Ipv4Address destination, RouteLog log) {
        this.destination = destination;
        this.log = log;
    }

    /** Counts a probe that was sent this far. */
    void sent(int hop, boolean wasAnswered) {
        sent.merge(hop, 1, Integer::sum);
        if (wasAnswered) {
            answered.merge(hop, 1, Integer::sum);
        }
    }

    /** Adds an answer from this hop. */
    void answer(int hop, RouteSighting sighting, OptionalLong roundTripNanos) {
        answers.computeIfAbsent(hop, number -> new ArrayList<>()).add(new Answer(sighting, roundTripNanos));
    }

    /** Distinct hops that were probed or that answered. */
    int size() {
        return Math.max(answers.size(), sent.size());
    }

    /** Distinct addresses of routers where probes ran out of hops. */
    int routers() {
        return (int) answers.values().stream()
                .flatMap(List::stream)
                .filter(answer -> answer.sighting.event() == RouteEvent.EXPIRED)
                .map(answer -> answer.sighting.responder())
                .distinct()
                .count();
    }

    /** The answer that ended the trace: the nearest one that is no time exceeded. */
    Optional<RouteSighting> end() {
        for (List<Answer> hop : answers.values()) {
            for (Answer answer : hop) {
                if (answer.sighting.event() != RouteEvent.EXPIRED) {
                    return Optional.of(answer.sighting);
                }
            }
        }
        return Optional.empty();
    }

    TraceEnd endKind() {
        return end().map(answer -> answer.responder().equals(destination) ? TraceEnd.REACHED : TraceEnd.UNREACHABLE)
                .orElse(TraceEnd.OPEN);
    }

    /** All hops up to the end, those without an answer too; what was sent further before the end was known is left out. */
    List<TraceHop> hops() {
        if (answers.isEmpty() && sent.isEmpty()) {
            return List.of();
        }
        List<TraceHop> hops = new ArrayList<>();
        int first = Math.min(first(answers), first(sent));
        int last = lastHop();
        for (int number = first; number <= last; number++) {
            hops.add(hop(number));
        }
        return hops;
    }

    private static int first(SortedMap<Integer, ?> byHop) {
        return byHop.isEmpty() ? MAX_HOPS : byHop.firstKey();
    }

    private int lastHop() {
        for (Map.Entry<Integer, List<Answer>> hop : answers.entrySet()) {
            if (hop.getValue().stream().anyMatch(answer -> answer.sighting.event() != RouteEvent.EXPIRED)) {
                return hop.getKey();
            }
        }
        int answering = answers.isEmpty() ? 0 : answers.lastKey();
        return sent.isEmpty() ? answering : Math.max(answering, sent.lastKey());
    }

    private TraceHop hop(int number) {
        Map<Ipv4Address, List<Answer>> byRouter = answers.getOrDefault(number, List.of()).stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.sighting.responder(), TreeMap::new, Collectors.toList()));
        List<TraceRouter> routers = byRouter.entrySet().stream()
                .map(entry -> router(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(TraceRouter::answers).reversed())
                .toList();
        if (sent.isEmpty()) {
            int all = routers.stream().mapToInt(TraceRouter::answers).sum();
            return new TraceHop(number, routers, OptionalInt.empty(), all);
        }
        return new TraceHop(
                number, routers, OptionalInt.of(sent.getOrDefault(number, 0)), answered.getOrDefault(number, 0));
    }

    private TraceRouter router(Ipv4Address address, List<Answer> all) {
        TraceTimes times = TraceTimes.NONE;
        HopExtension extension = HopExtension.NONE;
        OptionalInt unreachable = OptionalInt.empty();
        boolean expired = false;
        int arrival = MAX_HOPS;
        for (Answer answer : all) {
            RouteSighting sighting = answer.sighting;
            if (answer.roundTripNanos.isPresent()) {
                times = times.with(answer.roundTripNanos.getAsLong());
            }
            if (extension.isEmpty()) {
                extension = log.extension(sighting.frame());
            }
            if (sighting.event() == RouteEvent.UNREACHABLE && unreachable.isEmpty()) {
                unreachable = OptionalInt.of(sighting.code());
            }
            expired |= sighting.event() == RouteEvent.EXPIRED;
            arrival = Math.min(arrival, sighting.arrival());
        }
        List<Long> frames = all.stream()
                .map(answer -> answer.sighting.frame())
                .sorted()
                .limit(FRAMES)
                .toList();
        return new TraceRouter(address, all.size(), expired, unreachable, times, arrival, extension, frames);
    }
}
