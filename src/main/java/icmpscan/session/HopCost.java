package icmpscan.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import icmpscan.decode.Ipv4Address;

/** How much answers to a trace speak against a numbering of its hops. */
final class HopCost {
    /** Beyond everything that answers can say. */
    private static final int IMPOSSIBLE = 1 << 20;

    private final TreeMap<Integer, Set<Ipv4Address>> responders = new TreeMap<>();
    private final Map<Ipv4Address, TreeSet<Integer>> hopsOf = new HashMap<>();
    private final Map<Integer, Integer> ends = new TreeMap<>();

    private HopCost() {}

    /**
     * One for each further address at a hop, for each router at two hops in a row or on both sides of a silent hop, for each end of the way
     * that lies elsewhere than most ends, and for each router beyond it. No hop can be beyond {@code furthest}.
     */
    static int of(List<RouteSighting> run, int[] hops, int furthest) {
        HopCost cost = new HopCost();
        for (int i = 0; i < hops.length; i++) {
            if (hops[i] < 1 || hops[i] > furthest) {
                return IMPOSSIBLE;
            }
            cost.add(run.get(i), hops[i]);
        }
        return cost.crowded() + cost.repeated() + cost.ends(run, hops);
    }

    private void add(RouteSighting error, int hop) {
        responders.computeIfAbsent(hop, number -> new HashSet<>()).add(error.responder());
        if (error.event() == RouteEvent.EXPIRED) {
            hopsOf.computeIfAbsent(error.responder(), router -> new TreeSet<>()).add(hop);
        } else {
            ends.merge(endOf(error, hop), 1, Integer::sum);
        }
    }

    /** Where the way ends: nearer than the probe was sent by what it had left over. Replies do not say what that was. */
    private static int endOf(RouteSighting error, int hop) {
        return error.event() == RouteEvent.UNREACHABLE && error.timeToLive() > 0 ? hop - error.timeToLive() + 1 : hop;
    }

    private int crowded() {
        return responders.values().stream().mapToInt(all -> all.size() - 1).sum();
    }

    private int repeated() {
        int cost = 0;
        for (TreeSet<Integer> hops : hopsOf.values()) {
            Integer before = null;
            for (Integer hop : hops) {
                if (before != null && (hop == before + 1 || isSilentBetween(before, hop))) {
                    cost++;
                }
                before = hop;
            }
        }
        return cost;
    }

    private boolean isSilentBetween(int from, int to) {
        return responders.subMap(from, true, to, false).size() < to - from;
    }

    private int ends(List<RouteSighting> run, int[] hops) {
        if (ends.isEmpty()) {
            return 0;
        }
        int end = 0;
        int most = 0;
        int all = 0;
        for (Map.Entry<Integer, Integer> candidate : ends.entrySet()) {
            all += candidate.getValue();
            if (candidate.getValue() > most) {
                most = candidate.getValue();
                end = candidate.getKey();
            }
        }
        int beyond = 0;
        for (int i = 0; i < hops.length; i++) {
            beyond += run.get(i).event() == RouteEvent.EXPIRED && hops[i] >= end ? 1 : 0;
        }
        return all - most + beyond;
    }
}
