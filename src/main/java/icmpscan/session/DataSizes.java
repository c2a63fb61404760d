package icmpscan.session;

import java.util.Arrays;

/**
 * Sizes of the echo data of one direction, in bytes on the wire. Of the distinct sizes the smallest eight are kept: those of the whole were
 * among those of each part, so that the set is exact however the messages are cut.
 */
public final class DataSizes {
    /** Distinct sizes that are told apart; more are as good as many. */
    public static final int DISTINCT = 8;

    private int[] distinct = {};
    private int first;
    private int last = -1;
    private int greatest = -1;
    private long rises;
    private long falls;

    /** As if messages of one size alone had been added. */
    static DataSizes ofOne(int size) {
        DataSizes one = new DataSizes();
        one.distinct = new int[] {size};
        one.first = size;
        one.last = size;
        one.greatest = size;
        return one;
    }

    void add(int size) {
        if (size == last) {
            return;
        }
        if (last < 0) {
            first = size;
        } else {
            step(last, size);
        }
        last = size;
        note(size);
    }

    private void step(int from, int to) {
        rises += to > from ? 1 : 0;
        falls += to < from ? 1 : 0;
    }

    private void note(int size) {
        greatest = Math.max(greatest, size);
        int at = Arrays.binarySearch(distinct, size);
        if (at < 0 && (distinct.length < DISTINCT || -at - 1 < DISTINCT)) {
            int[] grown = Arrays.copyOf(distinct, distinct.length + 1);
            grown[distinct.length] = size;
            Arrays.sort(grown);
            distinct = grown.length > DISTINCT ? Arrays.copyOf(grown, DISTINCT) : grown;
        }
    }

    void merge(DataSizes later) {
        if (later.last < 0) {
            return;
        }
        if (last < 0) {
            first = later.first;
        } else {
            step(last, later.first);
        }
        last = later.last;
        rises += later.rises;
        falls += later.falls;
        greatest = Math.max(greatest, later.greatest);
        for (int size : later.distinct) {
            note(size);
        }
    }

    /** How many distinct sizes there are; {@link #DISTINCT} stands for that many or more. */
    public int count() {
        return distinct.length;
    }

    /** The largest size; -1 where there was no message. */
    public int greatest() {
        return greatest;
    }

    /** Whether sizes only ever grew, or only ever shrank, as in a search for the largest datagram that passes. */
    public boolean oneWay() {
        return rises == 0 || falls == 0;
    }
}
