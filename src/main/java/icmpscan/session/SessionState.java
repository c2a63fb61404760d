package icmpscan.session;

import icmpscan.tally.MessageGroup;
import icmpscan.tally.PackedFrame;

import static icmpscan.session.MessageKinds.countOf;
import static icmpscan.session.MessageKinds.kindOf;

/**
 * One pseudo-session as it grows. Upward is from the lower address (as an unsigned number) to the higher.
 *
 * <p>A hot class, and kept small: 88 bytes, and 32 for its kinds where there are two. Sums, minima and maxima only, so that the order of messages does not show.
 */
final class SessionState {
    private long firstNanos = Long.MAX_VALUE;
    private long lastNanos = Long.MIN_VALUE;
    private long firstFrame = Long.MAX_VALUE;
    private long lastFrame;
    private int firstKind;
    /** Messages by kind as {@link MessageKinds} has them; null as long as all are of the first one's. */
    private long[] kinds;

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
        noteKind(kind, 1);
        beginsWith(nanos, frame, kind);
        endsWith(nanos, frame);
        count(kind, 1, length);
    }

    /** Adds a group of messages of this {@link MessageKinds#kind}. */
    void add(int kind, MessageGroup group) {
        noteKind(kind, group.messages());
        beginsWith(group.firstNanos(), group.firstFrame(), kind);
        endsWith(group.lastNanos(), group.lastFrame());
        count(kind, group.messages(), group.bytes());
    }

    private void count(int kind, long messages, long bytes) {
        if (MessageKinds.upward(kind)) {
            upwardMessages += messages;
            upwardBytes += bytes;
        } else {
            downwardMessages += messages;
            downwardBytes += bytes;
        }
    }

    /** Before any of them is counted: they may be the first. */
    private void noteKind(int kind, long more) {
        if (kinds != null || (messages() > 0 && kind != firstKind)) {
            kinds = MessageKinds.add(kinds(), kind, more);
        }
    }

    /** Adds all that another session of the same pair holds. */
    void fuse(SessionState other) {
        if (kinds != null || other.kinds != null || (messages() > 0 && other.firstKind != firstKind)) {
            long[] all = kinds();
            for (long cell : other.kinds()) {
                all = MessageKinds.add(all, kindOf(cell), countOf(cell));
            }
            kinds = all;
        }
        beginsWith(other.firstNanos, other.firstFrame, other.firstKind);
        endsWith(other.lastNanos, other.lastFrame);
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

    /** Messages by kind, as {@link MessageKinds} has them; not to be changed. */
    long[] kinds() {
        if (kinds != null) {
            return kinds;
        }
        return messages() == 0 ? MessageKinds.NONE : MessageKinds.add(MessageKinds.NONE, firstKind, messages());
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
