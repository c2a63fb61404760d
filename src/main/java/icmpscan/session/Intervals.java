package icmpscan.session;

/**
 * Times between neighbouring messages of one direction: are they regular? Those below a millisecond are left out: the same packet at two
 * capture points, or a burst; so are those where the clock steps back.
 */
public final class Intervals {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** An hour counts as that at most, so that 700,000 such squares fit. */
    private static final long MOST_MILLIS = 3_600_000;

    private long firstNanos;
    private long lastNanos;
    private long earliestNanos = Long.MAX_VALUE;
    private long latestNanos = Long.MIN_VALUE;
    private long count;
    private long sumMillis;
    private long sumOfSquares;

    /** With the time of a message; with none where there is no message, or its time is not known. */
    static Intervals startingWith(EchoMessage message) {
        Intervals intervals = new Intervals();
        if (message != null && message.timeKnown()) {
            intervals.add(message.epochNanos());
        }
        return intervals;
    }

    void add(long nanos) {
        if (timeKnown()) {
            gap(nanos - lastNanos);
        } else {
            firstNanos = nanos;
        }
        lastNanos = nanos;
        earliestNanos = Math.min(earliestNanos, nanos);
        latestNanos = Math.max(latestNanos, nanos);
    }

    private void gap(long nanos) {
        long millis = millis(nanos);
        count += millis > 0 ? 1 : 0;
        sumMillis += millis;
        sumOfSquares += millis * millis;
    }

    /** An interval as it is counted; 0 where it is not. */
    static long millis(long nanos) {
        return nanos < NANOS_PER_MILLI ? 0 : Math.min(nanos / NANOS_PER_MILLI, MOST_MILLIS);
    }

    /** Times none of which is below the one before, after one at least: the last of them, and the sums of their intervals. */
    void addForward(long nanos, long intervals, long sum, long squares) {
        lastNanos = nanos;
        latestNanos = Math.max(latestNanos, nanos);
        count += intervals;
        sumMillis += sum;
        sumOfSquares += squares;
    }

    void merge(Intervals later) {
        if (!later.timeKnown()) {
            return;
        }
        add(later.firstNanos);
        lastNanos = later.lastNanos;
        earliestNanos = Math.min(earliestNanos, later.earliestNanos);
        latestNanos = Math.max(latestNanos, later.latestNanos);
        count += later.count;
        sumMillis += later.sumMillis;
        sumOfSquares += later.sumOfSquares;
    }

    /** Whether any time is known. */
    public boolean timeKnown() {
        return earliestNanos <= latestNanos;
    }

    /** The least time, nanoseconds since the epoch. Needs {@link #timeKnown()}. */
    public long earliestNanos() {
        return earliestNanos;
    }

    /** The greatest time. Needs {@link #timeKnown()}. */
    public long latestNanos() {
        return latestNanos;
    }

    /** How many intervals there are. */
    public long count() {
        return count;
    }

    /** Their mean in milliseconds, rounded down; needs one at least. */
    public long meanMillis() {
        return sumMillis / count;
    }

    /** Whether there are intervals and their standard deviation is below so many hundredths of their mean. */
    public boolean isRegular(long percent) {
        if (count == 0) {
            return false;
        }
        double mean = (double) sumMillis / count;
        double variance = (double) sumOfSquares / count - mean * mean;
        double most = mean * percent / 100;
        return variance < most * most;
    }
}
