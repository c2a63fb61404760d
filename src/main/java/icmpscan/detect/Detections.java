package icmpscan.detect;

import java.util.List;

/**
 * What all detectors say of one capture.
 *
 * @param findings   in {@link Finding#REPORT_ORDER}
 * @param ran        what was looked for, found or not
 * @param lostActors how many actors or pairs were let go before they could be judged, because more were about than are kept
 */
public record Detections(List<Finding> findings, List<FindingKind> ran, long lostActors) {
    /** Keeps copies. */
    public Detections {
        findings = List.copyOf(findings);
        ran = List.copyOf(ran);
    }
}
