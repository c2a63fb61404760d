package icmpscan.session;

import icmpscan.tally.MessageGroup;
import icmpscan.tally.PackedFrame;

import static icmpscan.session.MessageKinds.countOf;
import static icmpscan.session.MessageKinds.kindOf;

/**
 * One pseudo-session as it grows. Upward is from the lower address (as an unsigned number) to the higher.
 *
 * <p>A hot class, and kept small: 88 bytes and 24 for its kinds. Sums, minima and maxima only, so that the order of messages does not show.
 */
final class SessionState {
    private long firstNanos = Long.MAX_VALUE;
    private long lastNanos = Long.MIN_VALUE;
    private long firstFrame = Long.MAX_VALUE;
    private long lastFrame;
    private int firstKind;
    private long[] kinds = MessageKinds.NONE;
    private long upwardMessages;
    private long downwardMessages;
    private long upwardBytes;
    private long downwardBytes;

    /**
     * Adds a message.
     *
     * @param kind   its {@link MessageKinds#kind}
     * @param length its bytes
     * @param nanos  its time
     * @param frame  its {@link PackedFrame}
     */
    void add(int kind, int length, long nanos, long frame) {
        beginsWith(nanos, frame, kind);
        endsWith(nanos, frame);
        count(kind, 1, length);
    }

    /** Adds a group of messages of this {@link MessageKinds#kind}. */
    void add(int kind, MessageGroup group) {
        beginsWith(group.firstNanos(), group.firstFrame(), kind);
        endsWith(group.lastNanos(), group.lastFrame());
        count(kind, group.messages(), group.bytes());
    }

    private void count(int kind, long messages, long bytes) {
        kinds = MessageKinds.add(kinds, kind, messages);
        if (MessageKinds.upward(kind)) {
            upwardMessages += messages;
            upwardBytes += bytes;
        } else {
            downwardMessages += messages;
            downwardBytes += bytes;
        }
    }

    /** Adds all that another session of the same pair holds. */
    void fuse(SessionState other) {
        beginsWith(other.firstNanos, other.firstFrame, other.firstKind);
        endsWith(other.lastNanos, other.lastFrame);
        for (long cell : other.kinds) {
            kinds = MessageKinds.add(kinds, kindOf(cell), countOf(cell));
        }
        upwardMessages += other.upwardMessages;
        downwardMessages += other.downwardMessages;
        upwardBytes += other.upwardBytes;
        downwardBytes += other.downwardBytes;
    }

    /** The first message is the earliest, of equal times the one of the lowest frame. */
    private void beginsWith(long nanos, long frame, int kind) {
        if (nanos < firstNanos || (nanos == firstNanos && frame < firstFrame)) {
            firstNanos = nanos;
            firstFrame = frame;
            firstKind = kind;
        }
    }

    private void endsWith(long nanos, long frame) {
        if (nanos > lastNanos || (nanos == lastNanos && frame > lastFrame)) {
            lastNanos = nanos;
            lastFrame = frame;
        }
    }

    /** Puts a session without times, all of whose messages were taken to be at one moment, at this one. */
    void moveTo(long nanos) {
        firstNanos = nanos;
        lastNanos = nanos;
    }

    long firstNanos() {
        return firstNanos;
    }

    long lastNanos() {
        return lastNanos;
    }

    long firstFrame() {
        return firstFrame;
    }

    long lastFrame() {
        return lastFrame;
    }

    int firstKind() {
        return firstKind;
    }

    long[] kinds() {
        return kinds;
    }

    long messages() {
        return upwardMessages + downwardMessages;
    }

    long messages(boolean upward) {
        return upward ? upwardMessages : downwardMessages;
    }

    long bytes(boolean upward) {
        return upward ? upwardBytes : downwardBytes;
    }
}
