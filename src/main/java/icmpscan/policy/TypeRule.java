package icmpscan.policy;

import java.util.Optional;

/**
 * Messages that must not be.
 *
 * @param forbidden which
 */
public record TypeRule(Selection forbidden) implements Requirement {
    /** In this direction there may be these types and codes, and no others. */
    public static TypeRule onlyThese(Selection allowed) {
        return new TypeRule(allowed.others());
    }

    @Override
    public Basis basis() {
        return Basis.MESSAGES;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(Question.each(forbidden));
    }

    @Override
    public Verdict judge(PolicyFacts facts) {
        MessageCount count = facts.count(Question.each(forbidden));
        return Verdict.of(count.messages() == 0, new Found.Kinds(count.kinds()), count.messages(), count.frames());
    }
}
