package icmpscan.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import icmpscan.decode.Ipv4Address;
import icmpscan.tally.KeyIndex;

/**
 * What there is between two addresses, whichever comes first. Numbers alone: a map of lists takes two hundred bytes more for each of a
 * hundred thousand pairs, and a sorted list takes longer to make than the ten rows that a person sees are worth.
 *
 * @param <T> what there is
 */
final class PairTable<T> {
    private static final int END = -1;

    private final KeyIndex pairs = new KeyIndex();
    private final List<T> all;
    /** By number of the pair: the first of its own. */
    private final int[] first;
    /** By place: the next of the same pair, or {@link #END}. */
    private final int[] next;

    private PairTable(List<T> all) {
        this.all = all;
        first = new int[all.size()];
        next = new int[all.size()];
        Arrays.fill(first, END);
    }

    /** All of these, which stay in their order where the addresses are the same. */
    static <T> PairTable<T> of(List<T> all, Function<T, Ipv4Address> one, Function<T, Ipv4Address> other) {
        PairTable<T> table = new PairTable<>(all);
        for (int place = all.size() - 1; place >= 0; place--) {
            T each = all.get(place);
            int pair = table.pairs.add(
                    lower(one.apply(each), other.apply(each)), higher(one.apply(each), other.apply(each)));
            table.next[place] = table.first[pair];
            table.first[pair] = place;
        }
        return table;
    }

    /** Those between the two, in the order in which they were given. */
    List<T> between(Ipv4Address one, Ipv4Address other) {
        int pair = pairs.find(lower(one, other), higher(one, other));
        List<T> between = new ArrayList<>();
        for (int place = pair == KeyIndex.NONE ? END : first[pair]; place != END; place = next[place]) {
            between.add(all.get(place));
        }
        return between;
    }

    private static long lower(Ipv4Address one, Ipv4Address other) {
        return (one.compareTo(other) <= 0 ? one : other).bits();
    }

    private static long higher(Ipv4Address one, Ipv4Address other) {
        return (one.compareTo(other) <= 0 ? other : one).bits();
    }
}
