package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import icmpscan.classify.IpProtocols;
import icmpscan.session.ProbeMarks;
import icmpscan.session.Refusal;

/**
 * Do several users ask for a service where it is not, or no longer? Nobody is to blame, so that no actor is named. Who was found to search,
 * what filters refuse and what only pings met is left out.
 */
final class MigratedServiceDetector implements Detector {
    /** Codes that say: not here. */
    private static final int GONE = ProbeMarks.ABSENT | ProbeMarks.UNROUTED | ProbeMarks.CLOSED | ProbeMarks.code(12);

    @Override
    public FindingKind kind() {
        return FindingKind.MIGRATED_SERVICE;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Map<Integer, List<Refusal>> byHost = unexplained(facts, thresholds, earlier).stream()
                .collect(Collectors.groupingBy(
                        Refusal::destination, () -> new TreeMap<>(Integer::compareUnsigned), Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        byHost.forEach((host, refusals) -> finding(host, refusals, thresholds).ifPresent(findings::add));
        return findings;
    }

    /** Refusals of services that are not where they were asked for, and that no search and no missing route explains. */
    static List<Refusal> unexplained(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        List<Refusal> all = facts.refusals().all();
        List<RouteGap> gaps = RouteGap.all(all, thresholds);
        Set<Integer> searchers = Earlier.actors(
                earlier,
                FindingKind.PORT_SCAN,
                FindingKind.ACL_PROBE,
                FindingKind.PROTOCOL_SCAN,
                FindingKind.HOST_SWEEP,
                FindingKind.WORM_SPREAD);
        return all.stream()
                .filter(refusal -> refusal.has(GONE))
                .filter(refusal -> refusal.service().protocol() != IpProtocols.ICMP)
                .filter(refusal -> !searchers.contains(refusal.actor()))
                .filter(refusal -> gaps.stream().noneMatch(gap -> gap.explains(refusal)))
                .toList();
    }

    private static Optional<Finding> finding(int host, List<Refusal> refusals, Thresholds thresholds) {
        Map<Long, List<Refusal>> byService =
                refusals.stream().collect(Collectors.groupingBy(Refusal::item, TreeMap::new, Collectors.toList()));
        List<Refusal> missed = byService.values().stream()
                .filter(service -> isMissed(service, thresholds))
                .flatMap(List::stream)
                .toList();
        if (missed.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> users = users(missed);
        long errors = RouteGap.messages(missed);
        List<Measure> measures = List.of(
                Measure.of("users", users.size(), thresholds.of(Threshold.MIGRATED_SERVICE_USERS), "hosts"),
                Measure.of("errors", errors, thresholds.of(Threshold.MIGRATED_SERVICE_ERRORS), "messages"),
                Measure.of("port_unreachables", closed(missed), "messages"));
        return Optional.of(new Finding(
                FindingKind.MIGRATED_SERVICE,
                Severity.MEDIUM,
                Confidence.of(errors, thresholds.of(Threshold.MIGRATED_SERVICE_ERRORS)),
                Parties.ofNobody(host),
                Evidence.ofCounts(missed.stream().map(Refusal::counts).toList(), measures)
                        .on(RefusedServices.grounds(missed)),
                List.of(
                        Detail.Users.of(users),
                        Detail.Services.of(RefusedServices.of(missed)),
                        Detail.Reporters.of(
                                missed.stream().map(Refusal::reporter).collect(Collectors.toSet())))));
    }

    private static boolean isMissed(List<Refusal> service, Thresholds thresholds) {
        int users = users(service).size();
        long errors = RouteGap.messages(service);
        return users >= thresholds.of(Threshold.MIGRATED_SERVICE_USERS)
                && errors >= thresholds.of(Threshold.MIGRATED_SERVICE_ERRORS)
                && errors >= users * thresholds.of(Threshold.MIGRATED_SERVICE_TRIES);
    }

    private static Set<Integer> users(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::actor).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long closed(List<Refusal> refusals) {
        return RouteGap.messages(refusals.stream()
                .filter(refusal -> refusal.has(ProbeMarks.CLOSED))
                .toList());
    }
}
