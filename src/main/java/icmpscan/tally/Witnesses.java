package icmpscan.tally;

/**
 * Which addresses were told about, and which spoke about, each unreachable object: a set of (object, role, address), from which distinct
 * ones are counted when a report asks.
 *
 * <p>Bounded: a full set takes no more, and the numbers are lower bounds from then on. In practice the table of objects is full before, and
 * then forgets here what it forgets itself.
 */
final class Witnesses {
    private static final long RECIPIENT = 0;
    private static final long REPORTER = 1L << 32;

    private final int limit;
    private final KeyIndex set = new KeyIndex();
    private boolean exact = true;

    Witnesses(int limit) {
        this.limit = limit;
    }

    void add(long object, int recipient, int reporter) {
        add(object, RECIPIENT | (recipient & 0xFFFF_FFFFL));
        add(object, REPORTER | (reporter & 0xFFFF_FFFFL));
    }

    private void add(long object, long witness) {
        if (set.size() < limit) {
            set.add(object, witness);
        } else if (set.find(object, witness) == KeyIndex.NONE) {
            exact = false;
        }
    }

    void merge(Witnesses later) {
        for (int number = 0; number < later.set.size(); number++) {
            add(later.set.high(number), later.set.low(number));
        }
        exact &= later.exact;
    }

    void forgetAllBut(CountTable objects) {
        int kept = 0;
        for (int number = 0; number < set.size(); number++) {
            if (objects.contains(set.high(number), 0)) {
                set.move(number, kept++);
            }
        }
        set.truncate(kept);
    }

    boolean exact() {
        return exact;
    }

    /** Counts the distinct recipients and reporters of each object under the number that {@code objects} gives it. */
    void count(KeyIndex objects, int[] recipients, int[] reporters) {
        for (int number = 0; number < set.size(); number++) {
            int object = objects.find(set.high(number), 0);
            if (object != KeyIndex.NONE) {
                int[] role = (set.low(number) & REPORTER) == 0 ? recipients : reporters;
                role[object]++;
            }
        }
    }
}
