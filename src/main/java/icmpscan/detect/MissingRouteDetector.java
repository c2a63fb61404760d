package icmpscan.detect;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import icmpscan.session.ProbeMarks;
import icmpscan.session.ProbedService;
import icmpscan.session.Refusal;

/** Does a router lack a way to where several users want to go? The actor is the router: they are all in the right. */
final class MissingRouteDetector implements Detector {
    @Override
    public FindingKind kind() {
        return FindingKind.MISSING_ROUTE;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        return RouteGap.all(facts.refusals().all(), thresholds).stream()
                .map(gap -> finding(gap, thresholds))
                .toList();
    }

    private static Finding finding(RouteGap gap, Thresholds thresholds) {
        Set<Integer> hosts = gap.refusals().stream().map(Refusal::destination).collect(Collectors.toSet());
        List<ProbedService> services = RefusedServices.of(gap.refusals());
        List<Measure> measures = List.of(
                Measure.of("users", gap.users().size(), thresholds.of(Threshold.MISSING_ROUTE_USERS), "hosts"),
                Measure.of("errors", gap.errors(), thresholds.of(Threshold.MISSING_ROUTE_ERRORS), "messages"),
                Measure.of("distinct_hosts", hosts.size(), "hosts"),
                Measure.of("distinct_services", services.size(), "services"));
        return new Finding(
                FindingKind.MISSING_ROUTE,
                Severity.MEDIUM,
                Confidence.of(gap.errors(), thresholds.of(Threshold.MISSING_ROUTE_ERRORS)),
                Parties.of(gap.router(), hosts.size(), hosts),
                Evidence.ofCounts(gap.refusals().stream().map(Refusal::counts).toList(), measures)
                        .on(Sent.by(
                                Set.of(gap.router()),
                                Sort.unreachable(ProbeMarks.UNROUTED),
                                Quoting.ofServices(new Ends(gap.users(), hosts), Set.of()))),
                List.of(
                        Networks.common(List.copyOf(hosts)),
                        Detail.Users.of(gap.users()),
                        Detail.Services.of(services)));
    }
}
