package icmpscan.detect;

import java.util.List;
import java.util.Optional;

/** Answers one question about a capture. Keeps nothing, reads nothing but the facts, says nothing in words. */
interface Detector {
    /** What it looks for. */
    FindingKind kind();

    /** Why it cannot judge these facts; empty where it can. */
    default Optional<Blindness> blindness(Facts facts) {
        return Optional.empty();
    }

    /**
     * What it finds, one finding an actor.
     *
     * @param facts      what was gathered from the messages
     * @param thresholds the numbers to compare with
     * @param earlier    what the detectors before it have found: what they explain is not explained a second time
     */
    List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier);
}
