package icmpscan.detect;

import java.util.List;

import icmpscan.session.ProbeFacts;

/** Answers one question about a capture. Keeps nothing, reads nothing but the facts, says nothing in words. */
interface Detector {
    /** What it looks for. */
    FindingKind kind();

    /**
     * What it finds, one finding an actor.
     *
     * @param facts      what each address has tried
     * @param thresholds the numbers to compare with
     * @param earlier    what the detectors before it have found: what they explain is not explained a second time
     */
    List<Finding> judge(ProbeFacts facts, Thresholds thresholds, List<Finding> earlier);
}
