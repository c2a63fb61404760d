package icmpscan.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import icmpscan.decode.Ipv4Address;

/**
 * What there is between two addresses, whichever comes first. One sorted list: a map of lists takes two hundred bytes more for each of a
 * hundred thousand pairs.
 *
 * @param <T> what there is
 */
final class PairTable<T> {
    private final long[] pairs;
    private final List<T> sorted;

    private PairTable(long[] pairs, List<T> sorted) {
        this.pairs = pairs;
        this.sorted = sorted;
    }

    /** All of these, which stay in their order where the addresses are the same. */
    static <T> PairTable<T> of(List<T> all, Function<T, Ipv4Address> one, Function<T, Ipv4Address> other) {
        ToLongFunction<T> pair = each -> pair(one.apply(each), other.apply(each));
        List<T> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingLong(pair));
        return new PairTable<>(sorted.stream().mapToLong(pair).toArray(), sorted);
    }

    /** Those between the two. */
    List<T> between(Ipv4Address one, Ipv4Address other) {
        long pair = pair(one, other);
        int from = Arrays.binarySearch(pairs, pair);
        if (from < 0) {
            return List.of();
        }
        int to = from + 1;
        while (from > 0 && pairs[from - 1] == pair) {
            from--;
        }
        while (to < pairs.length && pairs[to] == pair) {
            to++;
        }
        return sorted.subList(from, to);
    }

    private static long pair(Ipv4Address one, Ipv4Address other) {
        boolean inOrder = one.compareTo(other) <= 0;
        int lower = (inOrder ? one : other).bits();
        int higher = (inOrder ? other : one).bits();
        return ((long) lower << 32) | (higher & 0xFFFF_FFFFL);
    }
}
