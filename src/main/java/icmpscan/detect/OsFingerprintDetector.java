package icmpscan.detect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import icmpscan.session.InquiryKind;
import icmpscan.session.Probe;
import icmpscan.session.ProbeGroup;

/**
 * Did an address send what tools send to tell operating systems apart? One message that only nmap makes is enough; of what Xprobe sends, and
 * others might, several kinds to one target within a minute.
 */
final class OsFingerprintDetector implements Detector {
    private static final int EXACT_SIGNATURE = 99;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** Kinds that are told apart by how systems answer them, or do not. */
    private static final Set<InquiryKind> TELLING = EnumSet.of(
            InquiryKind.TIMESTAMP, InquiryKind.INFORMATION, InquiryKind.ADDRESS_MASK, InquiryKind.ECHO_WITH_CODE);

    @Override
    public FindingKind kind() {
        return FindingKind.OS_FINGERPRINT;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Map<Integer, List<ProbeGroup>> byActor = new TreeMap<>(Integer::compareUnsigned);
        for (ProbeGroup pair : facts.inquiries().byPair()) {
            ProbeGroup signs = signs(pair, thresholds);
            if (!signs.probes().isEmpty()) {
                byActor.computeIfAbsent(pair.actor(), actor -> new ArrayList<>())
                        .add(signs);
            }
        }
        List<Finding> findings = new ArrayList<>();
        byActor.forEach((actor, pairs) -> findings.add(finding(actor, pairs, thresholds)));
        return findings;
    }

    /** What of a pair's messages makes a fingerprint: those of nmap, or several other kinds at about the same time. */
    private static ProbeGroup signs(ProbeGroup pair, Thresholds thresholds) {
        ProbeGroup exact = pair.only(probe -> InquiryKind.of(probe).exact());
        if (!exact.probes().isEmpty()) {
            return exact;
        }
        ProbeGroup telling = pair.only(probe -> probe.tries() > 0 && TELLING.contains(InquiryKind.of(probe)));
        boolean enough = telling.probes().size() >= thresholds.of(Threshold.FINGERPRINT_KINDS)
                && isWithin(telling.probes(), thresholds.of(Threshold.FINGERPRINT_SECONDS));
        return enough ? telling : pair.only(probe -> false);
    }

    /** Whether all came first within so many seconds; those without a time are no reason against it. */
    private static boolean isWithin(List<Probe> probes, long seconds) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Probe probe : probes) {
            if (probe.timeKnown()) {
                first = Math.min(first, probe.firstNanos());
                last = Math.max(last, probe.firstNanos());
            }
        }
        return first >= last || last - first <= seconds * NANOS_PER_SECOND;
    }

    private static Finding finding(int actor, List<ProbeGroup> pairs, Thresholds thresholds) {
        List<Probe> probes =
                pairs.stream().flatMap(pair -> pair.probes().stream()).toList();
        Set<InquiryKind> kinds = probes.stream()
                .map(InquiryKind::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(InquiryKind.class)));
        boolean exact = kinds.stream().anyMatch(InquiryKind::exact);
        long messages = pairs.stream().mapToLong(ProbeGroup::tries).sum();
        long most = pairs.stream().mapToLong(pair -> pair.probes().size()).max().orElse(0);
        List<Measure> measures = List.of(
                Measure.of("kinds", most, exact ? 1 : thresholds.of(Threshold.FINGERPRINT_KINDS), "kinds"),
                Measure.of("messages", messages, "messages"));
        return new Finding(
                FindingKind.OS_FINGERPRINT,
                exact ? Severity.HIGH : Severity.MEDIUM,
                exact ? EXACT_SIGNATURE : Confidence.of(most, thresholds.of(Threshold.FINGERPRINT_KINDS)),
                Parties.of(
                        actor,
                        pairs.size(),
                        pairs.stream().map(ProbeGroup::target).toList()),
                Evidence.of(probes, measures, false).on(Inquired.of(pairs)),
                List.of(new Detail.Asked(List.copyOf(kinds))));
    }
}
