package icmpscan.session;

/** How often each byte value occurs in pooled data, and whether that is as even as in random data. */
public final class ByteCounts {
    private static final int VALUES = 256;

    /** What one takes. */
    static final int HELD_BYTES = 8 * VALUES;

    /** A pool of 4 KiB is long enough to tell; with more, data that are merely compressed would no longer pass. */
    private static final int ENOUGH = 4096;

    /** Below this many bytes nothing is said. */
    private static final int LEAST = 512;

    private final long[] counts = new long[VALUES];
    private long total;

    void add(byte value) {
        counts[value & 0xFF]++;
        total++;
    }

    void merge(ByteCounts other) {
        for (int value = 0; value < VALUES; value++) {
            counts[value] += other.counts[value];
        }
        total += other.total;
    }

    /** Bytes in the pool. */
    public long total() {
        return total;
    }

    /** Whether there are enough bytes to tell random ones from others. */
    public boolean tells() {
        return total >= LEAST;
    }

    /** Entropy in thousandths of a bit a byte, 0..8000; needs a byte at least. The same on every machine. */
    public int milliBits() {
        return (int) StrictMath.round(1000 * bits());
    }

    private double bits() {
        double sum = 0;
        for (long count : counts) {
            if (count > 0) {
                double share = (double) count / total;
                sum -= share * StrictMath.log(share);
            }
        }
        return sum / StrictMath.log(2);
    }

    /**
     * Whether the entropy is not below that of so many random bytes, mean less four standard deviations. Needs {@link #tells()}.
     *
     * <p>The mean is 8 - 255 / (2 n ln 2) - 65535 / (12 n² ln 2), the standard deviation sqrt(510) / (2 n ln 2) (bias and variance of the
     * plug-in estimate; Harris 1975), which agrees with random draws within 0.02 bits from 512 bytes on.
     */
    public boolean looksRandom() {
        double n = Math.min(total, ENOUGH);
        double mean = 8 - 183.9 / n - 7879 / (n * n);
        double deviation = 16.29 / n;
        return bits() >= mean - 4 * deviation;
    }
}
