package icmpscan.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import icmpscan.decode.Ipv4Address;
import icmpscan.detect.LoopSign.Kind;
import icmpscan.session.MinuteBins;

/**
 * Signs that speak of one loop.
 *
 * @param signs the signs, one at least
 */
record RoutingLoop(List<LoopSign> signs) {
    /** Keeps a copy. */
    RoutingLoop {
        signs = List.copyOf(signs);
    }

    /** Puts together the signs that have a router or a destination's /24 in common. */
    static List<RoutingLoop> all(List<LoopSign> signs) {
        List<List<LoopSign>> groups = new ArrayList<>();
        Map<Object, List<LoopSign>> byTie = new HashMap<>();
        for (LoopSign sign : signs) {
            List<LoopSign> mine = new ArrayList<>(List.of(sign));
            groups.add(mine);
            for (Object tie : sign.ties().toList()) {
                List<LoopSign> other = byTie.get(tie);
                if (other != null && other != mine) {
                    mine.addAll(other);
                    removeSame(groups, other);
                    byTie.replaceAll((key, group) -> group == other ? mine : group);
                }
                byTie.put(tie, mine);
            }
        }
        return groups.stream().map(RoutingLoop::new).toList();
    }

    /** By identity: two groups of equal signs are still two. */
    @SuppressWarnings("ReferenceEquality")
    private static void removeSame(List<List<LoopSign>> groups, List<LoopSign> gone) {
        groups.removeIf(group -> group == gone);
    }

    private Stream<LoopSign> of(Kind kind) {
        return signs.stream().filter(sign -> sign.kind() == kind);
    }

    long count(Kind kind) {
        return of(kind).count();
    }

    boolean isProven() {
        return signs.stream().anyMatch(LoopSign::isProof);
    }

    /** Datagrams that ran out of hops. */
    long expired() {
        return expiredSigns().mapToLong(LoopSign::datagrams).sum();
    }

    private Stream<LoopSign> expiredSigns() {
        return signs.stream().filter(sign -> !sign.isProof());
    }

    /** Those of them in the two busiest minutes; all where the capture has no times. */
    long expiredInWindow() {
        return inWindow(expiredSigns().toList());
    }

    /** Those of them that had enough hops for certain, in the two busiest minutes. */
    long ordinaryInWindow() {
        return inWindow(of(Kind.ORDINARY).toList());
    }

    private static long inWindow(List<LoopSign> some) {
        boolean timeless = some.stream().allMatch(sign -> sign.times().isEmpty());
        return timeless
                ? some.stream().mapToLong(LoopSign::datagrams).sum()
                : MinuteBins.busiest(
                        some.stream().flatMap(sign -> sign.times().stream()).mapToLong(time -> time));
    }

    /** Senders with their destinations. */
    long pairs() {
        return expiredSigns()
                .map(sign ->
                        (long) sign.source().bits() << 32 | (sign.destination().bits() & 0xFFFF_FFFFL))
                .distinct()
                .count();
    }

    Set<Integer> sources() {
        return signs.stream().map(sign -> sign.source().bits()).collect(Collectors.toSet());
    }

    Set<Integer> destinations() {
        return signs.stream().map(sign -> sign.destination().bits()).collect(Collectors.toSet());
    }

    /** Its routers with their distances from the capture point, in the order of addresses. */
    Map<Ipv4Address, Integer> routers() {
        Map<Ipv4Address, Integer> routers = new TreeMap<>();
        for (LoopSign sign : signs) {
            sign.distances().forEach((router, distance) -> routers.merge(router, distance, Math::max));
        }
        return routers;
    }

    /** The router that is to be named: the nearest to the capture point, of equals the one with the lowest address. */
    Optional<Ipv4Address> nearest() {
        return routers().entrySet().stream()
                .min(Map.Entry.<Ipv4Address, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey);
    }
}
