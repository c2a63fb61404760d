package icmpscan.policy;

import java.util.List;
import java.util.Optional;

/**
 * How many messages there may be, or must be.
 *
 * @param selection which messages
 * @param least     how many there must be
 * @param most      how many there may be; {@link Long#MAX_VALUE} for any number
 */
public record CountRule(Selection selection, long least, long most) implements Requirement {
    @Override
    public Basis basis() {
        return Basis.MESSAGES;
    }

    @Override
    public Optional<Question> question() {
        return Optional.of(new Question(selection, most, 0));
    }

    @Override
    public Verdict judge(PolicyFacts facts) {
        MessageCount count = facts.count(new Question(selection, most, 0));
        Found found = new Found.Messages(count.messages());
        if (count.messages() < least) {
            return Verdict.of(false, found, least - count.messages(), List.of());
        }
        return Verdict.of(count.excess() == 0, found, count.excess(), count.frames());
    }
}
