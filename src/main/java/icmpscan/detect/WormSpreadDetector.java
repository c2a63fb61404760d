package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import icmpscan.session.ProbeCount;

/**
 * Does an address try one service on hosts all over the place? A sweep goes through the networks that it was given, one after the other; a
 * worm makes addresses up, so that they lie in many networks and come in no order.
 */
final class WormSpreadDetector implements Detector {
    /** The whole capture must hold more than the window: a busy resolver or crawler meets a few dead hosts an hour. */
    private static final Scale WINDOW =
            new Scale(Threshold.WORM_HOSTS, Threshold.WORM_HOSTS, Threshold.WORM_HOSTS_HIGH);

    private static final Scale CAPTURE =
            new Scale(Threshold.WORM_HOSTS_HIGH, Threshold.WORM_HOSTS_HIGH, Threshold.WORM_HOSTS_HIGH);

    @Override
    public FindingKind kind() {
        return FindingKind.WORM_SPREAD;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        List<Finding> findings = new ArrayList<>();
        for (HostSearch search : HostSearch.all(facts, thresholds, earlier)) {
            finding(search.forServices(), thresholds).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> finding(HostSearch search, Thresholds thresholds) {
        List<Integer> addresses = search.addresses();
        ProbeCount services = search.services().count();
        long networks = AddressSpread.networks(addresses);
        if (services.inCapture() > thresholds.of(Threshold.WORM_SERVICES)
                || networks < thresholds.of(Threshold.WORM_NETWORKS)
                || !AddressSpread.isScattered(addresses)) {
            return Optional.empty();
        }
        return Grade.of("hosts", search.hosts().count(), WINDOW, CAPTURE, thresholds)
                .map(grade -> finding(search, grade, networks, thresholds));
    }

    private static Finding finding(HostSearch search, Grade grade, long networks, Thresholds thresholds) {
        List<Integer> addresses = search.addresses();
        List<Measure> measures = new ArrayList<>(grade.measures());
        measures.add(Measure.of(
                "distinct_services",
                search.services().count().inCapture(),
                thresholds.of(Threshold.WORM_SERVICES),
                "services"));
        measures.add(Measure.of("networks_of_24_bits", networks, thresholds.of(Threshold.WORM_NETWORKS), "networks"));
        measures.add(Measure.of("order_correlation", AddressSpread.rankCorrelation(addresses), "hundredths"));
        measures.add(Measure.of("errors", search.hosts().tries(), "messages"));
        return new Finding(
                FindingKind.WORM_SPREAD,
                grade.severity(),
                grade.confidence(),
                Parties.of(search.hosts().actor(), search.hosts().count().inCapture(), addresses),
                Evidence.of(
                                search.hosts().probes(),
                                measures,
                                search.hosts().count().estimated())
                        .on(search.ground()),
                List.of(Networks.common(addresses), search.listedServices()));
    }
}
