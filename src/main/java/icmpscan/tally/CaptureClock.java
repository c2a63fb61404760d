package icmpscan.tally;

/**
 * When the capture's frames were seen, and where its clock goes backwards: between one frame and the next of the same file whose time is known. Keeps the times at both of
 * its edges, so that a merge sees the step between two parts as well; parts merge in file order only.
 */
public final class CaptureClock {
    private long firstFrame;
    private long firstNanos;
    private long lastFrame;
    private long lastNanos;
    private boolean any;

    private long earliestNanos = Long.MAX_VALUE;
    private long latestNanos = Long.MIN_VALUE;
    private long backwards;
    private long largestNanos;
    private long firstBackwardsFrame;

    /** Takes the next frame of known time. */
    void add(long packedFrame, long epochNanos) {
        if (any) {
            step(packedFrame, epochNanos);
        } else {
            any = true;
            firstFrame = packedFrame;
            firstNanos = epochNanos;
        }
        lastFrame = packedFrame;
        lastNanos = epochNanos;
        earliestNanos = Math.min(earliestNanos, epochNanos);
        latestNanos = Math.max(latestNanos, epochNanos);
    }

    private void step(long packedFrame, long epochNanos) {
        if (epochNanos < lastNanos && PackedFrame.file(packedFrame) == PackedFrame.file(lastFrame)) {
            note(1, lastNanos - epochNanos, packedFrame);
        }
    }

    private void note(long steps, long nanos, long packedFrame) {
        if (backwards == 0) {
            firstBackwardsFrame = packedFrame;
        }
        backwards += steps;
        if (Long.compareUnsigned(nanos, largestNanos) > 0) {
            largestNanos = nanos;
        }
    }

    void merge(CaptureClock later) {
        if (!later.any) {
            return;
        }
        add(later.firstFrame, later.firstNanos);
        if (later.backwards > 0) {
            note(later.backwards, later.largestNanos, later.firstBackwardsFrame);
        }
        lastFrame = later.lastFrame;
        lastNanos = later.lastNanos;
        earliestNanos = Math.min(earliestNanos, later.earliestNanos);
        latestNanos = Math.max(latestNanos, later.latestNanos);
    }

    /** Whether any frame's time is known. */
    public boolean timeKnown() {
        return any;
    }

    /** The lowest time, nanoseconds since the epoch. Needs {@link #timeKnown()}. */
    public long earliestNanos() {
        return earliestNanos;
    }

    /** The highest time, nanoseconds since the epoch. Needs {@link #timeKnown()}. */
    public long latestNanos() {
        return latestNanos;
    }

    /** How often a frame's time is before that of the frame before it. */
    public long backwards() {
        return backwards;
    }

    /** The largest step back in nanoseconds; 0 where there is none. Steps of more than 292 years count as that. */
    public long largestNanos() {
        return largestNanos < 0 ? Long.MAX_VALUE : largestNanos;
    }

    /** The first frame ({@link PackedFrame}) that is before its neighbour. Needs {@link #backwards()} above 0. */
    public long firstBackwardsFrame() {
        return firstBackwardsFrame;
    }
}
