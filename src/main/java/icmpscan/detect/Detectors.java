package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;

/** Runs every detector, in the order in which what one explains is no longer a question to the next. */
public final class Detectors {
    private static final List<Detector> IN_ORDER = List.of(
            new OsFingerprintDetector(),
            new PortScanDetector(),
            new AclProbeDetector(),
            new ProtocolScanDetector(),
            new PingSweepDetector(),
            new InfoProbeDetector(),
            new MissingRouteDetector(),
            new WormSpreadDetector(),
            new HostSweepDetector(),
            new MigratedServiceDetector(),
            new MisconfiguredWorkstationDetector(),
            new MalformedDetector(),
            new FragmentAttackDetector(),
            new TunnelDetector(),
            new CovertChannelDetector(),
            new UnsolicitedReplyDetector(),
            new MonitoringDetector());

    private Detectors() {}

    /** What they find in these facts. */
    public static Detections all(Facts facts, Thresholds thresholds) {
        List<Finding> findings = new ArrayList<>();
        for (Detector detector : IN_ORDER) {
            findings.addAll(detector.judge(facts, thresholds, List.copyOf(findings)));
        }
        findings.sort(Finding.REPORT_ORDER);
        return new Detections(
                findings,
                IN_ORDER.stream().map(Detector::kind).toList(),
                facts.probes().lostActors() + facts.inquiries().lostPairs());
    }
}
