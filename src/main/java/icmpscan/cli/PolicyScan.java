package icmpscan.cli;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import icmpscan.capture.CaptureInput;
import icmpscan.detect.Settings;
import icmpscan.policy.Basis;
import icmpscan.policy.PolicyFacts;
import icmpscan.policy.PolicyWatch;
import icmpscan.policy.Question;
import icmpscan.scan.Coverage;
import icmpscan.scan.Part;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanProgress;
import icmpscan.scan.ScanResult;

/**
 * Reads captures for the facts that rules are judged by.
 *
 * @param bases      what rules are judged by
 * @param questions  what they ask of messages
 * @param sessionGap silence that ends a session
 * @param settings   what detectors are told
 */
record PolicyScan(Set<Basis> bases, List<Question> questions, Duration sessionGap, Settings settings) {
    /**
     * What was read.
     *
     * @param coverage what of the captures was read, and what was not
     * @param facts    what rules are judged by
     */
    record Reading(Coverage coverage, PolicyFacts facts) {}

    Reading read(List<CaptureInput> inputs, ReadOptions options, ScanProgress progress) {
        PolicyWatch watch = new PolicyWatch(questions);
        ScanResult result = Scan.analyze(inputs, options, sessionGap, parts(), settings, List.of(watch), progress);
        PolicyFacts facts = new PolicyFacts(
                result.coverage().captures(),
                result.coverage().quality(),
                result.detections(),
                result.analysis().facts().exchanges().flows(),
                watch.counts());
        return new Reading(result.coverage(), facts);
    }

    private Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (bases.contains(Basis.EXCHANGES)) {
            parts.add(Part.FACTS);
        }
        if (bases.contains(Basis.FINDINGS)) {
            parts.addAll(Set.of(Part.FACTS, Part.FLOWS, Part.FINDINGS));
        }
        return parts;
    }
}
