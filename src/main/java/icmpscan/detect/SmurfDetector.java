package icmpscan.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import icmpscan.decode.FlowSink;
import icmpscan.session.ExchangeFlow;
import icmpscan.session.ExchangeKind;
import icmpscan.session.RareMessages;
import icmpscan.session.SeenFlows;

/**
 * Do many hosts answer an address that did not ask them? On the amplifiers' side the question to their broadcast address is seen as well. An
 * administrator who pings a broadcast address asks slowly, and from where he sends everything else.
 */
final class SmurfDetector implements Detector {
    private static final long SECOND = 1_000_000_000L;
    private static final long WINDOW_NANOS = 10 * SECOND;

    @Override
    public FindingKind kind() {
        return FindingKind.SMURF;
    }

    /** Answers to one address under one identifier, from hosts that it did not ask. */
    private static final class Chorus {
        private final List<ExchangeFlow> repliers = new ArrayList<>();
        private final List<ExchangeFlow> asked = new ArrayList<>();

        /** What was asked that these hosts may be answering: a group, or what may be a broadcast address of theirs. */
        private List<ExchangeFlow> calls() {
            long lastReply =
                    repliers.stream().mapToLong(ExchangeFlow::firstFrame).max().orElse(Long.MIN_VALUE);
            Set<Integer> networks = repliers.stream().map(Chorus::network).collect(Collectors.toSet());
            return asked.stream()
                    .filter(flow -> flow.requests() > 0 && lastReply > flow.firstFrame())
                    .filter(flow ->
                            SeenFlows.isGroup(flow.responder().bits()) || networks.equals(Set.of(network(flow))))
                    .toList();
        }

        private static int network(ExchangeFlow flow) {
            return flow.responder().bits() >>> 8;
        }
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Map<Integer, List<RareMessages.Message>> callsBySource = callsBySource(facts);
        Map<Integer, List<Finding>> byVictim = new LinkedHashMap<>();
        choruses(facts).forEach((key, chorus) -> judge((int) (key >>> 16), chorus, callsBySource, facts, thresholds)
                .ifPresent(found -> byVictim.computeIfAbsent((int) (key >>> 16), victim -> new ArrayList<>())
                        .add(found)));
        return byVictim.values().stream()
                .map(found -> found.stream()
                        .max(Comparator.comparing(Finding::severity).thenComparingInt(Finding::confidence))
                        .orElseThrow())
                .toList();
    }

    /** Those with a replier, in the order of their first flows. */
    private static Map<Long, Chorus> choruses(Facts facts) {
        List<ExchangeFlow> flows = facts.exchanges().flows();
        Set<Long> withReplier = new HashSet<>();
        for (ExchangeFlow flow : flows) {
            if (isReplier(flow)) {
                withReplier.add(key(flow));
            }
        }
        Map<Long, Chorus> choruses = new LinkedHashMap<>();
        for (ExchangeFlow flow : withReplier.isEmpty() ? List.<ExchangeFlow>of() : flows) {
            if (flow.kind() != ExchangeKind.ECHO || !withReplier.contains(key(flow))) {
                continue;
            }
            Chorus chorus = choruses.computeIfAbsent(key(flow), unused -> new Chorus());
            if (isReplier(flow)) {
                chorus.repliers.add(flow);
            } else if (SeenFlows.isGroup(flow.responder().bits()) || flow.answered() == 0) {
                chorus.asked.add(flow);
            }
        }
        return choruses;
    }

    private static boolean isReplier(ExchangeFlow flow) {
        return flow.kind() == ExchangeKind.ECHO && flow.requests() == 0 && flow.unsolicited() > 0;
    }

    private static long key(ExchangeFlow flow) {
        return ((long) flow.requester().bits() << 16) | flow.identifier();
    }

    private static Optional<Finding> judge(
            int victim,
            Chorus chorus,
            Map<Integer, List<RareMessages.Message>> callsBySource,
            Facts facts,
            Thresholds thresholds) {
        int repliers = chorus.repliers.size();
        if (repliers < thresholds.of(Threshold.SMURF_REPLIERS)
                && repliers < thresholds.of(Threshold.SMURF_VICTIM_REPLIERS)) {
            return Optional.empty(); // so it is nearly always
        }
        List<ExchangeFlow> asked = chorus.calls();
        long most = chorus.repliers.stream()
                .mapToLong(ExchangeFlow::unsolicited)
                .max()
                .orElse(0);
        boolean convicted;
        List<Long> macs = foreignMacs(victim, callsBySource.getOrDefault(victim, List.of()), facts.seenFlows());
        if (!asked.isEmpty()) {
            boolean forged = !macs.isEmpty();
            boolean fast = asked.stream().anyMatch(flow -> isFast(flow, flow.requests(), thresholds));
            convicted = repliers >= thresholds.of(Threshold.SMURF_REPLIERS) && (forged || fast);
        } else {
            boolean fast = chorus.repliers.stream().anyMatch(flow -> isFast(flow, flow.unsolicited(), thresholds));
            convicted = inOneWindow(chorus.repliers) >= thresholds.of(Threshold.SMURF_VICTIM_REPLIERS)
                    && fast
                    && facts.seenFlows().bothWays();
        }
        return convicted
                ? Optional.of(finding(victim, chorus, asked, macs, most, facts, thresholds))
                : Optional.empty();
    }

    private static boolean isFast(ExchangeFlow flow, long messages, Thresholds thresholds) {
        if (!flow.timeKnown() || messages < thresholds.of(Threshold.SMURF_REQUESTS)) {
            return false;
        }
        long nanos = Math.max(SECOND, flow.lastNanos() - flow.firstNanos());
        return messages * SECOND / nanos > thresholds.of(Threshold.SMURF_RATE);
    }

    /** How many begin to reply within ten seconds of the first. */
    private static long inOneWindow(List<ExchangeFlow> repliers) {
        long first = repliers.stream().mapToLong(ExchangeFlow::firstNanos).min().orElse(0);
        return repliers.stream()
                .filter(flow -> flow.timeKnown() && flow.firstNanos() - first < WINDOW_NANOS)
                .count();
    }

    /** Echo requests to groups whose Ethernet sender is known, by the address in whose name they were sent. */
    private static Map<Integer, List<RareMessages.Message>> callsBySource(Facts facts) {
        return facts.rareMessages().rows().stream()
                .map(RareMessages.Row::message)
                .filter(message -> message.quoted().ports() == FlowSink.NO_PORTS
                        && SeenFlows.isGroup(message.destination())
                        && message.mac() != FlowSink.NO_MAC)
                .collect(Collectors.groupingBy(RareMessages.Message::source));
    }

    /** Ethernet addresses from which something went to a group in the victim's name, while the victim itself sends from others. */
    private static List<Long> foreignMacs(int victim, List<RareMessages.Message> calls, SeenFlows flows) {
        return flows.knowsMacsOf(victim)
                ? calls.stream()
                        .map(RareMessages.Message::mac)
                        .filter(mac -> !flows.hasSentFrom(victim, mac))
                        .toList()
                : List.of();
    }

    private static Finding finding(
            int victim,
            Chorus chorus,
            List<ExchangeFlow> asked,
            List<Long> macs,
            long most,
            Facts facts,
            Thresholds thresholds) {
        int repliers = chorus.repliers.size();
        long replies =
                chorus.repliers.stream().mapToLong(ExchangeFlow::unsolicited).sum();
        long requests = asked.stream().mapToLong(ExchangeFlow::requests).sum();
        Threshold needed = asked.isEmpty() ? Threshold.SMURF_VICTIM_REPLIERS : Threshold.SMURF_REPLIERS;
        List<Measure> measures = List.of(
                Measure.of("repliers", repliers, thresholds.of(needed), "hosts"),
                Measure.of("replies", replies, "messages"),
                Measure.of("replies_of_one_host", most, "messages"),
                Measure.of("requests", requests, "messages"));
        LongSummaryStatistics times = new LongSummaryStatistics();
        List<ExchangeFlow> all = new ArrayList<>(asked);
        all.addAll(chorus.repliers);
        all.stream().filter(ExchangeFlow::timeKnown).forEach(flow -> {
            times.accept(flow.firstNanos());
            times.accept(flow.lastNanos());
        });
        List<Detail> details = new ArrayList<>();
        details.add(Networks.common(
                chorus.repliers.stream().map(flow -> flow.responder().bits()).toList()));
        if (!macs.isEmpty()) {
            details.add(Detail.SentFrom.of(macs.stream()));
        }
        int confidence = Confidence.of(repliers, thresholds.of(needed));
        return new Finding(
                FindingKind.SMURF,
                repliers >= thresholds.of(Threshold.SMURF_VICTIM_REPLIERS) ? Severity.HIGH : Severity.MEDIUM,
                asked.isEmpty() ? Provocation.confidence(confidence, facts, thresholds) : confidence,
                Parties.unnamed(List.of(victim)),
                Evidence.of(times, all.stream().mapToLong(ExchangeFlow::firstFrame), measures)
                        .on(Exchanged.echoes(
                                Ends.of(
                                        victim,
                                        all.stream()
                                                .map(flow -> flow.responder().bits())
                                                .collect(Collectors.toSet())),
                                all.stream().map(ExchangeFlow::identifier).collect(Collectors.toSet()))),
                details);
    }
}
