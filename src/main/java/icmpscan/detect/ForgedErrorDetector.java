package icmpscan.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;

import icmpscan.session.QuotedFlows;
import icmpscan.session.Sighting;

/**
 * Do errors speak of flows that never were, between hosts that do talk to each other? So does who wants to break a connection without seeing
 * it and guesses at its ports (RFC 5927). Redirects and source quench have detectors of their own.
 */
final class ForgedErrorDetector implements Detector {
    /** Two hosts and the protocol that they speak. */
    private record Talk(int source, int destination, int protocol) {}

    @Override
    public FindingKind kind() {
        return FindingKind.FORGED_ERROR;
    }

    @Override
    public Optional<Blindness> blindness(Facts facts) {
        return Provocation.of(facts).blindness();
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Provocation provocation = Provocation.of(facts);
        Map<Talk, List<QuotedFlows.Row>> talks = new LinkedHashMap<>();
        for (QuotedFlows.Row row : provocation.errors()) {
            if (facts.seenFlows().hasSent(row.source(), row.destination(), row.protocol())) {
                talks.computeIfAbsent(
                                new Talk(row.source(), row.destination(), row.protocol()), talk -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<Integer, List<QuotedFlows.Row>> byReporter = new LinkedHashMap<>();
        for (List<QuotedFlows.Row> talk : talks.values()) {
            List<QuotedFlows.Row> never = talk.stream()
                    .filter(row -> provocation.sighting(row) == Sighting.NOT_SEEN)
                    .toList();
            boolean enough = distinct(never) >= thresholds.of(Threshold.FORGED_ERROR_FLOWS);
            boolean most = never.size() * 100L >= talk.size() * thresholds.of(Threshold.FORGED_ERROR_SHARE);
            if (enough && most) {
                never.forEach(row -> byReporter
                        .computeIfAbsent(row.reporter(), reporter -> new ArrayList<>())
                        .add(row));
            }
        }
        List<Finding> findings = new ArrayList<>();
        byReporter.forEach((reporter, rows) -> findings.add(finding(reporter, rows, facts, thresholds)));
        return findings;
    }

    private static long distinct(List<QuotedFlows.Row> rows) {
        return rows.stream().mapToLong(QuotedFlows.Row::ports).distinct().count();
    }

    private static Finding finding(int reporter, List<QuotedFlows.Row> rows, Facts facts, Thresholds thresholds) {
        long flows = distinct(rows);
        long medium = thresholds.of(Threshold.FORGED_ERROR_FLOWS);
        List<Integer> victims =
                rows.stream().map(QuotedFlows.Row::source).distinct().toList();
        List<Measure> measures = List.of(
                Measure.of("flows_that_never_were", flows, medium, "flows"),
                Measure.of(
                        "errors",
                        rows.stream().mapToLong(QuotedFlows.Row::errors).sum(),
                        "messages"),
                Measure.of(
                        "conversations_both_ways_percent",
                        facts.seenFlows().percentBothWays(),
                        thresholds.of(Threshold.BOTH_WAYS_SHARE),
                        "percent"));
        return new Finding(
                FindingKind.FORGED_ERROR,
                flows >= thresholds.of(Threshold.FORGED_ERROR_HIGH) ? Severity.HIGH : Severity.MEDIUM,
                Provocation.confidence(Confidence.of(Math.max(1, flows), medium), facts, thresholds),
                Parties.of(reporter, victims.size(), victims),
                evidence(rows, measures),
                List.of());
    }

    static Evidence evidence(List<QuotedFlows.Row> rows, List<Measure> measures) {
        LongSummaryStatistics times = new LongSummaryStatistics();
        rows.stream().filter(QuotedFlows.Row::timeKnown).forEach(row -> {
            times.accept(row.firstNanos());
            times.accept(row.lastNanos());
        });
        return Evidence.of(times, rows.stream().mapToLong(QuotedFlows.Row::firstFrame), measures)
                .on(AboutFlows.of(rows));
    }
}
