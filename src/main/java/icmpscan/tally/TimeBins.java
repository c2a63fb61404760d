package icmpscan.tally;

/**
 * Bins of time with edges at multiples of their width since the epoch, so that parts of a capture have the same bins. Remembers the bin
 * last asked for, since the next message mostly falls into it.
 */
public final class TimeBins {
    private final long widthNanos;
    private long from = 1;
    private long bin;

    /** Bins of this many nanoseconds. */
    public TimeBins(long widthNanos) {
        this.widthNanos = widthNanos;
    }

    /** Number of the bin that holds this time, nanoseconds since the epoch; below 0 before it. */
    public long of(long epochNanos) {
        // The first bin begins nowhere: no multiple of a width is 1.
        if (from == 1 || epochNanos - from < 0 || epochNanos - from >= widthNanos) {
            bin = Math.floorDiv(epochNanos, widthNanos);
            from = bin * widthNanos;
        }
        return bin;
    }

    /** Where a bin begins, nanoseconds since the epoch; the first one of all where that is before all times that there are. */
    public long from(long number) {
        return Math.max(number, Long.MIN_VALUE / widthNanos) * widthNanos;
    }
}
