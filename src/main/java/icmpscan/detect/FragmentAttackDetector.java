package icmpscan.detect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import icmpscan.session.Malformation;
import icmpscan.session.MalformedRow;

/**
 * Does an address send fragments that no stack would make: beyond the largest datagram, contradicting each other, or tiny? Large pings in
 * fragments as their links ask for them are none of these.
 */
final class FragmentAttackDetector implements Detector {
    @Override
    public FindingKind kind() {
        return FindingKind.FRAGMENT_ATTACK;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Map<Integer, List<MalformedRow>> bySender = facts.malformations().all().stream()
                .filter(row -> row.kind().ofFragments())
                .collect(Collectors.groupingBy(
                        MalformedRow::sender, () -> new TreeMap<>(Integer::compareUnsigned), Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        bySender.forEach((sender, rows) -> finding(sender, rows, thresholds).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> finding(int sender, List<MalformedRow> rows, Thresholds thresholds) {
        long oversize = datagrams(rows, Malformation.OVERSIZE);
        long overlaps = datagrams(rows, Malformation.FRAGMENT_OVERLAP);
        long tiny = datagrams(rows, Malformation.TINY_FRAGMENT);
        boolean grave = oversize > 0 || overlaps >= thresholds.of(Threshold.FRAGMENT_OVERLAPS);
        if (!grave && tiny < thresholds.of(Threshold.FRAGMENT_TINY)) {
            return Optional.empty();
        }
        Set<Malformation> kinds = rows.stream()
                .map(MalformedRow::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Malformation.class)));
        Set<Integer> receivers = rows.stream().map(MalformedRow::receiver).collect(Collectors.toSet());
        List<Measure> measures = List.of(
                Measure.of("oversize_datagrams", oversize, 1, "datagrams"),
                Measure.of("overlapping_datagrams", overlaps, thresholds.of(Threshold.FRAGMENT_OVERLAPS), "datagrams"),
                Measure.of("tiny_first_fragments", tiny, thresholds.of(Threshold.FRAGMENT_TINY), "datagrams"));
        return Optional.of(new Finding(
                FindingKind.FRAGMENT_ATTACK,
                grave ? Severity.HIGH : Severity.MEDIUM,
                confidence(oversize, overlaps, tiny, thresholds),
                Parties.of(sender, receivers.size(), receivers),
                Evidence.ofCounts(rows.stream().map(MalformedRow::counts).toList(), measures)
                        .on(new Misshapen(kinds, Ends.of(sender, receivers))),
                List.of(new Detail.Broken(List.copyOf(kinds)))));
    }

    /** That of the kind that shows most. */
    private static int confidence(long oversize, long overlaps, long tiny, Thresholds thresholds) {
        int most = oversize > 0 ? Confidence.of(2 * oversize, 1) : 0;
        most = overlaps > 0
                ? Math.max(most, Confidence.of(overlaps, thresholds.of(Threshold.FRAGMENT_OVERLAPS)))
                : most;
        return tiny > 0 ? Math.max(most, Confidence.of(tiny, thresholds.of(Threshold.FRAGMENT_TINY))) : most;
    }

    private static long datagrams(List<MalformedRow> rows, Malformation kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .mapToLong(row -> row.counts().messages())
                .sum();
    }
}
