package icmpscan.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import icmpscan.decode.Ipv4Address;

/**
 * Makes of what was found in conversations one finding an actor: what was judged is that of its worst conversation; the targets, the times and
 * how much was sent are those of all.
 */
final class EchoFindings {
    /** Measures that say how much, and so add up. */
    private static final Set<String> VOLUMES =
            Set.of("carrying_messages", "requests", "replies", "request_data", "reply_data", "unsolicited_replies");

    private EchoFindings() {}

    /**
     * A finding about one conversation.
     *
     * @param conversation the conversation
     * @param severity     how much it asks to be looked at
     * @param confidence   hundredths
     * @param points       what it weighs among those of one severity
     * @param measures     its figures
     * @param details      what goes beside them
     */
    record Suspicion(
            EchoConversation conversation,
            Severity severity,
            int confidence,
            long points,
            List<Measure> measures,
            List<Detail> details) {
        private static final Comparator<Suspicion> WORST_LAST = Comparator.comparing(Suspicion::severity)
                .thenComparingLong(Suspicion::points)
                .thenComparingInt(Suspicion::confidence);
    }

    static List<Finding> of(FindingKind kind, List<Suspicion> suspicions) {
        Map<Ipv4Address, List<Suspicion>> byActor = new LinkedHashMap<>();
        for (Suspicion suspicion : suspicions) {
            byActor.computeIfAbsent(suspicion.conversation().actor(), actor -> new ArrayList<>())
                    .add(suspicion);
        }
        List<Finding> findings = new ArrayList<>();
        byActor.forEach((actor, ofActor) -> findings.add(finding(kind, actor, ofActor)));
        return findings;
    }

    private static Finding finding(FindingKind kind, Ipv4Address actor, List<Suspicion> suspicions) {
        Suspicion worst = suspicions.stream().max(Suspicion.WORST_LAST).orElseThrow();
        List<Integer> peers = suspicions.stream()
                .map(suspicion -> suspicion.conversation().peer().bits())
                .distinct()
                .toList();
        return new Finding(
                kind,
                worst.severity(),
                worst.confidence(),
                Parties.of(actor.bits(), peers.size(), peers),
                evidence(worst, suspicions),
                worst.details());
    }

    private static Evidence evidence(Suspicion worst, List<Suspicion> suspicions) {
        List<Measure> measures = new ArrayList<>();
        if (suspicions.size() > 1) {
            measures.add(Measure.of("conversations", suspicions.size(), "conversations"));
        }
        worst.measures()
                .forEach(
                        measure -> measures.add(VOLUMES.contains(measure.name()) ? sum(measure, suspicions) : measure));
        Evidence ofWorst = worst.conversation().evidence(measures);
        List<Evidence> all = suspicions.stream()
                .map(suspicion -> suspicion.conversation().evidence(List.of()))
                .toList();
        return new Evidence(
                all.stream().flatMapToLong(each -> each.firstNanos().stream()).min(),
                all.stream().flatMapToLong(each -> each.lastNanos().stream()).max(),
                measures,
                ofWorst.frames(),
                all.stream().flatMap(each -> each.grounds().stream()).toList(),
                ofWorst.estimated());
    }

    private static Measure sum(Measure measure, List<Suspicion> suspicions) {
        long total = suspicions.stream()
                .flatMap(suspicion -> suspicion.measures().stream())
                .filter(other -> other.name().equals(measure.name()))
                .mapToLong(Measure::value)
                .sum();
        return new Measure(measure.name(), total, measure.threshold(), measure.unit());
    }
}
