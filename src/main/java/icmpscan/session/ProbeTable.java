package icmpscan.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import icmpscan.decode.IcmpMessage;
import icmpscan.tally.Cut;
import icmpscan.tally.KeyIndex;
import icmpscan.tally.MessageGroup;
import icmpscan.tally.PackedFrame;

/**
 * Distinct probes by key, with their first frame and time, tries and marks. Minima, maxima, sums and unions: parts merge in any order to
 * the same.
 *
 * <p>Bounded in two ways, which differ in what they cost.
 *
 * <ul>
 *   <li>A key of more than 1024 probes keeps a uniform sample: those whose hash begins with {@code depth} zero bits, for the least depth at
 *       which no more than 1024 are left (adaptive sampling; Flajolet, Computing 43, 1990). Which ones stay depends on the set of probes
 *       alone, so that this too is the same for every order and every cut. The sample has the frames and times that a finding cites, and
 *       the count follows from it; a sketch beside it would say nothing more. Where all keys together have too many probes, 1024 is halved
 *       for all.
 *   <li>Where keys are too many, the half with the fewest probes is let go, of equals the oldest. That depends on the order, is counted
 *       ({@link #lostKeys()}), and costs who tried little: a scan stands out among any number of forged addresses.
 * </ul>
 *
 * <p>A hot class: flat arrays, no object a key or probe, one look-up for a probe seen before.
 */
final class ProbeTable {
    private static final int FIRST_FRAME = 0;
    private static final int FIRST_NANOS = 1;
    private static final int LAST_NANOS = 2;
    /** Tries above 32 bits of marks. */
    private static final int TRIES_AND_MARKS = 3;

    private static final int VALUES = 4;
    private static final int INITIAL_ROWS = 64;
    private static final int END = -1;
    private static final int DROPPED = -2;
    /** 2^40 times a sample is more than there are pairs of addresses and ports to send to in a lifetime. */
    private static final int MAX_DEPTH = 40;

    private final ProbeLimits limits;
    private int sample;
    private long lostKeys;

    private final KeyIndex keys = new KeyIndex();
    /** By number of the key: its first row, how many rows it has, how deep its sample is. */
    private int[] heads = new int[INITIAL_ROWS];

    private int[] sizes = new int[INITIAL_ROWS];
    private byte[] depths = new byte[INITIAL_ROWS];

    private final KeyIndex rows = new KeyIndex(VALUES);
    /** By row: the next row of the same key, {@link #END}, or {@link #DROPPED} where the row is no longer one. */
    private int[] next = new int[INITIAL_ROWS];

    private int probes;

    ProbeTable(ProbeLimits limits) {
        this.limits = limits;
        this.sample = limits.sample();
    }

    /** Counts a message as a try, with its frame and time. */
    void count(long key, long item, int marks, IcmpMessage message) {
        int row = row(key, item, 0);
        if (row >= 0) {
            boolean timed = message.timeKnown();
            long first = timed ? message.epochNanos() : Long.MAX_VALUE;
            long last = timed ? message.epochNanos() : Long.MIN_VALUE;
            combine(row, PackedFrame.of(message), first, last, 1L << 32, marks);
        }
    }

    /** Counts a group of messages as tries, with their first frame and times. */
    void count(long key, long item, int marks, MessageGroup group) {
        int row = row(key, item, 0);
        if (row >= 0) {
            long tries = group.messages() << 32;
            combine(row, group.firstFrame(), group.firstNanos(), group.lastNanos(), tries, marks);
        }
    }

    /** Adds marks to a probe, which need not have been tried yet. */
    void mark(long key, long item, int marks) {
        int row = row(key, item, 0);
        if (row >= 0) {
            rows.cells()[rows.at(row) + TRIES_AND_MARKS] |= marks;
        }
    }

    /** Adds all of another table of the same limits. */
    void merge(ProbeTable other) {
        lostKeys += other.lostKeys;
        shrinkSample(other.sample);
        for (int group = 0; group < other.keys.size(); group++) {
            long key = other.keys.high(group);
            int depth = other.depths[group];
            deepen(group(key), depth);
            for (int row = other.heads[group]; row != END; row = other.next[row]) {
                int mine = row(key, other.rows.low(row), depth);
                if (mine >= 0) {
                    addRow(mine, other.rows.cells(), other.rows.at(row));
                }
            }
        }
    }

    /** Keys that were let go. */
    long lostKeys() {
        return lostKeys;
    }

    /** The groups of which at least {@code least} probes are kept, in the order of their unsigned keys. */
    List<ProbeGroup> groups(int least) {
        List<ProbeGroup> groups = new ArrayList<>();
        for (int group = 0; group < keys.size(); group++) {
            if (sizes[group] >= least) {
                groups.add(contents(group, keys.high(group)));
            }
        }
        groups.sort((a, b) -> Long.compareUnsigned(a.key(), b.key()));
        return groups;
    }

    /** Whether a group has so many probes, where need be by what is kept of them. */
    boolean hasGroup(long least) {
        for (int group = 0; group < keys.size(); group++) {
            if ((long) sizes[group] << depths[group] >= least) {
                return true;
            }
        }
        return false;
    }

    /** The group of one key, empty where it has none. */
    ProbeGroup groupOf(long key) {
        int group = keys.find(key, 0);
        return group == KeyIndex.NONE ? new ProbeGroup(key, 0, List.of()) : contents(group, key);
    }

    private ProbeGroup contents(int group, long key) {
        List<Probe> found = new ArrayList<>(sizes[group]);
        long[] cells = rows.cells();
        for (int row = heads[group]; row != END; row = next[row]) {
            int at = rows.at(row);
            long both = cells[at + TRIES_AND_MARKS];
            found.add(new Probe(
                    rows.low(row),
                    cells[at + FIRST_FRAME],
                    cells[at + FIRST_NANOS],
                    cells[at + LAST_NANOS],
                    (int) Math.min(both >>> 32, Integer.MAX_VALUE),
                    (int) both));
        }
        found.sort(Probe::compare);
        return new ProbeGroup(key, depths[group], found);
    }

    private void addRow(int row, long[] from, int at) {
        long both = from[at + TRIES_AND_MARKS];
        combine(
                row,
                from[at + FIRST_FRAME],
                from[at + FIRST_NANOS],
                from[at + LAST_NANOS],
                both & 0xFFFF_FFFF_0000_0000L,
                (int) both);
    }

    private void combine(int row, long frame, long firstNanos, long lastNanos, long tries, int marks) {
        int at = rows.at(row);
        long[] cells = rows.cells();
        cells[at + FIRST_FRAME] = Math.min(cells[at + FIRST_FRAME], frame);
        cells[at + FIRST_NANOS] = Math.min(cells[at + FIRST_NANOS], firstNanos);
        cells[at + LAST_NANOS] = Math.max(cells[at + LAST_NANOS], lastNanos);
        cells[at + TRIES_AND_MARKS] = cells[at + TRIES_AND_MARKS] + tries | marks;
    }

    /** The row of a probe, made where it is new; negative where the sample has no place for it. */
    private int row(long key, long item, int depth) {
        int row = rows.find(key, item);
        return row != KeyIndex.NONE && next[row] != DROPPED ? row : newRow(key, item, depth);
    }

    private int newRow(long key, long item, int depth) {
        int group = group(key);
        deepen(group, depth);
        if (zeros(key, item) < depths[group]) {
            return KeyIndex.NONE;
        }
        int row = emptyRow(key, item);
        next[row] = heads[group];
        heads[group] = row;
        sizes[group]++;
        probes++;
        if (sizes[group] <= sample && probes <= limits.probes()) {
            return row;
        }
        thin(group);
        shrink();
        return next[row] == DROPPED ? KeyIndex.NONE : row;
    }

    /** A row without values, not yet in the chain of its key. Where a quarter of the room or more is of dropped ones, that is enough room. */
    private int emptyRow(long key, long item) {
        if (rows.size() == next.length) {
            if (probes <= rows.size() - rows.size() / 4) {
                compact();
            } else {
                next = Arrays.copyOf(next, 2 * next.length);
            }
        }
        int row = rows.add(key, item);
        int at = rows.at(row);
        long[] cells = rows.cells();
        cells[at + FIRST_FRAME] = Long.MAX_VALUE;
        cells[at + FIRST_NANOS] = Long.MAX_VALUE;
        cells[at + LAST_NANOS] = Long.MIN_VALUE;
        cells[at + TRIES_AND_MARKS] = 0; // those of a dropped row of this probe are let go
        return row;
    }

    private int group(long key) {
        int group = keys.find(key, 0);
        if (group != KeyIndex.NONE) {
            return group;
        }
        if (keys.size() == limits.keys()) {
            letKeysGo();
        }
        group = keys.add(key, 0);
        if (group == heads.length) {
            heads = Arrays.copyOf(heads, 2 * group);
            sizes = Arrays.copyOf(sizes, 2 * group);
            depths = Arrays.copyOf(depths, 2 * group);
        }
        heads[group] = END;
        sizes[group] = 0;
        depths[group] = 0;
        return group;
    }

    /** Makes room for all keys together: smaller samples first, and fewer keys where they cannot be smaller. */
    private void shrink() {
        while (probes > limits.probes()) {
            if (sample > limits.leastSample()) {
                shrinkSample(Math.max(sample / 2, limits.leastSample()));
            } else {
                letKeysGo();
            }
        }
    }

    private void shrinkSample(int size) {
        if (size < sample) {
            sample = size;
            for (int group = 0; group < keys.size(); group++) {
                thin(group);
            }
        }
    }

    private void thin(int group) {
        while (sizes[group] > sample && depths[group] < MAX_DEPTH) {
            deepen(group, depths[group] + 1);
        }
    }

    /** Drops from a group what has no place in a sample of this depth. */
    private void deepen(int group, int depth) {
        if (depth <= depths[group]) {
            return;
        }
        depths[group] = (byte) depth;
        long key = keys.high(group);
        int kept = END;
        for (int row = heads[group]; row != END; ) {
            int following = next[row];
            if (zeros(key, rows.low(row)) >= depth) {
                next[row] = kept;
                kept = row;
            } else {
                drop(row);
                sizes[group]--;
            }
            row = following;
        }
        heads[group] = kept;
    }

    private void drop(int row) {
        next[row] = DROPPED;
        probes--;
    }

    private void letKeysGo() {
        long[] weights = new long[keys.size()];
        for (int group = 0; group < weights.length; group++) {
            weights[group] = scaledSize(group);
        }
        Cut cut = Cut.keeping(Math.max(1, weights.length / 2), weights);
        int kept = 0;
        for (int group = 0; group < weights.length; group++) {
            if (cut.keeps(scaledSize(group))) {
                move(group, kept++);
            } else {
                dropAll(group);
                lostKeys++;
            }
        }
        keys.truncate(kept);
    }

    private long scaledSize(int group) {
        return (long) sizes[group] << depths[group];
    }

    private void move(int group, int target) {
        keys.move(group, target);
        heads[target] = heads[group];
        sizes[target] = sizes[group];
        depths[target] = depths[group];
    }

    private void dropAll(int group) {
        for (int row = heads[group]; row != END; ) {
            int following = next[row];
            drop(row);
            row = following;
        }
    }

    /** Renumbers the rows without the dropped ones. All move down in place, because none moves up. */
    private void compact() {
        int kept = 0;
        Arrays.fill(heads, 0, keys.size(), END);
        for (int row = 0; row < rows.size(); row++) {
            if (next[row] != DROPPED) {
                int group = keys.find(rows.high(row), 0);
                rows.move(row, kept);
                next[kept] = heads[group];
                heads[group] = kept++;
            }
        }
        rows.truncate(kept);
    }

    /** How many zero bits the hash of a probe begins with. The same in every run, because the sample shows in a report. */
    private static int zeros(long key, long item) {
        long bits = (key * 0x9E3779B97F4A7C15L ^ item) + 0x632BE59BD9B4E019L;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return Long.numberOfLeadingZeros(bits ^ bits >>> 31);
    }
}
