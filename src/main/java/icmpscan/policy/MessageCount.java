package icmpscan.policy;

import java.util.List;

import icmpscan.detect.FrameRef;
import icmpscan.tally.TypeHistogram;

/**
 * The answer to a {@link Question}.
 *
 * @param messages how many messages it is about
 * @param most     how many of them in the bin that has most; all of them where there are no bins
 * @param excess   how many were beyond what may be
 * @param frames   the first frames of these, at most {@link Verdict#MOST_FRAMES}
 * @param kinds    the messages by type and code, most first
 */
public record MessageCount(
        long messages, long most, long excess, List<FrameRef> frames, List<TypeHistogram.Row> kinds) {
    /** Keeps copies. */
    public MessageCount {
        frames = List.copyOf(frames);
        kinds = List.copyOf(kinds);
    }
}
