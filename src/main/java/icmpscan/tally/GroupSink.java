package icmpscan.tally;

import icmpscan.decode.MessageSink;

/**
 * Something counted in sums, minima and maxima, so that it may be told of messages by the group. A group says the same as its messages one by
 * one, in whatever order groups come.
 */
public interface GroupSink extends MessageSink {
    /** Counts the messages of a group. Keeps nothing of the view itself. */
    void accept(MessageGroup group);

    /** The last message so far, in the order of frames, was at this time: nanoseconds since the epoch. Comes after the groups. */
    default void reached(long epochNanos) {}
}
