package icmpscan.detect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs every detector, in the order in which what one explains is no longer a question to the next. */
public final class Detectors {
    private static final List<Detector> IN_ORDER = List.of(
            new TracerouteDetector(),
            new RoutingLoopDetector(),
            new SmurfDetector(),
            new BackscatterDetector(),
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
            new RedirectAttackDetector(),
            new SourceQuenchDetector(),
            new ForgedErrorDetector(),
            new PmtuBlackholeDetector(),
            new TunnelDetector(),
            new CovertChannelDetector(),
            new FloodDetector(),
            new UnsolicitedReplyDetector(),
            new MonitoringDetector());

    private static final Set<FindingKind> TOLD_BY_ERRORS = EnumSet.of(
            FindingKind.PORT_SCAN,
            FindingKind.PROTOCOL_SCAN,
            FindingKind.HOST_SWEEP,
            FindingKind.WORM_SPREAD,
            FindingKind.ACL_PROBE,
            FindingKind.MISCONFIGURED_WORKSTATION);

    private Detectors() {}

    /** What they look for. */
    public static Set<FindingKind> kinds() {
        return IN_ORDER.stream()
                .map(Detector::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingKind.class)));
    }

    /** What they find in these facts with these thresholds, nothing being allowed. */
    public static Detections all(Facts facts, Thresholds thresholds) {
        return all(facts, new Settings(thresholds, List.of()));
    }

    /** What they find in these facts. */
    public static Detections all(Facts facts, Settings settings) {
        Thresholds thresholds = settings.thresholds();
        List<Finding> findings = new ArrayList<>();
        List<FindingKind> ran = new ArrayList<>();
        List<NotRun> notRun = new ArrayList<>();
        for (Detector detector : IN_ORDER) {
            Optional<Blindness> blindness = detector.blindness(facts);
            if (blindness.isPresent()) {
                notRun.add(new NotRun(detector.kind(), blindness.get()));
            } else {
                ran.add(detector.kind());
                List<Finding> earlier = List.copyOf(findings);
                detector.judge(facts, thresholds, earlier).stream()
                        .filter(finding -> !blamesAVictim(finding, earlier))
                        .forEach(findings::add);
            }
        }
        Allowances allowances = Allowances.of(settings.allowances(), facts);
        findings.replaceAll(allowances::applyTo);
        findings.sort(Finding.REPORT_ORDER);
        return new Detections(
                findings,
                ran,
                notRun,
                facts.probes().lostActors() + facts.inquiries().lostPairs(),
                settings);
    }

    /** Whether errors are all that speaks against the actor, and another finding has shown that it never sent what they quote. */
    private static boolean blamesAVictim(Finding finding, List<Finding> earlier) {
        return TOLD_BY_ERRORS.contains(finding.kind())
                && finding.parties()
                        .actor()
                        .filter(actor -> earlier.stream()
                                .anyMatch(other -> other.kind() == FindingKind.BACKSCATTER
                                        && other.parties().targets().contains(actor)))
                        .isPresent();
    }
}
