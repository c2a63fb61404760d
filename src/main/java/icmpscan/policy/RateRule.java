package icmpscan.policy;

import java.util.Optional;

/**
 * How many messages there may be in each second, minute or hour of the clock. Messages without a time have no rate.
 *
 * @param selection which messages
 * @param most      how many of them
 * @param binNanos  in so many nanoseconds
 */
public record RateRule(Selection selection, long most, long binNanos) implements Requirement {
    @Override
    public Basis basis() {
        return Basis.MESSAGES;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(new Question(selection, most, binNanos));
    }

    @Override
    public Verdict judge(PolicyFacts facts) {
        MessageCount count = facts.count(new Question(selection, most, binNanos));
        return Verdict.of(count.excess() == 0, new Found.Rate(count.most(), binNanos), count.excess(), count.frames());
    }
}
