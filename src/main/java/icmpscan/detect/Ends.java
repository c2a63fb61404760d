package icmpscan.detect;

import java.util.Collection;
import java.util.Set;

/**
 * Between whom datagrams go.
 *
 * @param from bits of the senders' addresses; empty where it may be anybody
 * @param to   bits of the receivers' addresses; likewise
 */
record Ends(Set<Integer> from, Set<Integer> to) {
    static final Ends ANY = new Ends(Set.of(), Set.of());

    /** Keeps copies. */
    Ends {
        from = Set.copyOf(from);
        to = Set.copyOf(to);
    }

    static Ends of(int from, Collection<Integer> to) {
        return new Ends(Set.of(from), Set.copyOf(to));
    }

    /** From one to anybody. */
    static Ends from(int from) {
        return new Ends(Set.of(from), Set.of());
    }

    boolean hold(int source, int destination) {
        return sends(source) && receives(destination);
    }

    boolean sends(int address) {
        return from.isEmpty() || from.contains(address);
    }

    boolean receives(int address) {
        return to.isEmpty() || to.contains(address);
    }

    /** The smaller of the two that is not anybody; empty where both are. */
    Set<Integer> fewest() {
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() ? to : from;
        }
        return from.size() <= to.size() ? from : to;
    }

    /** Whether it is one sender and one receiver. */
    boolean isPair() {
        return from.size() == 1 && to.size() == 1;
    }
}
