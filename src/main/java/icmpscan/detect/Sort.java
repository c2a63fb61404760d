package icmpscan.detect;

import java.util.Set;

/**
 * Types of messages with their codes.
 *
 * @param types ICMP types; empty for all
 * @param codes bits of the codes 0..15, as {@link icmpscan.session.ProbeMarks#code}; {@link #ANY_CODE} for all there are
 */
record Sort(Set<Integer> types, int codes) {
    static final int ANY_CODE = -1;
    static final Sort ANY = new Sort(Set.of(), ANY_CODE);

    private static final int UNREACHABLE = 3;

    /** Keeps a copy. */
    Sort {
        types = Set.copyOf(types);
    }

    static Sort of(Integer... types) {
        return new Sort(Set.of(types), ANY_CODE);
    }

    /** Destination unreachables with these codes. */
    static Sort unreachable(int codes) {
        return new Sort(Set.of(UNREACHABLE), codes);
    }

    boolean holds(int type, int code) {
        boolean coded = codes == ANY_CODE || (code < Integer.SIZE && (codes >>> code & 1) != 0);
        return coded && (types.isEmpty() || types.contains(type));
    }
}
