package icmpscan.tally;

/**
 * Bins of time with edges at multiples of their width since the epoch, so that parts of a capture have the same bins. Remembers the bin
 * last asked for, since the next message mostly falls into it.
 */
public final class TimeBins {
    /** Where a bin does not begin: no multiple of a width is 1. The very first of all begins before all times. */
    private static final long NOWHERE = 1;

    private final long widthNanos;
    private long from = NOWHERE;
    private long bin;

    /** Bins of this many nanoseconds. */
    public TimeBins(long widthNanos) {
        this.widthNanos = widthNanos;
    }

    /** Number of the bin that holds this time, nanoseconds since the epoch; below 0 before it. */
    public long of(long epochNanos) {
        long later = epochNanos - from; // negative where the two are too far apart for 64 bits
        if (from == NOWHERE || epochNanos < from || later < 0 || later >= widthNanos) {
            bin = Math.floorDiv(epochNanos, widthNanos);
            from = bin < Long.MIN_VALUE / widthNanos ? NOWHERE : bin * widthNanos;
        }
        return bin;
    }

    /** Where a bin begins, nanoseconds since the epoch; the first one of all where that is before all times that there are. */
    public long from(long number) {
        return Math.max(number, Long.MIN_VALUE / widthNanos) * widthNanos;
    }
}
