package icmpscan.session;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Bins of 60 s, aligned to the epoch, so that it does not matter where a capture is cut. */
public final class MinuteBins {
    private static final long BIN_NANOS = 60_000_000_000L;

    private MinuteBins() {}

    /** How many of these times, nanoseconds since the epoch, fall into the two neighbouring bins with the most. */
    public static int busiest(LongStream times) {
        long[] bins = times.map(nanos -> Math.floorDiv(nanos, BIN_NANOS)).toArray();
        Arrays.sort(bins);
        int most = 0;
        int from = 0;
        for (int to = 0; to < bins.length; to++) {
            while (bins[to] - bins[from] > 1) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
