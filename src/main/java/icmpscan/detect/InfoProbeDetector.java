package icmpscan.detect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import icmpscan.session.InquiryKind;
import icmpscan.session.Probe;
import icmpscan.session.ProbeGroup;
import icmpscan.session.ProbeMarks;

/**
 * Did an address ask hosts for what they need not tell? Masks, information and domain names nobody should ask for any more, so that once is
 * worth a line. Times and interfaces may be asked for: that is told when many hosts are, and otherwise noted. What goes to all hosts at once
 * is a device that starts. A fingerprint that was found is not told again. There is no window: hosts are asked so rarely that slowness is no
 * excuse.
 */
final class InfoProbeDetector implements Detector {
    private static final Scale CURRENT = new Scale(
            Threshold.INFO_PROBE_CURRENT_LOW, Threshold.INFO_PROBE_CURRENT_MEDIUM, Threshold.INFO_PROBE_TARGETS_HIGH);

    private static final int SEVERAL_KINDS = 2;

    @Override
    public FindingKind kind() {
        return FindingKind.INFO_PROBE;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Set<Integer> fingerprinting = Earlier.actors(earlier, FindingKind.OS_FINGERPRINT);
        Map<Integer, List<ProbeGroup>> byActor = new TreeMap<>(Integer::compareUnsigned);
        for (ProbeGroup pair : facts.inquiries().byPair()) {
            ProbeGroup asked = pair.only(probe -> probe.tries() > 0 && isInquiry(InquiryKind.of(probe)));
            if (!asked.probes().isEmpty() && !isGroup(pair.target()) && !fingerprinting.contains(pair.actor())) {
                byActor.computeIfAbsent(pair.actor(), actor -> new ArrayList<>())
                        .add(asked);
            }
        }
        List<Finding> findings = new ArrayList<>();
        byActor.forEach((actor, pairs) -> findings.add(finding(actor, pairs, thresholds)));
        return findings;
    }

    private static boolean isInquiry(InquiryKind kind) {
        return kind.compareTo(InquiryKind.ECHO_WITH_CODE) < 0;
    }

    private static boolean isGroup(int address) {
        return address >>> 28 >= 0xE;
    }

    private static Finding finding(int actor, List<ProbeGroup> pairs, Thresholds thresholds) {
        List<ProbeGroup> deprecated =
                pairs.stream().filter(InfoProbeDetector::asksDeprecated).toList();
        List<ProbeGroup> told = deprecated.isEmpty() ? brief(pairs, thresholds) : pairs;
        Optional<Severity> severity = deprecated.isEmpty()
                ? CURRENT.severity(told.size(), thresholds)
                : Optional.of(severityOfDeprecated(deprecated, thresholds));
        List<ProbeGroup> targets = severity.isPresent() ? told : pairs;
        List<Probe> probes =
                targets.stream().flatMap(pair -> pair.probes().stream()).toList();
        long leastTargets = thresholds.of(
                deprecated.isEmpty() ? Threshold.INFO_PROBE_CURRENT_MEDIUM : Threshold.INFO_PROBE_TARGETS);
        Set<InquiryKind> kinds = kinds(probes);
        List<Measure> measures = List.of(
                Measure.of("distinct_targets", targets.size(), leastTargets, "targets"),
                Measure.of("targets_asked_deprecated", deprecated.size(), "targets"),
                Measure.of("kinds", kinds.size(), "kinds"),
                Measure.of("requests", tries(targets), "messages"),
                Measure.of("answered_targets", answered(targets), "targets"));
        return new Finding(
                FindingKind.INFO_PROBE,
                severity.orElse(Severity.INFO),
                Confidence.of(targets.size(), leastTargets),
                Parties.of(
                        actor,
                        targets.size(),
                        targets.stream().map(ProbeGroup::target).toList()),
                Evidence.of(probes, measures, false).on(Inquired.of(targets)),
                List.of(new Detail.Asked(List.copyOf(kinds))));
    }

    private static Severity severityOfDeprecated(List<ProbeGroup> deprecated, Thresholds thresholds) {
        if (deprecated.size() >= thresholds.of(Threshold.INFO_PROBE_TARGETS_HIGH)) {
            return Severity.HIGH;
        }
        boolean several =
                deprecated.stream().anyMatch(pair -> kinds(pair.probes()).size() >= SEVERAL_KINDS);
        return several || deprecated.size() >= thresholds.of(Threshold.INFO_PROBE_TARGETS)
                ? Severity.MEDIUM
                : Severity.LOW;
    }

    /** Targets that were asked as a probe asks: a monitor or clockdiff goes on. */
    private static List<ProbeGroup> brief(List<ProbeGroup> pairs, Thresholds thresholds) {
        return pairs.stream()
                .filter(pair -> pair.probes().stream()
                        .allMatch(probe -> probe.tries() <= thresholds.of(Threshold.INFO_PROBE_TRIES)))
                .toList();
    }

    private static boolean asksDeprecated(ProbeGroup pair) {
        return pair.probes().stream().anyMatch(probe -> InquiryKind.of(probe).deprecated());
    }

    private static Set<InquiryKind> kinds(List<Probe> probes) {
        return probes.stream()
                .map(InquiryKind::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(InquiryKind.class)));
    }

    private static long tries(List<ProbeGroup> pairs) {
        return pairs.stream().mapToLong(ProbeGroup::tries).sum();
    }

    private static long answered(List<ProbeGroup> pairs) {
        return pairs.stream()
                .filter(pair -> pair.probes().stream().anyMatch(probe -> probe.has(ProbeMarks.ANSWERED)))
                .count();
    }
}
