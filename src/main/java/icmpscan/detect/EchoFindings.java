package icmpscan.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import icmpscan.decode.Ipv4Address;

/** Makes of what was found in conversations one finding an actor: the figures are those of its worst conversation, the targets those of all. */
final class EchoFindings {
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
                worst.conversation().evidence(worst.measures()),
                worst.details());
    }
}
