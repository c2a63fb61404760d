package icmpscan.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageSink;
import icmpscan.detect.FrameRef;
import icmpscan.tally.KeyIndex;
import icmpscan.tally.TimeBins;
import icmpscan.tally.TypeHistogram;

/**
 * Finds the answer to one question. Sees all messages in the order of their frames: which of them are in excess depends on it, so that parts
 * of a capture cannot be merged.
 *
 * <p>Bounded: of bins so many as stay in {@link #MAX_BINS}; where there are more, the bins begin anew, and only a bin that time comes back to
 * after that is counted too low.
 */
final class MessageCounter implements MessageSink {
    /** A day in bins of a second and more. */
    private static final int MAX_BINS = 1 << 17;

    private final Question question;
    private final TypeHistogram kinds = new TypeHistogram();
    private final List<FrameRef> frames = new ArrayList<>();
    private final TimeBins times;
    private KeyIndex bins = new KeyIndex();
    private long[] counts = new long[64];
    private long most;
    private long excess;

    MessageCounter(Question question) {
        this.question = question;
        this.times = new TimeBins(Math.max(1, question.binNanos()));
    }

    @Override
    public void accept(IcmpMessage message) {
        if (!question.selection().matches(message)) {
            return;
        }
        kinds.accept(message);
        long count = question.binNanos() == 0 ? kinds.messages() : countInBin(message);
        most = Math.max(most, count);
        if (count > question.beyond()) {
            excess++;
            if (frames.size() < Verdict.MOST_FRAMES) {
                frames.add(new FrameRef(message.fileNumber(), message.frameNumber()));
            }
        }
    }

    /** How many there are in the message's bin with it; none where it has no time, and so no rate. */
    private long countInBin(IcmpMessage message) {
        if (!message.timeKnown()) {
            return 0;
        }
        if (bins.size() == MAX_BINS) {
            bins = new KeyIndex();
            counts = new long[64];
        }
        int row = bins.add(times.of(message.epochNanos()), 0);
        if (row == counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
        return ++counts[row];
    }

    MessageCount count() {
        return new MessageCount(kinds.messages(), most, excess, frames, kinds.rows());
    }
}
