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
 * Does an address send messages that break their format? Checksums alone are mostly offload at the capture point or a simple tool's, and
 * quotations that are a little short an old router's: noted, where there are many, and no more.
 */
final class MalformedDetector implements Detector {
    private static final Set<Malformation> WEAK = EnumSet.of(Malformation.BAD_CHECKSUM, Malformation.SHORT_QUOTATION);

    @Override
    public FindingKind kind() {
        return FindingKind.MALFORMED;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Set<Integer> fingerprinting = Earlier.actors(earlier, FindingKind.OS_FINGERPRINT);
        Map<Integer, List<MalformedRow>> bySender = facts.malformations().all().stream()
                .filter(row -> !row.kind().ofFragments())
                // A fingerprint has codes that nothing else has.
                .filter(row -> row.kind() != Malformation.UNKNOWN_CODE || !fingerprinting.contains(row.sender()))
                .collect(Collectors.groupingBy(
                        MalformedRow::sender, () -> new TreeMap<>(Integer::compareUnsigned), Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        bySender.forEach((sender, rows) -> finding(sender, rows, thresholds).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> finding(int sender, List<MalformedRow> rows, Thresholds thresholds) {
        long strong =
                messages(rows.stream().filter(row -> !WEAK.contains(row.kind())).toList());
        long all = messages(rows);
        long least = thresholds.of(Threshold.MALFORMED_MESSAGES);
        if (strong < least && all < thresholds.of(Threshold.MALFORMED_WEAK_MESSAGES)) {
            return Optional.empty();
        }
        Set<Malformation> kinds = rows.stream()
                .map(MalformedRow::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Malformation.class)));
        Set<Integer> receivers = rows.stream().map(MalformedRow::receiver).collect(Collectors.toSet());
        List<Measure> measures = List.of(
                Measure.of("malformed_messages", strong, least, "messages"),
                Measure.of("weak_signs", all - strong, thresholds.of(Threshold.MALFORMED_WEAK_MESSAGES), "messages"),
                Measure.of("kinds", kinds.size(), thresholds.of(Threshold.MALFORMED_KINDS), "kinds"));
        return Optional.of(new Finding(
                FindingKind.MALFORMED,
                severity(strong >= least, kinds.size() >= thresholds.of(Threshold.MALFORMED_KINDS)),
                Confidence.of(Math.max(strong, 1), least),
                Parties.of(sender, receivers.size(), receivers),
                Evidence.ofCounts(rows.stream().map(MalformedRow::counts).toList(), measures)
                        .on(new Misshapen(kinds, Ends.of(sender, receivers))),
                List.of(new Detail.Broken(List.copyOf(kinds)))));
    }

    private static Severity severity(boolean strong, boolean manyKinds) {
        if (!strong) {
            return Severity.INFO;
        }
        return manyKinds ? Severity.MEDIUM : Severity.LOW;
    }

    private static long messages(List<MalformedRow> rows) {
        return rows.stream().mapToLong(row -> row.counts().messages()).sum();
    }
}
