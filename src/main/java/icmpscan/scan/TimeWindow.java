package icmpscan.scan;

import java.util.OptionalLong;

import icmpscan.capture.PacketRecord;
import icmpscan.decode.IcmpMessage;

/** A span of time, with its begin and without its end. What has no time lies in none but {@link #always}. Knows the captures' begin once it has seen it. */
public final class TimeWindow {
    private final Bound since;
    private final Bound until;
    private final boolean bounded;
    private boolean begun;
    private long beginNanos;

    /**
     * One end of a window.
     *
     * @param fromBegin whether it counts from the first frame that has a time, else from the epoch
     * @param nanos     nanoseconds from there
     */
    public record Bound(boolean fromBegin, long nanos) {}

    /** From the one, if any, until before the other, if any; {@code null} for none. */
    public TimeWindow(Bound since, Bound until) {
        this.since = since;
        this.until = until;
        this.bounded = since != null || until != null;
    }

    /** All times, and what has none. */
    public static TimeWindow always() {
        return new TimeWindow(null, null);
    }

    boolean awaitsBegin() {
        return bounded && !begun;
    }

    void see(PacketRecord record) {
        if (awaitsBegin() && record.timeKnown()) {
            begun = true;
            beginNanos = record.epochNanos();
        }
    }

    boolean contains(IcmpMessage message) {
        if (!bounded) {
            return true;
        }
        return message.timeKnown()
                && message.epochNanos() >= nanos(since).orElse(Long.MIN_VALUE)
                && message.epochNanos() < nanos(until).orElse(Long.MAX_VALUE);
    }

    private OptionalLong nanos(Bound bound) {
        if (bound == null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(bound.fromBegin ? afterBegin(bound.nanos) : bound.nanos);
    }

    /** The last time there is where the sum is beyond it: a capture may claim to begin in the year 2262. */
    private long afterBegin(long nanos) {
        return beginNanos > Long.MAX_VALUE - nanos ? Long.MAX_VALUE : beginNanos + nanos;
    }
}
