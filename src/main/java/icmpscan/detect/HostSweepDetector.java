package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import icmpscan.session.ProbeGroup;

/**
 * Did an address try many hosts that it could not reach? Told from host and network unreachables and from what filters refused.
 *
 * <p>What has another explanation is left out, as {@link HostSearch} says; a worm is told from a sweep before.
 */
final class HostSweepDetector implements Detector {
    private static final Scale WINDOW = new Scale(
            Threshold.HOST_SWEEP_WINDOW_LOW, Threshold.HOST_SWEEP_WINDOW_MEDIUM, Threshold.HOST_SWEEP_WINDOW_HIGH);
    private static final Scale CAPTURE = new Scale(
            Threshold.HOST_SWEEP_CAPTURE_LOW, Threshold.HOST_SWEEP_CAPTURE_MEDIUM, Threshold.HOST_SWEEP_CAPTURE_HIGH);

    @Override
    public FindingKind kind() {
        return FindingKind.HOST_SWEEP;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Set<Integer> worms = Earlier.actors(earlier, FindingKind.WORM_SPREAD);
        List<Finding> findings = new ArrayList<>();
        for (HostSearch search : HostSearch.all(facts, thresholds, earlier)) {
            if (!worms.contains(search.hosts().actor())) {
                finding(search, thresholds).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> finding(HostSearch search, Thresholds thresholds) {
        ProbeGroup hosts = search.hosts();
        ProbeGroup services = search.services();
        return Grade.of("hosts", hosts.count(), WINDOW, CAPTURE, thresholds).map(grade -> {
            boolean peers = isPeerToPeerLike(hosts, services, thresholds);
            List<Integer> targets = search.addresses();
            List<Detail> details = new ArrayList<>(List.of(
                    Networks.common(targets), new Detail.Order(SweepOrder.of(targets)), search.listedServices()));
            if (peers) {
                details.add(new Detail.PeerToPeerLike());
            }
            return new Finding(
                    FindingKind.HOST_SWEEP,
                    peers ? Severity.LOW : grade.severity(),
                    peers ? Confidence.doubted(grade.confidence()) : grade.confidence(),
                    Parties.of(hosts.actor(), hosts.count().inCapture(), targets),
                    Evidence.of(
                                    hosts.probes(),
                                    measures(grade, hosts, services),
                                    hosts.count().estimated()
                                            || services.count().estimated())
                            .on(search.ground()),
                    details);
        });
    }

    private static List<Measure> measures(Grade grade, ProbeGroup hosts, ProbeGroup services) {
        List<Measure> measures = new ArrayList<>(grade.measures());
        measures.add(Measure.of("distinct_services", services.count().inCapture(), "services"));
        measures.add(Measure.of("errors", hosts.tries(), "messages"));
        return measures;
    }

    /** Many services, at least one for every second host, and few errors for each host: every host has a port of its own. */
    private static boolean isPeerToPeerLike(ProbeGroup hosts, ProbeGroup services, Thresholds thresholds) {
        long serviceCount = services.count().inCapture();
        long hostCount = hosts.count().inCapture();
        return serviceCount >= thresholds.of(Threshold.HOST_SWEEP_PEER_SERVICES)
                && 2 * serviceCount >= hostCount
                && hosts.tries() <= thresholds.of(Threshold.HOST_SWEEP_TRIES) * hostCount;
    }
}
