package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import icmpscan.decode.Ipv4Address;
import icmpscan.detect.LoopSign.Kind;

/**
 * Do routers hand datagrams to each other until their time is over? Proof is a datagram that passes one place again and again, or a trace that
 * meets the same routers in turn. Else: datagrams that ran out of hops, though they had enough, or though several users sent them who trace
 * nothing. The actor is the router: the nearest one of those that show.
 */
final class RoutingLoopDetector implements Detector {
    private static final Scale SCALE =
            new Scale(Threshold.ROUTING_LOOP_LOW, Threshold.ROUTING_LOOP_MEDIUM, Threshold.ROUTING_LOOP_HIGH);

    /** Datagrams of one user to one host may be probes with few hops on purpose. */
    private static final int LEAST_PAIRS = 2;

    @Override
    public FindingKind kind() {
        return FindingKind.ROUTING_LOOP;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        List<Finding> findings = new ArrayList<>();
        for (RoutingLoop loop : RoutingLoop.all(LoopSign.all(facts, thresholds))) {
            severity(loop, thresholds).ifPresent(severity -> findings.add(finding(loop, severity, thresholds)));
        }
        return findings;
    }

    private static Optional<Severity> severity(RoutingLoop loop, Thresholds thresholds) {
        Optional<Severity> byCount = SCALE.severity(loop.expiredInWindow(), thresholds);
        if (loop.isProven()) {
            return Optional.of(byCount.filter(Severity.HIGH::equals).orElse(Severity.MEDIUM));
        }
        if (loop.ordinaryInWindow() >= thresholds.of(Threshold.ROUTING_LOOP_LOW)) {
            return byCount;
        }
        boolean severalUsers = loop.pairs() >= LEAST_PAIRS
                && loop.routers().size() <= thresholds.of(Threshold.ROUTING_LOOP_ROUTERS)
                && loop.expiredInWindow() >= thresholds.of(Threshold.ROUTING_LOOP_MEDIUM);
        return severalUsers ? byCount : Optional.empty();
    }

    private static Finding finding(RoutingLoop loop, Severity severity, Thresholds thresholds) {
        Optional<Ipv4Address> actor = loop.nearest();
        Set<Integer> destinations = loop.destinations();
        Set<Integer> routers =
                loop.routers().keySet().stream().map(Ipv4Address::bits).collect(Collectors.toSet());
        List<Detail> details = new ArrayList<>();
        details.add(Networks.common(List.copyOf(destinations)));
        details.add(Detail.Reporters.of(routers));
        details.add(Detail.Users.of(loop.sources()));
        return new Finding(
                FindingKind.ROUTING_LOOP,
                severity,
                confidence(loop, thresholds),
                actor.map(router -> Parties.of(router.bits(), destinations.size(), destinations))
                        .orElseGet(() -> Parties.unnamed(List.copyOf(destinations))),
                evidence(loop, severity, thresholds),
                details);
    }

    private static int confidence(RoutingLoop loop, Thresholds thresholds) {
        if (loop.isProven()) {
            return Confidence.proven();
        }
        int counted = Confidence.of(loop.expiredInWindow(), thresholds.of(Threshold.ROUTING_LOOP_MEDIUM));
        return loop.ordinaryInWindow() > 0 ? counted : Confidence.doubted(counted);
    }

    private static Evidence evidence(RoutingLoop loop, Severity severity, Thresholds thresholds) {
        LongSummaryStatistics times = new LongSummaryStatistics();
        loop.signs().forEach(sign -> sign.times().forEach(times::accept));
        List<Measure> measures = List.of(
                Measure.of("out_of_hops", loop.expired(), "datagrams"),
                Measure.of(
                        "out_of_hops_in_window",
                        loop.expiredInWindow(),
                        SCALE.shown(severity, thresholds),
                        "datagrams"),
                Measure.of("routers", loop.routers().size(), "routers"),
                Measure.of("users", loop.sources().size(), "hosts"),
                Measure.of("traces_in_circles", loop.count(Kind.TRACE), "traces"),
                Measure.of("datagrams_seen_circling", loop.count(Kind.CIRCLED), "datagrams"));
        return Evidence.of(
                        times,
                        loop.signs().stream()
                                .flatMap(sign -> sign.frames().stream())
                                .mapToLong(frame -> frame),
                        measures)
                .on(loop.signs().stream().map(LoopSign::ground).toList());
    }
}
