package icmpscan.policy;

import icmpscan.detect.Severity;

/**
 * How severe findings may be.
 *
 * @param most the greatest severity that may be
 */
public record SeverityRule(Severity most) implements Requirement {
    @Override
    public Basis basis() {
        return Basis.FINDINGS;
    }

    @Override
    public Verdict judge(PolicyFacts facts) {
        return FindingRule.noneOf(facts.detections().findings().stream()
                .filter(finding -> finding.severity().compareTo(most) > 0)
                .toList());
    }
}
