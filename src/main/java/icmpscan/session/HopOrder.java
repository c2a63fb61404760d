package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import icmpscan.decode.Ipv4Address;

/**
 * Numbers the hops of a trace in the order in which routers answered first: a hop for each router. Where probes were under way at once, and all
 * routers are differently far from the capture point, their distances order them.
 */
final class HopOrder {
    /** A router that answers again so soon after another has answered was sent its probes beside the other's; rounds are a second apart. */
    private static final long AT_ONCE_NANOS = 500_000_000L;

    private final List<RouteSighting> run;
    private final List<RouteSighting> errors;
    private final Map<Ipv4Address, List<RouteSighting>> routers = new LinkedHashMap<>();

    /** Answers of a trace, of which {@code order} says which came first. */
    HopOrder(List<RouteSighting> run, Comparator<RouteSighting> order) {
        this.run = run;
        errors = run.stream()
                .filter(error -> error.event() == RouteEvent.EXPIRED)
                .sorted(order)
                .toList();
        for (RouteSighting error : errors) {
            routers.computeIfAbsent(error.responder(), router -> new ArrayList<>())
                    .add(error);
        }
    }

    /** The hop of each answer, from 1; the end of the way is one beyond the last router. */
    int[] hops() {
        List<Ipv4Address> order = new ArrayList<>(routers.keySet());
        if (allDifferentlyFar() && (comesNearer() || isAtOnce())) {
            order.sort(Comparator.comparingInt(this::distance));
        }
        Map<Ipv4Address, Integer> hopOf = new HashMap<>();
        int last = number(order, hopOf);
        return run.stream()
                .mapToInt(error -> error.event() == RouteEvent.EXPIRED ? hopOf.get(error.responder()) : last + 1)
                .toArray();
    }

    /** One hop for those in a row that are equally far and answer no more often than one of them alone might. */
    private int number(List<Ipv4Address> order, Map<Ipv4Address, Integer> hopOf) {
        int queries = routers.values().stream().mapToInt(List::size).max().orElse(1);
        int hop = 0;
        int answers = 0;
        int before = -1;
        for (Ipv4Address router : order) {
            int own = routers.get(router).size();
            boolean sameHop = distance(router) == before && answers + own <= queries;
            hop += sameHop ? 0 : 1;
            answers = own + (sameHop ? answers : 0);
            before = distance(router);
            hopOf.put(router, hop);
        }
        return hop;
    }

    private int distance(Ipv4Address router) {
        return TraceRouter.distance(routers.get(router).get(0).arrival());
    }

    private boolean allDifferentlyFar() {
        return routers.keySet().stream().mapToInt(this::distance).distinct().count() == routers.size();
    }

    /** Whether each router that answers for the first time is nearer than the one before, as where nmap traces from the target back. */
    private boolean comesNearer() {
        int before = HopTable.MAX_HOPS + 1;
        for (Ipv4Address router : routers.keySet()) {
            if (distance(router) >= before) {
                return false;
            }
            before = distance(router);
        }
        return true;
    }

    private boolean isAtOnce() {
        Map<Ipv4Address, RouteSighting> latest = new HashMap<>();
        Ipv4Address before = null;
        for (RouteSighting error : errors) {
            RouteSighting own = latest.put(error.responder(), error);
            if (own != null && !error.responder().equals(before) && own.isWithin(AT_ONCE_NANOS, error)) {
                return true;
            }
            before = error.responder();
        }
        return false;
    }
}
