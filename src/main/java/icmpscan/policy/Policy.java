package icmpscan.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold.
 *
 * @param rules the statements, in their order
 */
public record Policy(List<Rule> rules) {
    /** Keeps a copy. */
    public Policy {
        rules = List.copyOf(rules);
    }

    /** What the rules are judged by. */
    public Set<Basis> bases() {
        Set<Basis> bases = EnumSet.noneOf(Basis.class);
        rules.forEach(rule -> bases.add(rule.requirement().basis()));
        return Collections.unmodifiableSet(bases);
    }

    /** What has to be counted while messages pass. */
    public List<Question> questions() {
        return rules.stream()
                .map(rule -> rule.requirement().question())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Each rule with whether it holds, in their order. */
    public List<Judgement> judge(PolicyFacts facts) {
        return rules.stream()
                .map(rule -> new Judgement(rule, rule.requirement().judge(facts)))
                .toList();
    }
}
