package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import icmpscan.classify.TraceTool;
import icmpscan.decode.Ipv4Address;

/**
 * A traceroute as a bystander sees it.
 *
 * @param actor       who traced: the source that errors quote
 * @param destination to where
 * @param protocol    IP protocol of the probes, 0..255
 * @param identifier  ICMP identifier of the probes; empty where they have none
 * @param tool        the program, where something gives it away
 * @param basis       how hops were told apart
 * @param hops        hop by hop, from the first that is known of to the last
 * @param end         how it ended
 * @param endCode     code of the destination unreachable that ended it; empty where none did
 * @param rounds      how often it was gone through; 1 where that does not show
 * @param timeKnown   whether the capture tells when
 * @param firstNanos  first time, nanoseconds since the epoch; needs {@code timeKnown}
 * @param lastNanos   last time
 * @param firstFrame  its first {@link icmpscan.tally.PackedFrame}
 */
public record Trace(
        Ipv4Address actor,
        Ipv4Address destination,
        int protocol,
        OptionalInt identifier,
        Optional<TraceTool> tool,
        HopBasis basis,
        List<TraceHop> hops,
        TraceEnd end,
        OptionalInt endCode,
        int rounds,
        boolean timeKnown,
        long firstNanos,
        long lastNanos,
        long firstFrame) {
    static final Comparator<Trace> ORDER = Comparator.comparingLong(Trace::firstFrame)
            .thenComparing(Trace::actor)
            .thenComparing(Trace::destination)
            .thenComparingInt(Trace::protocol);

    /** A router that is passed so often is in a circle: two passes are what load balancing over unequal ways looks like. */
    private static final int PASSES = 3;

    /** Keeps a copy. */
    public Trace {
        hops = List.copyOf(hops);
    }

    /** Distinct addresses that answered: routers, and the destination where it was reached. */
    public int responders() {
        Set<Ipv4Address> responders = new HashSet<>();
        hops.forEach(hop -> hop.routers().forEach(router -> responders.add(router.address())));
        return responders.size();
    }

    /**
     * The routers that send datagrams round in a circle, in the order of hops: of those that answer at evenly spaced hops, with others
     * between, one does so three times at least. Empty where none does. A router that answers at hops next to each other answers for others.
     */
    public List<TraceRouter> circle() {
        Map<Ipv4Address, List<Integer>> hopsOf = new LinkedHashMap<>();
        Map<Ipv4Address, TraceRouter> first = new LinkedHashMap<>();
        for (TraceHop hop : hops) {
            for (TraceRouter router : hop.routers()) {
                if (router.expired()) {
                    hopsOf.computeIfAbsent(router.address(), address -> new ArrayList<>())
                            .add(hop.number());
                    first.putIfAbsent(router.address(), router);
                }
            }
        }
        int period = hopsOf.values().stream().mapToInt(Trace::period).max().orElse(0);
        if (period == 0) {
            return List.of();
        }
        return first.values().stream()
                .filter(router -> returnsAfter(period, hopsOf.get(router.address())))
                .toList();
    }

    /** The spacing of hops that a router answers at, where it is even, above 1 and repeated; else 0. */
    private static int period(List<Integer> hops) {
        for (int i = 0; i + PASSES <= hops.size(); i++) {
            int period = hops.get(i + 1) - hops.get(i);
            if (period > 1 && hops.get(i + 2) - hops.get(i + 1) == period) {
                return period;
            }
        }
        return 0;
    }

    private static boolean returnsAfter(int period, List<Integer> hops) {
        return hops.stream().anyMatch(hop -> hops.contains(hop + period));
    }
}
