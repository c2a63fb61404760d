package icmpscan.detect;

import java.util.List;
import java.util.Set;

/**
 * What all detectors say of one capture.
 *
 * @param findings   in {@link Finding#REPORT_ORDER}
 * @param ran        what was looked for, found or not
 * @param notRun     what could not be looked for, and why
 * @param lostActors how many actors or pairs were let go before they could be judged, because more were about than are kept
 * @param settings   what they were told
 */
public record Detections(
        List<Finding> findings, List<FindingKind> ran, List<NotRun> notRun, long lostActors, Settings settings) {
    /** Keeps copies. */
    public Detections {
        findings = List.copyOf(findings);
        ran = List.copyOf(ran);
        notRun = List.copyOf(notRun);
    }

    /** With usual settings. */
    public Detections(List<Finding> findings, List<FindingKind> ran, List<NotRun> notRun, long lostActors) {
        this(findings, ran, notRun, lostActors, Settings.defaults());
    }

    /** The same, of these kinds only. */
    public Detections only(Set<FindingKind> kinds) {
        return new Detections(
                findings.stream()
                        .filter(finding -> kinds.contains(finding.kind()))
                        .toList(),
                ran.stream().filter(kinds::contains).toList(),
                notRun.stream().filter(one -> kinds.contains(one.kind())).toList(),
                lostActors,
                settings);
    }
}
