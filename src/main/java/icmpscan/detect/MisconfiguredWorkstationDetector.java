package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import icmpscan.session.Refusal;

/**
 * Does an address ask a few hosts, again and again, for services that are not there? What it asks for less often than four times is counted
 * against it: who does mostly that is searching. What many miss is not one workstation's fault.
 */
final class MisconfiguredWorkstationDetector implements Detector {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    @Override
    public FindingKind kind() {
        return FindingKind.MISCONFIGURED_WORKSTATION;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Set<Integer> migrated = Earlier.targets(earlier, FindingKind.MIGRATED_SERVICE);
        Map<Integer, List<Refusal>> byActor = MigratedServiceDetector.unexplained(facts, thresholds, earlier).stream()
                .filter(refusal -> !migrated.contains(refusal.destination()))
                .collect(Collectors.groupingBy(
                        Refusal::actor, () -> new TreeMap<>(Integer::compareUnsigned), Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        byActor.forEach(
                (actor, refusals) -> finding(actor, refusals, thresholds).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> finding(int actor, List<Refusal> refusals, Thresholds thresholds) {
        List<Refusal> insistent = insistent(refusals, thresholds);
        Set<Integer> hosts = insistent.stream().map(Refusal::destination).collect(Collectors.toSet());
        long errors = RouteGap.messages(insistent);
        Evidence span =
                Evidence.ofCounts(insistent.stream().map(Refusal::counts).toList(), List.of());
        long seconds = seconds(span.firstNanos(), span.lastNanos());
        if (hosts.size() > thresholds.of(Threshold.MISCONFIGURED_HOSTS)
                || errors < thresholds.of(Threshold.MISCONFIGURED_ERRORS)
                || seconds < thresholds.of(Threshold.MISCONFIGURED_SECONDS)
                || 2 * errors < RouteGap.messages(refusals)) {
            return Optional.empty();
        }
        List<Measure> measures = List.of(
                Measure.of("errors", errors, thresholds.of(Threshold.MISCONFIGURED_ERRORS), "messages"),
                Measure.of("seconds", seconds, thresholds.of(Threshold.MISCONFIGURED_SECONDS), "seconds"),
                Measure.of("distinct_hosts", hosts.size(), "hosts"),
                Measure.of("other_errors", RouteGap.messages(refusals) - errors, "messages"));
        return Optional.of(new Finding(
                FindingKind.MISCONFIGURED_WORKSTATION,
                hosts.size() > 1 ? Severity.MEDIUM : Severity.LOW,
                Confidence.of(errors, thresholds.of(Threshold.MISCONFIGURED_ERRORS)),
                Parties.of(actor, hosts.size(), hosts),
                new Evidence(
                        span.firstNanos(),
                        span.lastNanos(),
                        measures,
                        span.frames(),
                        RefusedServices.grounds(insistent),
                        false),
                List.of(
                        Detail.Services.of(RefusedServices.of(insistent)),
                        Detail.Reporters.of(
                                insistent.stream().map(Refusal::reporter).collect(Collectors.toSet())))));
    }

    private static List<Refusal> insistent(List<Refusal> refusals, Thresholds thresholds) {
        Map<RefusedPlace, Long> tries = RefusedPlace.tries(refusals);
        return refusals.stream()
                .filter(refusal -> tries.get(RefusedPlace.of(refusal)) >= thresholds.of(Threshold.MISCONFIGURED_TRIES))
                .toList();
    }

    private static long seconds(OptionalLong firstNanos, OptionalLong lastNanos) {
        return firstNanos.isPresent() ? (lastNanos.getAsLong() - firstNanos.getAsLong()) / NANOS_PER_SECOND : 0;
    }
}
