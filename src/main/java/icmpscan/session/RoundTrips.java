package icmpscan.session;

import java.math.BigInteger;
import java.util.Collection;

/**
 * Round-trip times, as sums and a histogram: least, mean, greatest and standard deviation are exact, quantiles are within one part in
 * sixteen. Adding and merging commute, so that no way to cut a capture shows.
 *
 * <p>A time below zero (the capturing clock stepped back) is counted, and takes no part in the rest.
 */
public final class RoundTrips {
    /** Buckets for each power of two: the width of a bucket is a sixteenth of its lower bound. */
    private static final int STEPS = 16;

    private static final int STEP_BITS = 4;

    /** The greatest time whose square is gathered in a {@code long} with others. */
    static final long MOST_SQUARED = 1_499_999_999;

    private long count;
    private long negative;
    private long minNanos = Long.MAX_VALUE;
    private long maxNanos;
    private long sumNanos;
    /** Below zero as long as there is none. */
    private long slowestNanos = -1;

    private long slowestRequestFrame;
    private long slowestReplyFrame;
    private BigInteger sumOfSquares = BigInteger.ZERO;
    private long pendingSquares;
    /** Those from {@link #firstBucket} on: the times of one flow lie close together, and there are tens of thousands of flows. */
    private int[] buckets = {};

    private int firstBucket;

    /** All of these together. */
    public static RoundTrips sum(Collection<RoundTrips> parts) {
        RoundTrips sum = new RoundTrips();
        parts.forEach(sum::merge);
        return sum;
    }

    /** Adds a time with the frames of its request and its reply. */
    void add(long nanos, long requestFrame, long replyFrame) {
        keepSlowest(nanos, requestFrame, replyFrame);
        if (nanos < 0) {
            negative++;
            return;
        }
        minNanos = Math.min(minNanos, nanos);
        maxNanos = Math.max(maxNanos, nanos);
        sumNanos += nanos;
        addSquare(nanos);
        addToBucket(bucket(nanos), 1);
    }

    /** Of several that took equally long the first. */
    private void keepSlowest(long nanos, long requestFrame, long replyFrame) {
        if (nanos > slowestNanos || (nanos == slowestNanos && requestFrame < slowestRequestFrame)) {
            slowestNanos = nanos;
            slowestRequestFrame = requestFrame;
            slowestReplyFrame = replyFrame;
        }
    }

    /** Adds times that are neither below the least nor above the greatest so far; their buckets are added apart. */
    void addBetween(long sum, long squares) {
        sumNanos += sum;
        if (squares < Long.MAX_VALUE / 2 && pendingSquares < Long.MAX_VALUE / 2) {
            pendingSquares += squares;
        } else {
            sumOfSquares = sumOfSquares.add(BigInteger.valueOf(squares));
        }
    }

    /** Counts times; none where there are none. */
    void addToBucket(int bucket, int times) {
        if (times == 0) {
            return;
        }
        count += times;
        if (bucket < firstBucket || bucket >= firstBucket + buckets.length) {
            makeRoom(bucket);
        }
        buckets[bucket - firstBucket] += times;
    }

    private void makeRoom(int bucket) {
        int first = buckets.length == 0 ? bucket : Math.min(bucket, firstBucket);
        int end = Math.max(bucket + 1, firstBucket + buckets.length);
        int[] grown = new int[end - first];
        System.arraycopy(buckets, 0, grown, buckets.length == 0 ? 0 : firstBucket - first, buckets.length);
        buckets = grown;
        firstBucket = first;
    }

    /** Squares of times below 1.5 s are gathered in a {@code long}, which has room for one more below half of its range. */
    private void addSquare(long nanos) {
        if (nanos <= MOST_SQUARED && pendingSquares < Long.MAX_VALUE / 2) {
            pendingSquares += nanos * nanos;
        } else {
            BigInteger exact = BigInteger.valueOf(nanos);
            sumOfSquares = sumOfSquares.add(exact.multiply(exact)).add(BigInteger.valueOf(pendingSquares));
            pendingSquares = 0;
        }
    }

    void merge(RoundTrips other) {
        keepSlowest(other.slowestNanos, other.slowestRequestFrame, other.slowestReplyFrame);
        negative += other.negative;
        minNanos = Math.min(minNanos, other.minNanos);
        maxNanos = Math.max(maxNanos, other.maxNanos);
        sumNanos += other.sumNanos;
        sumOfSquares = sumOfSquares.add(other.squares());
        for (int i = 0; i < other.buckets.length; i++) {
            addToBucket(other.firstBucket + i, other.buckets[i]);
        }
    }

    private BigInteger squares() {
        return sumOfSquares.add(BigInteger.valueOf(pendingSquares));
    }

    /** How many times were measured; the rest needs at least one. */
    public long count() {
        return count;
    }

    /** Replies that the capture has before their requests. */
    public long negative() {
        return negative;
    }

    /** The least, nanoseconds. */
    public long minNanos() {
        return minNanos;
    }

    /** The greatest, nanoseconds. */
    public long maxNanos() {
        return maxNanos;
    }

    /** {@link icmpscan.tally.PackedFrame} of the request whose reply took longest, of several the first. */
    long slowestRequestFrame() {
        return slowestRequestFrame;
    }

    /** {@link icmpscan.tally.PackedFrame} of that reply. */
    long slowestReplyFrame() {
        return slowestReplyFrame;
    }

    /** The mean, nanoseconds, rounded down. */
    public long meanNanos() {
        return sumNanos / count;
    }

    /** The standard deviation as ping prints it: root of the mean of squares less the square of the mean; nanoseconds, rounded down. */
    public long deviationNanos() {
        BigInteger n = BigInteger.valueOf(count);
        BigInteger sum = BigInteger.valueOf(sumNanos);
        BigInteger variance = squares().multiply(n).subtract(sum.multiply(sum)).divide(n.multiply(n));
        return variance.sqrt().longValueExact();
    }

    /** The time that this many percent (1..100) of all do not exceed; nanoseconds, at most a sixteenth too high. */
    public long percentileNanos(int percent) {
        long wanted = (count * percent + 99) / 100;
        long seen = 0;
        for (int i = 0; i < buckets.length; i++) {
            seen += buckets[i];
            if (seen >= wanted) {
                return Math.max(minNanos, Math.min(maxNanos, upperBound(firstBucket + i)));
            }
        }
        return maxNanos;
    }

    /** Below 16 the value itself; then sixteen buckets for each power of two. */
    static int bucket(long nanos) {
        if (nanos < STEPS) {
            return (int) nanos;
        }
        int power = 63 - Long.numberOfLeadingZeros(nanos);
        int step = (int) (nanos >>> (power - STEP_BITS)) & (STEPS - 1);
        return (power - STEP_BITS + 1) * STEPS + step;
    }

    private static long upperBound(int bucket) {
        if (bucket < STEPS) {
            return bucket;
        }
        int shift = bucket / STEPS - 1;
        return ((long) (STEPS + bucket % STEPS + 1) << shift) - 1;
    }
}
