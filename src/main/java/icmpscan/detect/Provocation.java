package icmpscan.detect;

import java.util.List;
import java.util.Optional;

import icmpscan.session.QuotedFlows;
import icmpscan.session.SeenFlows;
import icmpscan.session.Sighting;

/**
 * Whether errors were provoked.
 *
 * @param flows  which flows passed
 * @param errors about which flows errors speak
 */
record Provocation(SeenFlows flows, List<QuotedFlows.Row> errors) {
    static Provocation of(Facts facts) {
        return new Provocation(facts.seenFlows(), facts.quotedFlows().rows());
    }

    Sighting sighting(QuotedFlows.Row error) {
        return flows.flow(error.source(), error.destination(), error.protocol(), error.ports());
    }

    /** Why nothing can be said of those errors whose flows are not in the capture; empty where there are none. */
    Optional<Blindness> blindness() {
        List<QuotedFlows.Row> unseen = errors.stream()
                .filter(error -> sighting(error) != Sighting.SEEN)
                .toList();
        if (unseen.isEmpty()) {
            return Optional.empty();
        }
        if (flows.datagrams() == 0) {
            return Optional.of(Blindness.NO_FLOWS);
        }
        if (unseen.stream().noneMatch(error -> flows.hasPassed(error.protocol()))) {
            return Optional.of(Blindness.PROTOCOLS_NOT_CAPTURED);
        }
        return flows.bothWays() ? Optional.empty() : Optional.of(Blindness.ONE_DIRECTION);
    }

    /** What is left of a confidence where the capture shows hardly any conversation from both sides. */
    static int confidence(int confidence, Facts facts, Thresholds thresholds) {
        boolean doubtful = facts.seenFlows().percentBothWays() < thresholds.of(Threshold.BOTH_WAYS_SHARE);
        return doubtful ? Confidence.doubted(confidence) : confidence;
    }
}
