package icmpscan.session;

/**
 * Round-trip times of a hop.
 *
 * @param count    how many were measured; the rest needs at least one
 * @param minNanos the least
 * @param maxNanos the greatest
 * @param sumNanos all together
 */
public record TraceTimes(int count, long minNanos, long maxNanos, long sumNanos) {
    static final TraceTimes NONE = new TraceTimes(0, Long.MAX_VALUE, 0, 0);

    /** With one more. A time below zero, of a clock that stepped back, takes no part. */
    TraceTimes with(long nanos) {
        if (nanos < 0) {
            return this;
        }
        return new TraceTimes(count + 1, Math.min(minNanos, nanos), Math.max(maxNanos, nanos), sumNanos + nanos);
    }

    TraceTimes plus(TraceTimes other) {
        return new TraceTimes(
                count + other.count,
                Math.min(minNanos, other.minNanos),
                Math.max(maxNanos, other.maxNanos),
                sumNanos + other.sumNanos);
    }

    /** The mean, rounded down. */
    public long meanNanos() {
        return sumNanos / count;
    }
}
