package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import icmpscan.decode.Ipv4Address;
import icmpscan.session.Probe;
import icmpscan.session.ProbeGroup;
import icmpscan.session.ProbeMarks;
import icmpscan.session.ProbedService;

/**
 * Did an address try many hosts that it could not reach? Told from host and network unreachables and from what filters refused.
 *
 * <p>A host that is asked for more often than a sweep would is left out: who asks knows it. Where the actor's ping sweep was found already,
 * what its pings met is left out; where its port scan was, what filters said of its targets.
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
        int least = (int) Math.min(
                thresholds.of(Threshold.HOST_SWEEP_WINDOW_LOW), thresholds.of(Threshold.HOST_SWEEP_CAPTURE_LOW));
        Set<Integer> pinged = actors(earlier, FindingKind.PING_SWEEP);
        Set<Integer> scanned = actors(earlier, FindingKind.PORT_SCAN);
        List<Finding> findings = new ArrayList<>();
        for (ProbeGroup actor : facts.probes().hosts(least)) {
            ProbeGroup services = facts.probes().servicesOf(actor.actor());
            ProbeGroup hosts = actor.only(unexplained(pinged.contains(actor.actor()), scanned.contains(actor.actor())))
                    .only(host -> host.tries()
                            <= thresholds.of(Threshold.HOST_SWEEP_TRIES)
                                    * Math.max(1, services.count().inCapture()));
            finding(hosts, services, thresholds).ifPresent(findings::add);
        }
        return findings;
    }

    private static Set<Integer> actors(List<Finding> earlier, FindingKind kind) {
        return earlier.stream()
                .filter(finding -> finding.kind() == kind)
                .flatMap(finding -> finding.parties().actor().stream())
                .map(actor -> ((Ipv4Address) actor).bits())
                .collect(Collectors.toSet());
    }

    private static Predicate<Probe> unexplained(boolean pinged, boolean scanned) {
        return host -> !(pinged && !host.has(ProbeMarks.BY_OTHER)) && !(scanned && !host.has(ProbeMarks.ABSENT));
    }

    private static Optional<Finding> finding(ProbeGroup hosts, ProbeGroup services, Thresholds thresholds) {
        return Grade.of("hosts", hosts.count(), WINDOW, CAPTURE, thresholds).map(grade -> {
            boolean peers = isPeerToPeerLike(hosts, services, thresholds);
            List<Integer> targets =
                    hosts.probes().stream().map(probe -> (int) probe.item()).toList();
            List<Detail> details = new ArrayList<>(
                    List.of(Networks.common(targets), new Detail.Order(SweepOrder.of(targets)), listed(services)));
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
                            hosts.count().estimated() || services.count().estimated()),
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

    private static Detail listed(ProbeGroup services) {
        List<ProbedService> first = services.probes().stream()
                .map(Probe::item)
                .sorted()
                .limit(Detail.LISTED)
                .map(ProbedService::of)
                .toList();
        return new Detail.Services(first, services.count().inCapture() - first.size());
    }
}
