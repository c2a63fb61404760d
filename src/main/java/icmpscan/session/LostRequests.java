package icmpscan.session;

import java.util.Arrays;

/** The requests of an {@link ExchangeFlow} that got no reply, as far as the capture tells when they were. Merges in any order. */
final class LostRequests {
    /** Frames that are kept as proof. */
    static final int KEPT = 8;

    /** None; not to be added to. */
    static final LostRequests NONE = new LostRequests();

    private long firstNanos = Long.MAX_VALUE;
    private long lastNanos = Long.MIN_VALUE;
    /** The lowest, in order. */
    private long[] frames = {};

    void add(long nanos, long frame) {
        firstNanos = Math.min(firstNanos, nanos);
        lastNanos = Math.max(lastNanos, nanos);
        keep(frame);
    }

    private void keep(long frame) {
        long[] grown = Arrays.copyOf(frames, frames.length + 1);
        grown[frames.length] = frame;
        Arrays.sort(grown);
        frames = grown.length > KEPT ? Arrays.copyOf(grown, KEPT) : grown;
    }

    void merge(LostRequests other) {
        firstNanos = Math.min(firstNanos, other.firstNanos);
        lastNanos = Math.max(lastNanos, other.lastNanos);
        for (long frame : other.frames) {
            keep(frame);
        }
    }

    /** Whether there are any. */
    boolean known() {
        return firstNanos <= lastNanos;
    }

    /** Time of the first, nanoseconds since the epoch. */
    long firstNanos() {
        return firstNanos;
    }

    /** Time of the last. */
    long lastNanos() {
        return lastNanos;
    }

    /** Frames of the first ones, a copy. */
    long[] frames() {
        return frames.clone();
    }
}
