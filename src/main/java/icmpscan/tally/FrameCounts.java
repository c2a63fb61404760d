package icmpscan.tally;

import icmpscan.capture.PacketRecord;

/** Counts of frames that have something in common, as {@link Counts}, but to be added to. Merges in any order. A hot class. */
final class FrameCounts {
    private long frames;
    private long bytes;
    private long firstNanos = Long.MAX_VALUE;
    private long lastNanos = Long.MIN_VALUE;
    private long firstFrame = Long.MAX_VALUE;
    private long lastFrame;

    /** Counts a frame, with its captured bytes. */
    void add(PacketRecord record, long packedFrame) {
        frames++;
        bytes += record.capturedLength();
        if (record.timeKnown()) {
            firstNanos = Math.min(firstNanos, record.epochNanos());
            lastNanos = Math.max(lastNanos, record.epochNanos());
        }
        firstFrame = Math.min(firstFrame, packedFrame);
        lastFrame = Math.max(lastFrame, packedFrame);
    }

    void merge(FrameCounts other) {
        frames += other.frames;
        bytes += other.bytes;
        firstNanos = Math.min(firstNanos, other.firstNanos);
        lastNanos = Math.max(lastNanos, other.lastNanos);
        firstFrame = Math.min(firstFrame, other.firstFrame);
        lastFrame = Math.max(lastFrame, other.lastFrame);
    }

    Counts counts() {
        return new Counts(frames, bytes, firstNanos, lastNanos, firstFrame, lastFrame);
    }
}
