package icmpscan.tally;

import java.util.Comparator;

/**
 * What was counted under one key, copied out of a {@link CountTable}.
 *
 * @param messages   how many messages (or frames, in {@link CaptureQuality}); at least 1
 * @param bytes      their bytes, ICMP header included
 * @param firstNanos earliest known time, nanoseconds since the epoch; needs {@link #timeKnown()}
 * @param lastNanos  latest known time, nanoseconds since the epoch; needs {@link #timeKnown()}
 * @param firstFrame lowest {@link PackedFrame}
 * @param lastFrame  highest {@link PackedFrame}
 */
public record Counts(long messages, long bytes, long firstNanos, long lastNanos, long firstFrame, long lastFrame) {
    /** The many before the few: how every report begins to sort. */
    public static final Comparator<Counts> MOST_FIRST =
            Comparator.comparingLong(Counts::messages).reversed();

    /** Whether the capture tells the time of at least one of them. */
    public boolean timeKnown() {
        return firstNanos <= lastNanos;
    }
}
