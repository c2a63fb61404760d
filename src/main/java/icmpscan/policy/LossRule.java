package icmpscan.policy;

import java.util.Comparator;
import java.util.List;

/**
 * How many requests may stay unanswered.
 *
 * @param targets   to whom they were sent
 * @param most      largest share of them, in hundredths of a percent, 0..10000
 * @param perTarget whether of each target alone, or of all as one
 */
public record LossRule(Zone targets, long most, boolean perTarget) implements Requirement {
    private static final long WHOLE = 10_000;

    private static final Comparator<TargetExchanges> WORST_FIRST = Comparator.<TargetExchanges>comparingLong(
                    target -> target.unanswered() * WHOLE / target.requests())
            .reversed()
            .thenComparing(TargetExchanges::target);

    @Override
    public Basis basis() {
        return Basis.EXCHANGES;
    }

    @Override
    public Verdict judge(PolicyFacts facts) {
        List<TargetExchanges> asked = TargetExchanges.of(facts.exchanges(), targets).stream()
                .filter(target -> target.requests() > 0)
                .toList();
        if (asked.isEmpty()) {
            return Verdict.undecided(new Found.Nothing());
        }
        return perTarget ? judgeEach(asked) : judgeAll(asked);
    }

    private Verdict judgeAll(List<TargetExchanges> asked) {
        long requests = asked.stream().mapToLong(TargetExchanges::requests).sum();
        long unanswered = asked.stream().mapToLong(TargetExchanges::unanswered).sum();
        return Verdict.of(
                isWithin(unanswered, requests),
                new Found.Share(requests - unanswered, requests),
                unanswered,
                TargetExchanges.lostFrames(asked));
    }

    private Verdict judgeEach(List<TargetExchanges> asked) {
        List<TargetExchanges> broken = asked.stream()
                .filter(target -> !isWithin(target.unanswered(), target.requests()))
                .sorted(WORST_FIRST)
                .toList();
        List<TargetExchanges> told =
                broken.isEmpty() ? asked.stream().sorted(WORST_FIRST).limit(1).toList() : broken;
        Found found = new Found.Targets(told.stream()
                .map(target -> new Found.Targets.Target(
                        target.target(), new Found.Share(target.requests() - target.unanswered(), target.requests())))
                .toList());
        return Verdict.of(broken.isEmpty(), found, broken.size(), TargetExchanges.lostFrames(broken));
    }

    /** Exact: nothing is rounded. */
    private boolean isWithin(long unanswered, long requests) {
        return unanswered * WHOLE <= most * requests;
    }
}
