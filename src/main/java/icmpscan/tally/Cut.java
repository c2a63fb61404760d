package icmpscan.tally;

import java.util.Arrays;

/**
 * Decides which rows of a full table stay: those with the highest values, and of equals the later. Asked once for every row, in the order
 * in which their values were given.
 */
public final class Cut {
    private final long least;
    private int equalsToDrop;

    private Cut(long least, int equalsToDrop) {
        this.least = least;
        this.equalsToDrop = equalsToDrop;
    }

    /** A cut that keeps {@code keep} of these values, which it sorts: 1 or more, and no more than there are. */
    public static Cut keeping(int keep, long[] values) {
        Arrays.sort(values);
        int from = values.length - keep;
        long least = values[from];
        int below = from;
        while (below > 0 && values[below - 1] == least) {
            below--;
        }
        return new Cut(least, from - below);
    }

    /** Whether the row with this value, the next in order, stays. */
    public boolean keeps(long value) {
        if (value == least && equalsToDrop > 0) {
            equalsToDrop--;
            return false;
        }
        return value >= least;
    }
}
