package icmpscan.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import icmpscan.session.Probe;
import icmpscan.session.ProbeGroup;
import icmpscan.session.ProbeMarks;

/** Did an address try many IP protocols on a host? Told from protocol unreachables. */
final class ProtocolScanDetector implements Detector {
    private static final int REFUSED = ProbeMarks.code(2);

    /** No low severity: less than medium is a missing feature. A window would add nothing to so low a number. */
    private static final Scale SCALE =
            new Scale(Threshold.PROTOCOL_SCAN_MEDIUM, Threshold.PROTOCOL_SCAN_MEDIUM, Threshold.PROTOCOL_SCAN_HIGH);

    @Override
    public FindingKind kind() {
        return FindingKind.PROTOCOL_SCAN;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Map<Integer, List<ProbeGroup>> byActor = new LinkedHashMap<>();
        for (ProbeGroup pair : facts.probes().protocols((int) thresholds.of(Threshold.PROTOCOL_SCAN_MEDIUM))) {
            byActor.computeIfAbsent(pair.actor(), actor -> new ArrayList<>()).add(pair);
        }
        List<Finding> findings = new ArrayList<>();
        byActor.forEach((actor, pairs) -> finding(actor, pairs, thresholds).ifPresent(findings::add));
        return findings;
    }

    private static List<Ground> grounds(List<ProbeGroup> pairs) {
        return pairs.stream()
                .map(pair -> Ends.of(pair.actor(), List.of(pair.target())))
                .map(ends -> (Ground) Sent.about(Sort.unreachable(REFUSED), Quoting.of(ends)))
                .toList();
    }

    /** The figures are those of the target with the most protocols. */
    private static Optional<Finding> finding(int actor, List<ProbeGroup> pairs, Thresholds thresholds) {
        Comparator<ProbeGroup> byCount =
                Comparator.comparingLong(pair -> pair.count().inCapture());
        ProbeGroup worst = pairs.stream()
                .max(byCount.thenComparing((a, b) -> Long.compareUnsigned(b.key(), a.key())))
                .orElseThrow();
        List<Probe> probes =
                pairs.stream().flatMap(pair -> pair.probes().stream()).toList();
        List<Integer> numbers = probes.stream()
                .map(probe -> (int) probe.item())
                .distinct()
                .sorted()
                .toList();
        boolean estimated = pairs.stream().anyMatch(pair -> pair.depth() > 0);
        return Grade.of("protocols", worst.count(), SCALE, SCALE, thresholds).map(grade -> {
            List<Measure> measures = new ArrayList<>(grade.measures());
            measures.add(Measure.of("refusals", worst.tries(), "messages"));
            return new Finding(
                    FindingKind.PROTOCOL_SCAN,
                    grade.severity(),
                    grade.confidence(),
                    Parties.of(
                            actor,
                            pairs.size(),
                            pairs.stream().map(ProbeGroup::target).toList()),
                    Evidence.of(probes, measures, estimated).on(grounds(pairs)),
                    List.of(new Detail.Protocols(numbers)));
        });
    }
}
