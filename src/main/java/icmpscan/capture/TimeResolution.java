package icmpscan.capture;

/**
 * Turns the timestamps of one pcapng interface into nanoseconds: ticks of 10^-n or 2^-n seconds (if_tsresol), and whole seconds to add
 * (if_tsoffset).
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/">pcapng, section 4.2</a>
 */
final class TimeResolution {
    /** Where there is no if_tsresol: microseconds. */
    static final int DEFAULT_EXPONENT = 6;

    private static final int BINARY = 0x80;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    static final int NANO_DIGITS = 9;

    /** 10^19 is the last power of ten that fits 64 bits, unsigned. */
    private static final int MAX_DIGITS = 19;

    /** Of a time in nanoseconds as a long; seconds outside are in the years before 1677 or after 2262. */
    private static final long MAX_SECONDS = Long.MAX_VALUE / NANOS_PER_SECOND - 1;

    private final boolean binary;
    private final int exponent;
    private final long offsetSeconds;

    /**
     * A resolution as it is written down.
     *
     * @param code          if_tsresol: the exponent n in the low 7 bits, for 2^-n if the top bit is set, else for 10^-n
     * @param offsetSeconds if_tsoffset
     */
    TimeResolution(int code, long offsetSeconds) {
        this.binary = (code & BINARY) != 0;
        this.exponent = code & ~BINARY;
        this.offsetSeconds = offsetSeconds;
    }

    /** Sets the record's time to so many ticks (unsigned); to unknown where it does not fit. */
    void stamp(PacketRecord record, long ticks) {
        record.hasTicks = true;
        record.ticks = ticks;
        long seconds = wholeSeconds(ticks) + offsetSeconds;
        boolean fits = wholeSeconds(ticks) >= 0
                && !overflows(wholeSeconds(ticks), offsetSeconds, seconds)
                && seconds <= MAX_SECONDS
                && seconds >= -MAX_SECONDS;
        record.timeKnown = fits;
        record.epochNanos = fits ? seconds * NANOS_PER_SECOND + nanosOfSecond(ticks) : 0;
    }

    /** As if_tsresol has it. */
    int code() {
        return binary ? exponent | BINARY : exponent;
    }

    /** As if_tsoffset has it. */
    long offsetSeconds() {
        return offsetSeconds;
    }

    /** Whether every time is a whole number of units of 10^-{@code digits} seconds. */
    boolean isWholeIn(int digits) {
        return !binary && exponent <= digits;
    }

    /** Such as {@code microseconds} and {@code 2^-10 s}. */
    @Override
    public String toString() {
        if (!binary && exponent == DEFAULT_EXPONENT) {
            return "microseconds";
        }
        if (!binary && exponent == NANO_DIGITS) {
            return "nanoseconds";
        }
        return (binary ? "2^-" : "10^-") + exponent + " s";
    }

    /** Negative where the whole seconds need 64 bits. */
    private long wholeSeconds(long ticks) {
        if (binary) {
            return exponent < Long.SIZE ? ticks >>> exponent : 0;
        }
        return exponent <= MAX_DIGITS ? Long.divideUnsigned(ticks, powerOfTen(exponent)) : 0;
    }

    private long nanosOfSecond(long ticks) {
        return binary ? binaryNanos(ticks) : decimalNanos(ticks);
    }

    private long decimalNanos(long ticks) {
        long rest = exponent <= MAX_DIGITS ? Long.remainderUnsigned(ticks, powerOfTen(exponent)) : ticks;
        if (exponent <= NANO_DIGITS) {
            return rest * powerOfTen(NANO_DIGITS - exponent);
        }
        int surplusDigits = exponent - NANO_DIGITS;
        return surplusDigits <= MAX_DIGITS ? Long.divideUnsigned(rest, powerOfTen(surplusDigits)) : 0;
    }

    /** The fraction times 10^9 has up to 94 bits; the exponent shifts them down. */
    private long binaryNanos(long ticks) {
        long fraction = exponent < Long.SIZE ? ticks & ((1L << exponent) - 1) : ticks;
        long low = fraction * NANOS_PER_SECOND;
        long high = Math.multiplyHigh(fraction, NANOS_PER_SECOND) + ((fraction >> (Long.SIZE - 1)) & NANOS_PER_SECOND);
        if (exponent == 0) {
            return 0;
        }
        if (exponent < Long.SIZE) {
            return (low >>> exponent) | (high << (Long.SIZE - exponent));
        }
        return exponent < 2 * Long.SIZE - 1 ? high >>> (exponent - Long.SIZE) : 0;
    }

    private static boolean overflows(long a, long b, long sum) {
        return ((a ^ sum) & (b ^ sum)) < 0;
    }

    private static long powerOfTen(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
