package icmpscan.policy;

import java.util.List;

import icmpscan.detect.Finding;
import icmpscan.detect.FindingKind;
import icmpscan.detect.FrameRef;
import icmpscan.detect.NotRun;

/**
 * Which findings there may be, or must be.
 *
 * @param demand what is asked of them
 * @param names  kinds, such as {@code port-scan}, and identities of findings, such as {@code port-scan/192.0.2.1}
 */
public record FindingRule(Demand demand, List<String> names) implements Requirement {
    /** What may be asked of findings. */
    public enum Demand {
        /** None but these. */
        ONLY,
        /** None of these. */
        NONE,
        /** Each of these. */
        EACH
    }

    /** Keeps a copy. */
    public FindingRule {
        names = List.copyOf(names);
    }

    @Override
    public Basis basis() {
        return Basis.FINDINGS;
    }

    @Override
    public Verdict judge(PolicyFacts facts) {
        List<Finding> findings = facts.detections().findings();
        return switch (demand) {
            case EACH -> each(facts, findings);
            case ONLY ->
                none(facts, findings.stream().filter(one -> !isNamed(one)).toList());
            case NONE -> none(facts, findings.stream().filter(this::isNamed).toList());
        };
    }

    private Verdict none(PolicyFacts facts, List<Finding> unwanted) {
        List<String> blind = demand == Demand.NONE ? notLookedFor(facts) : List.of();
        if (unwanted.isEmpty() && !blind.isEmpty()) {
            return Verdict.undecided(new Found.NotLookedFor(blind));
        }
        return noneOf(unwanted);
    }

    /** Whether there is none of the findings that must not be. */
    static Verdict noneOf(List<Finding> unwanted) {
        List<FrameRef> frames = unwanted.stream()
                .flatMap(finding -> finding.evidence().frames().stream())
                .limit(Verdict.MOST_FRAMES)
                .toList();
        return Verdict.of(unwanted.isEmpty(), found(unwanted), unwanted.size(), frames);
    }

    private Verdict each(PolicyFacts facts, List<Finding> findings) {
        long missing = names.stream()
                .filter(name -> findings.stream().noneMatch(finding -> isNamed(finding, name)))
                .count();
        List<String> blind = notLookedFor(facts);
        if (missing > 0 && !blind.isEmpty()) {
            return Verdict.undecided(new Found.NotLookedFor(blind));
        }
        List<Finding> wanted = findings.stream().filter(this::isNamed).toList();
        return Verdict.of(missing == 0, found(wanted), missing, List.of());
    }

    /** The kinds that this rule names and that nobody could look for in these captures. */
    private List<String> notLookedFor(PolicyFacts facts) {
        return facts.detections().notRun().stream()
                .map(NotRun::kind)
                .map(FindingKind::slug)
                .filter(kind -> names.stream().anyMatch(name -> name.equals(kind) || name.startsWith(kind + "/")))
                .toList();
    }

    private boolean isNamed(Finding finding) {
        return names.stream().anyMatch(name -> isNamed(finding, name));
    }

    private static boolean isNamed(Finding finding, String name) {
        return name.equals(finding.kind().slug()) || name.equals(finding.id());
    }

    private static Found found(List<Finding> findings) {
        return new Found.Findings(findings.stream()
                .map(finding -> new Found.Findings.Named(finding.id(), finding.severity()))
                .toList());
    }
}
