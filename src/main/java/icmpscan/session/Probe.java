package icmpscan.session;

import icmpscan.tally.PackedFrame;

/**
 * One distinct thing that an address tried: a port, a protocol or a host, with all the messages that tell of it.
 *
 * @param item        what was tried, as the {@link ProbeFacts} that hold it say
 * @param firstFrame  its first frame, as {@link PackedFrame} packs it; {@link Long#MAX_VALUE} where only {@code marks} are known
 * @param firstNanos  its first time, nanoseconds since the epoch; needs {@link #timeKnown()}
 * @param lastNanos   its last time; needs {@link #timeKnown()}
 * @param tries       messages that tell of a try: errors for what was refused, requests for what was pinged
 * @param marks       what became of it: bits, as {@link ProbeMarks} names them
 */
public record Probe(long item, long firstFrame, long firstNanos, long lastNanos, int tries, int marks) {
    /** By first frame, of equals by item. */
    static int compare(Probe one, Probe other) {
        int order = Long.compare(one.firstFrame, other.firstFrame);
        return order == 0 ? Long.compare(one.item, other.item) : order;
    }

    /** Whether any of its messages had a time. */
    public boolean timeKnown() {
        return firstNanos <= lastNanos;
    }

    /** Whether it has one of these marks. */
    public boolean has(int someMarks) {
        return (marks & someMarks) != 0;
    }
}
