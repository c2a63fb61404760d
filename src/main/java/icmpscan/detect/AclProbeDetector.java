package icmpscan.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import icmpscan.session.Probe;
import icmpscan.session.ProbeGroup;
import icmpscan.session.ProbeMarks;
import icmpscan.session.ProbedService;
import icmpscan.session.Refusal;

/**
 * Did an address try what a filter lets through? Told from many services of one target that a filter on the way refused, and from datagrams
 * with just enough hops to get past it (firewalking). Users who run into a filter want one service, or a few.
 */
final class AclProbeDetector implements Detector {
    private static final int TIME_EXCEEDED = 11;

    private static final Scale WINDOW = new Scale(
            Threshold.ACL_PROBE_WINDOW_LOW, Threshold.ACL_PROBE_WINDOW_MEDIUM, Threshold.ACL_PROBE_WINDOW_HIGH);
    private static final Scale CAPTURE = new Scale(
            Threshold.ACL_PROBE_CAPTURE_LOW, Threshold.ACL_PROBE_CAPTURE_MEDIUM, Threshold.ACL_PROBE_CAPTURE_HIGH);

    /** One target of an actor, with what was refused, or what ran out of hops behind the filter. */
    private record Probed(ProbeGroup services, boolean expired, Grade grade) {
        private Ground ground() {
            Sort sort = expired ? Sort.of(TIME_EXCEEDED) : Sort.unreachable(ProbeMarks.PROHIBITED);
            return Sent.about(sort, RefusedPorts.quoting(services));
        }
    }

    @Override
    public FindingKind kind() {
        return FindingKind.ACL_PROBE;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Map<Integer, List<Probed>> byActor = new TreeMap<>(Integer::compareUnsigned);
        for (Probed probed : probed(facts, thresholds, earlier)) {
            byActor.computeIfAbsent(probed.services.actor(), actor -> new ArrayList<>())
                    .add(probed);
        }
        List<Refusal> refusals =
                byActor.isEmpty() ? List.of() : facts.refusals().all();
        List<Finding> findings = new ArrayList<>();
        byActor.forEach((actor, targets) -> findings.add(finding(actor, targets, refusals)));
        return findings;
    }

    private static List<Probed> probed(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        List<Probed> probed = new ArrayList<>();
        int least = (int)
                Math.min(thresholds.of(Threshold.ACL_PROBE_WINDOW_LOW), thresholds.of(Threshold.ACL_PROBE_CAPTURE_LOW));
        for (ProbeGroup pair : facts.probes().ports(least)) {
            refused(pair, thresholds).ifPresent(probed::add);
        }
        // In a loop, too, every datagram runs out of hops at the same router.
        Set<Integer> loops = Earlier.targets(earlier, FindingKind.ROUTING_LOOP);
        for (ProbeGroup pair : facts.refusals().expired((int) thresholds.of(Threshold.FIREWALK_SERVICES))) {
            if (!loops.contains(pair.target())) {
                Firewalk.of(pair, thresholds)
                        .flatMap(services -> Grade.of("services", services.count(), WINDOW, CAPTURE, thresholds)
                                .map(grade -> new Probed(services, true, grade)))
                        .ifPresent(probed::add);
            }
        }
        return probed;
    }

    private static Optional<Probed> refused(ProbeGroup pair, Thresholds thresholds) {
        RefusedPorts ports = RefusedPorts.of(pair);
        if (!ports.mostlyFiltered() || RefusedPorts.isInsistent(ports.byFilters(), thresholds)) {
            return Optional.empty();
        }
        return Grade.of("services", ports.byFilters().count(), WINDOW, CAPTURE, thresholds)
                .map(grade -> new Probed(ports.byFilters(), false, grade));
    }

    /** The figures are those of the target that weighs most; frames, times and services are those of all. */
    private static Finding finding(int actor, List<Probed> targets, List<Refusal> refusals) {
        Probed worst = targets.get(0);
        for (Probed target : targets) {
            worst = target.services.count().inCapture() > worst.services.count().inCapture() ? target : worst;
        }
        Severity severity = targets.stream()
                .map(target -> target.grade.severity())
                .max(Severity::compareTo)
                .orElseThrow();
        List<Probe> probes = targets.stream()
                .flatMap(target -> target.services.probes().stream())
                .toList();
        Set<Integer> hosts =
                targets.stream().map(target -> target.services.target()).collect(Collectors.toSet());
        List<Measure> measures = new ArrayList<>(worst.grade.measures());
        measures.add(Measure.of("refusals", tries(targets, false), "messages"));
        measures.add(Measure.of("ran_out_of_hops", tries(targets, true), "messages"));
        return new Finding(
                FindingKind.ACL_PROBE,
                severity,
                worst.grade.confidence(),
                Parties.of(actor, hosts.size(), hosts),
                Evidence.of(probes, measures, targets.stream().anyMatch(target -> target.services.depth() > 0))
                        .on(targets.stream().map(Probed::ground).toList()),
                List.of(ports(probes), Detail.Reporters.of(filters(actor, hosts, refusals))));
    }

    private static long tries(List<Probed> targets, boolean expired) {
        return targets.stream()
                .filter(target -> target.expired == expired)
                .mapToLong(target -> target.services.tries())
                .sum();
    }

    private static Set<Integer> filters(int actor, Collection<Integer> hosts, List<Refusal> refusals) {
        return refusals.stream()
                .filter(refusal -> refusal.actor() == actor && hosts.contains(refusal.destination()))
                .filter(refusal -> refusal.has(ProbeMarks.PROHIBITED))
                .map(Refusal::reporter)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Detail ports(List<Probe> probes) {
        return Detail.Ports.of(PortRange.of(probes.stream()
                .map(Probe::item)
                .distinct()
                .sorted()
                .map(ProbedService::of)
                .toList()));
    }
}
