package icmpscan.detect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import icmpscan.decode.FlowSink;
import icmpscan.session.RareMessages;
import icmpscan.session.SeenFlows;
import icmpscan.tally.Volume;

/** Source quench: nobody should send it since RFC 6633, and it slows down who still heeds it. A few true ones of an old router are only noted. */
final class SourceQuenchDetector implements Detector {
    private static final int BINS_A_MINUTE = 6;

    @Override
    public FindingKind kind() {
        return FindingKind.SOURCE_QUENCH;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Map<Integer, List<RareMessages.Row>> bySender = new LinkedHashMap<>();
        for (RareMessages.Row row : facts.rareMessages().rows()) {
            if (row.message().type() == RareMessages.SOURCE_QUENCH) {
                bySender.computeIfAbsent(row.message().source(), sender -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<Integer, Long> peaks = peaks(facts);
        List<Finding> findings = new ArrayList<>();
        bySender.forEach((sender, rows) ->
                findings.add(finding(sender, rows, peaks.getOrDefault(sender, 0L), facts, thresholds)));
        return findings;
    }

    /** For each sender, the most that it sent to one host in two neighbouring minutes. */
    private static Map<Integer, Long> peaks(Facts facts) {
        Map<Long, Map<Long, Long>> byPair = new LinkedHashMap<>();
        for (Volume.Row row : facts.volume().rows()) {
            if (row.type() == RareMessages.SOURCE_QUENCH) {
                long pair = ((long) row.source() << 32) | (row.destination() & 0xFFFF_FFFFL);
                byPair.computeIfAbsent(pair, key -> new HashMap<>())
                        .merge(Math.floorDiv(row.bin(), BINS_A_MINUTE), row.messages(), Long::sum);
            }
        }
        Map<Integer, Long> peaks = new HashMap<>();
        byPair.forEach((pair, minutes) -> minutes.forEach((minute, messages) ->
                peaks.merge((int) (pair >>> 32), messages + minutes.getOrDefault(minute + 1, 0L), Math::max)));
        return peaks;
    }

    private static Finding finding(
            int sender, List<RareMessages.Row> rows, long peak, Facts facts, Thresholds thresholds) {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        rows.forEach(row -> doubts.addAll(doubts(row.message(), facts.seenFlows())));
        List<Integer> victims =
                rows.stream().map(row -> row.message().destination()).distinct().toList();
        long messages = rows.stream().mapToLong(RareMessages.Row::count).sum();
        long medium = thresholds.of(Threshold.SOURCE_QUENCH_MEDIUM);
        List<Measure> measures = List.of(
                Measure.of("source_quench", messages, "messages"),
                Measure.of("source_quench_in_window", peak, medium, "messages"),
                Measure.of("doubts", doubts.size(), "reasons"));
        List<Detail> details = new ArrayList<>();
        details.add(new Detail.Doubts(List.copyOf(doubts)));
        details.addAll(RareEvidence.senders(rows));
        return new Finding(
                FindingKind.SOURCE_QUENCH,
                severity(peak, doubts, thresholds),
                Confidence.of(Math.max(1, Math.max(peak, doubts.isEmpty() ? 0 : medium)), medium),
                Parties.of(sender, victims.size(), victims),
                RareEvidence.of(rows, measures).on(RareEvidence.ground(rows)),
                details);
    }

    private static Severity severity(long peak, Set<Doubt> doubts, Thresholds thresholds) {
        if (peak >= thresholds.of(Threshold.SOURCE_QUENCH_HIGH)) {
            return Severity.HIGH;
        }
        if (peak >= thresholds.of(Threshold.SOURCE_QUENCH_MEDIUM)) {
            return Severity.MEDIUM;
        }
        boolean few = peak < thresholds.of(Threshold.SOURCE_QUENCH_LOW);
        return few || doubts.isEmpty() ? Severity.INFO : Severity.LOW;
    }

    private static Set<Doubt> doubts(RareMessages.Message message, SeenFlows flows) {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        RedirectAttackDetector.quotation(message, flows).ifPresent(doubts::add);
        if (message.mac() != FlowSink.NO_MAC
                && flows.knowsMacsOf(message.source())
                && !flows.hasSentFrom(message.source(), message.mac())) {
            doubts.add(Doubt.OTHER_MAC);
        }
        return doubts;
    }
}
