package icmpscan.decode;

import java.util.Arrays;

/**
 * The headers that were passed on the way to a message, outermost first, such as {@code eth:vlan:ip}. Does not change, so that messages
 * share it.
 *
 * <p>Two messages of equal paths have equal {@link #toString()}; the text is made only when asked for. One decoder makes each path once, as
 * long as it has come across no more than {@value #MAX_KNOWN}: to copy one costs nothing, and captures have a handful.
 */
public final class EncapsulationPath {
    /** Headers that are followed at most; real captures of tunnels in tunnels stay below half of it. */
    public static final int MAX_DEPTH = 32;

    /** Paths that are remembered, so that frames made up of ever other headers take no memory. */
    static final int MAX_KNOWN = 4096;

    private static final EncapsulationPath[] NONE = {};

    private final EncapsulationPath outer;
    private final String name;
    private final int depth;
    private final Known known;
    /** Those of the known paths that have one header more. */
    private EncapsulationPath[] longer = NONE;

    /** How many paths one decoder knows. */
    private static final class Known {
        private int count;
    }

    /** No header, from which a decoder makes all paths. */
    EncapsulationPath() {
        this(null, "", 0, new Known());
    }

    private EncapsulationPath(EncapsulationPath outer, String name, int depth, Known known) {
        this.outer = outer;
        this.name = name;
        this.depth = depth;
        this.known = known;
    }

    /** The path with a header more; null where it would be too long. */
    EncapsulationPath with(String header) {
        for (EncapsulationPath one : longer) {
            if (one.name.equals(header)) {
                return one;
            }
        }
        return depth == MAX_DEPTH ? null : longer(header);
    }

    private EncapsulationPath longer(String header) {
        EncapsulationPath added = new EncapsulationPath(this, header, depth + 1, known);
        if (known.count < MAX_KNOWN) {
            known.count++;
            longer = Arrays.copyOf(longer, longer.length + 1);
            longer[longer.length - 1] = added;
        }
        return added;
    }

    /** Number of headers. */
    public int depth() {
        return depth;
    }

    @Override
    public String toString() {
        String[] names = new String[depth];
        EncapsulationPath path = this;
        for (int i = depth - 1; i >= 0; i--) {
            names[i] = path.name;
            path = path.outer;
        }
        return String.join(":", names);
    }
}
