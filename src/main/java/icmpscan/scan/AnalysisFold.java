package icmpscan.scan;

import java.util.List;

import icmpscan.decode.MessageSink;
import icmpscan.tally.MessageGroups;

/**
 * How messages get into an {@link Analysis}, or into those parts of it that are asked for.
 *
 * @param sinks  take all messages in their order; they do not know of one another. Those with the most work come first
 * @param groups one of them, which hands on what it has only at the end
 */
record AnalysisFold(List<MessageSink> sinks, MessageGroups groups) {
    AnalysisFold {
        sinks = List.copyOf(sinks);
    }

    /** No more messages come; only now the analysis knows of all. */
    void finish() {
        groups.flush();
    }
}
