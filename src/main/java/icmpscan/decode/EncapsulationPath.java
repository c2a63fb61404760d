package icmpscan.decode;

import java.util.Arrays;

/**
 * The headers that were passed on the way to a message, outermost first, such as {@code eth:vlan:ip}. A view that moves with its message.
 *
 * <p>Two messages of equal paths have equal {@link #toString()}; the text is made only when asked for.
 */
public final class EncapsulationPath {
    /** Headers that are followed at most; real captures of tunnels in tunnels stay below half of it. */
    public static final int MAX_DEPTH = 32;

    /** More than most have: there are many paths at a time. */
    private static final int USUAL_DEPTH = 4;

    private String[] names = new String[USUAL_DEPTH];
    private int depth;

    void clear() {
        depth = 0;
    }

    /** Adds a header; false where the path is full. */
    boolean add(String name) {
        if (depth == MAX_DEPTH) {
            return false;
        }
        if (depth == names.length) {
            names = Arrays.copyOf(names, MAX_DEPTH);
        }
        names[depth++] = name;
        return true;
    }

    /** Goes back to the first headers, after {@link #clear} too: nothing may have been added since. */
    void restore(int headers) {
        depth = headers;
    }

    static EncapsulationPath copyOf(EncapsulationPath other) {
        EncapsulationPath copy = new EncapsulationPath();
        copy.depth = other.depth;
        copy.names = other.names.clone();
        return copy;
    }

    /** Whether the headers are the same. */
    boolean isSame(EncapsulationPath other) {
        return depth == other.depth && Arrays.equals(names, 0, depth, other.names, 0, depth);
    }

    /** Number of headers. */
    public int depth() {
        return depth;
    }

    @Override
    public String toString() {
        return String.join(":", Arrays.copyOf(names, depth));
    }
}
