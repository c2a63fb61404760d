package icmpscan.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageSink;

/** Counts while messages pass what rules ask about them. Memory depends on the number of questions. */
public final class PolicyWatch implements MessageSink {
    private final Map<Question, MessageCounter> counters = new LinkedHashMap<>();

    /** Nothing counted yet. */
    public PolicyWatch(Collection<Question> questions) {
        questions.forEach(question -> counters.put(question, new MessageCounter(question)));
    }

    @Override
    public void accept(IcmpMessage message) {
        for (MessageCounter counter : counters.values()) {
            counter.accept(message);
        }
    }

    /** What was counted, by question. */
    public Map<Question, MessageCount> counts() {
        Map<Question, MessageCount> counts = new LinkedHashMap<>();
        counters.forEach((question, counter) -> counts.put(question, counter.count()));
        return counts;
    }
}
