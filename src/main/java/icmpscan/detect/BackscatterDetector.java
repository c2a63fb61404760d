package icmpscan.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import icmpscan.decode.Ipv4Address;
import icmpscan.session.ExchangeFlow;
import icmpscan.session.QuotedFlows;
import icmpscan.session.SeenFlows;
import icmpscan.session.Sighting;

/** Do errors and replies come to an address from many, about what it never sent? Then somebody sends in its name. */
final class BackscatterDetector implements Detector {
    private static final long MINUTE_NANOS = 60_000_000_000L;

    /** Something that came back. */
    private record Echo(
            int sender, int attacked, long messages, boolean timeKnown, long nanos, long lastNanos, long frame) {
        private static Echo of(QuotedFlows.Row row) {
            return new Echo(
                    row.reporter(),
                    row.destination(),
                    row.errors(),
                    row.timeKnown(),
                    row.firstNanos(),
                    row.lastNanos(),
                    row.firstFrame());
        }

        private static Echo of(ExchangeFlow flow) {
            return new Echo(
                    flow.responder().bits(),
                    flow.responder().bits(),
                    flow.unsolicited(),
                    flow.timeKnown(),
                    flow.firstNanos(),
                    flow.lastNanos(),
                    flow.firstUnsolicitedFrame());
        }
    }

    /** All that came back to one address. */
    private static final class Echoes {
        private final List<QuotedFlows.Row> errors = new ArrayList<>();
        private final List<ExchangeFlow> replies = new ArrayList<>();

        private List<Echo> all() {
            return Stream.concat(errors.stream().map(Echo::of), replies.stream().map(Echo::of))
                    .toList();
        }

        private List<Ground> grounds() {
            List<Ground> grounds = new ArrayList<>(List.of(AboutFlows.of(errors)));
            for (ExchangeFlow flow : replies) {
                grounds.add(new Exchanged(
                        Set.of(flow.kind().requestType()),
                        Ends.of(
                                flow.requester().bits(),
                                List.of(flow.responder().bits())),
                        Set.of(flow.identifier())));
            }
            return grounds;
        }
    }

    @Override
    public FindingKind kind() {
        return FindingKind.BACKSCATTER;
    }

    @Override
    public Optional<Blindness> blindness(Facts facts) {
        return Provocation.of(facts).blindness();
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Map<Integer, Echoes> byVictim = new LinkedHashMap<>();
        Provocation provocation = Provocation.of(facts);
        for (QuotedFlows.Row row : provocation.errors()) {
            if (wasNeverSent(row, provocation)) {
                byVictim.computeIfAbsent(row.source(), victim -> new Echoes())
                        .errors
                        .add(row);
            }
        }
        for (ExchangeFlow flow : facts.exchanges().flows()) {
            Echoes echoes = byVictim.get(flow.requester().bits());
            if (echoes != null && flow.requests() == 0 && flow.unsolicited() > 0) {
                echoes.replies.add(flow);
            }
        }
        List<Finding> findings = new ArrayList<>();
        byVictim.forEach((victim, echoes) -> finding(victim, echoes, facts, thresholds)
                .filter(finding -> earlier.stream().noneMatch(other -> other.parties()
                        .targets()
                        .containsAll(finding.parties().targets())))
                .ifPresent(findings::add));
        return findings;
    }

    /** Where an address is silent altogether, others of the capture must show that it would have been seen. */
    private static boolean wasNeverSent(QuotedFlows.Row row, Provocation provocation) {
        SeenFlows flows = provocation.flows();
        if (flows.hasSent(row.source(), row.destination(), row.protocol())) {
            return false;
        }
        return provocation.sighting(row) == Sighting.NOT_SEEN
                || (!flows.hasSent(row.source()) && flows.hasPassed(row.protocol()));
    }

    private static Optional<Finding> finding(int victim, Echoes back, Facts facts, Thresholds thresholds) {
        List<Echo> echoes = back.all();
        long messages = echoes.stream().mapToLong(Echo::messages).sum();
        long senders = sendersInWindow(echoes);
        long needed = thresholds.of(Threshold.BACKSCATTER_SENDERS);
        if (senders < needed || messages < thresholds.of(Threshold.BACKSCATTER_MESSAGES)) {
            return Optional.empty();
        }
        LongSummaryStatistics times = new LongSummaryStatistics();
        echoes.stream().filter(Echo::timeKnown).forEach(echo -> {
            times.accept(echo.nanos());
            times.accept(echo.lastNanos());
        });
        boolean longAndMany = messages >= thresholds.of(Threshold.BACKSCATTER_HIGH)
                && times.getMax() - times.getMin() >= MINUTE_NANOS;
        int confidence = Provocation.confidence(Confidence.of(senders, needed), facts, thresholds);
        boolean silent = !facts.seenFlows().hasSent(victim);
        List<Integer> attacked = echoes.stream().map(Echo::attacked).distinct().toList();
        List<Measure> measures = List.of(
                Measure.of("senders_in_window", senders, needed, "addresses"),
                Measure.of("messages", messages, thresholds.of(Threshold.BACKSCATTER_MESSAGES), "messages"),
                Measure.of("attacked_addresses", attacked.size(), "addresses"));
        return Optional.of(new Finding(
                FindingKind.BACKSCATTER,
                longAndMany ? Severity.HIGH : Severity.MEDIUM,
                silent ? Confidence.doubted(confidence) : confidence,
                Parties.unnamed(List.of(victim)),
                Evidence.of(times, echoes.stream().mapToLong(Echo::frame), measures)
                        .on(back.grounds()),
                List.of(Networks.common(attacked))));
    }

    /** The most senders in two neighbouring minutes. */
    private static long sendersInWindow(List<Echo> echoes) {
        Map<Long, Set<Ipv4Address>> minutes = new TreeMap<>();
        for (Echo echo : echoes) {
            if (echo.timeKnown()) {
                minutes.computeIfAbsent(Math.floorDiv(echo.nanos(), MINUTE_NANOS), minute -> new TreeSet<>())
                        .add(new Ipv4Address(echo.sender()));
            }
        }
        long most = 0;
        for (Map.Entry<Long, Set<Ipv4Address>> minute : minutes.entrySet()) {
            Set<Ipv4Address> both = new TreeSet<>(minute.getValue());
            both.addAll(minutes.getOrDefault(minute.getKey() + 1, Set.of()));
            most = Math.max(most, both.size());
        }
        return most;
    }
}
