package icmpscan.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import icmpscan.session.Probe;
import icmpscan.session.ProbeGroup;
import icmpscan.session.ProbeMarks;
import icmpscan.session.ProbedService;

/**
 * Did an address try many ports of a host? Told from ports that hosts and filters refused, and from many errors about one host that is
 * not there. Late replies and the ends of traceroutes are no
 * tries. Where a filter on the way refused at least as many as the host, it is not the host that shows but what the filter lets through:
 * another question.
 */
final class PortScanDetector implements Detector {
    private static final Scale WINDOW = new Scale(
            Threshold.PORT_SCAN_WINDOW_LOW, Threshold.PORT_SCAN_WINDOW_MEDIUM, Threshold.PORT_SCAN_WINDOW_HIGH);
    private static final Scale CAPTURE = new Scale(
            Threshold.PORT_SCAN_CAPTURE_LOW, Threshold.PORT_SCAN_CAPTURE_MEDIUM, Threshold.PORT_SCAN_CAPTURE_HIGH);

    /** A target that is not there is judged by the capture alone, and less readily. */
    private static final Scale ABSENT = new Scale(
            Threshold.PORT_SCAN_ABSENT_MEDIUM, Threshold.PORT_SCAN_ABSENT_MEDIUM, Threshold.PORT_SCAN_ABSENT_HIGH);

    /** One target of an actor, and what it amounts to. */
    private record Scanned(ProbeGroup ports, Grade grade, long lateReplies, Ground ground) {
        private static final Comparator<Scanned> BY_WEIGHT = Comparator.<Scanned, Severity>comparing(
                        scanned -> scanned.grade.severity())
                .thenComparing(scanned -> scanned.ports.count().inCapture());
    }

    @Override
    public FindingKind kind() {
        return FindingKind.PORT_SCAN;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        int least = (int)
                Math.min(thresholds.of(Threshold.PORT_SCAN_WINDOW_LOW), thresholds.of(Threshold.PORT_SCAN_CAPTURE_LOW));
        Map<Integer, List<Scanned>> byActor = new LinkedHashMap<>();
        for (ProbeGroup pair : facts.probes().ports(least)) {
            scanned(pair, thresholds)
                    .ifPresent(scanned -> byActor.computeIfAbsent(pair.actor(), actor -> new ArrayList<>())
                            .add(scanned));
        }
        for (ProbeGroup pair : AbsentTargets.of(facts.refusals().all(), thresholds)) {
            Grade.of("ports", pair.count(), ABSENT, ABSENT, thresholds)
                    .ifPresent(grade -> byActor.computeIfAbsent(pair.actor(), actor -> new ArrayList<>())
                            .add(new Scanned(pair, grade, 0, ground(pair, ProbeMarks.ABSENT))));
        }
        List<Finding> findings = new ArrayList<>();
        byActor.forEach((actor, targets) -> findings.add(finding(actor, targets)));
        return findings;
    }

    private static Optional<Scanned> scanned(ProbeGroup pair, Thresholds thresholds) {
        RefusedPorts refused = RefusedPorts.of(pair);
        ProbeGroup ports = refused.all();
        if (refused.mostlyFiltered() || RefusedPorts.isInsistent(ports, thresholds)) {
            return Optional.empty();
        }
        long lateReplies = pair.only(probe -> probe.has(ProbeMarks.LATE_REPLY)).probes().stream()
                .mapToLong(Probe::tries)
                .sum();
        return Grade.of("ports", ports.count(), WINDOW, CAPTURE, thresholds)
                .map(grade -> new Scanned(
                        ports, grade, lateReplies, ground(ports, ProbeMarks.CLOSED | ProbeMarks.PROHIBITED)));
    }

    private static Ground ground(ProbeGroup ports, int codes) {
        return Sent.about(Sort.unreachable(codes), RefusedPorts.quoting(ports));
    }

    /** The figures are those of the target that weighs most; frames, times and ports are those of all. */
    private static Finding finding(int actor, List<Scanned> targets) {
        Scanned worst = targets.get(0);
        for (Scanned target : targets) {
            worst = Scanned.BY_WEIGHT.compare(target, worst) > 0 ? target : worst;
        }
        List<Probe> probes = targets.stream()
                .flatMap(target -> target.ports.probes().stream())
                .toList();
        boolean estimated =
                targets.stream().anyMatch(target -> target.ports.count().estimated());
        return new Finding(
                FindingKind.PORT_SCAN,
                worst.grade.severity(),
                worst.grade.confidence(),
                Parties.of(
                        actor,
                        targets.size(),
                        targets.stream().map(target -> target.ports.target()).toList()),
                Evidence.of(probes, measures(worst), estimated)
                        .on(targets.stream().map(Scanned::ground).toList()),
                List.of(ports(probes)));
    }

    private static List<Measure> measures(Scanned worst) {
        List<Measure> measures = new ArrayList<>(worst.grade.measures());
        measures.add(count("closed_ports", worst.ports, ProbeMarks.CLOSED));
        measures.add(count("prohibited_ports", worst.ports, ProbeMarks.PROHIBITED));
        measures.add(Measure.of("refusals", worst.ports.tries(), "messages"));
        measures.add(Measure.of("late_replies_not_counted", worst.lateReplies, "messages"));
        return measures;
    }

    private static Measure count(String name, ProbeGroup ports, int marks) {
        return Measure.of(name, ports.only(probe -> probe.has(marks)).count().inCapture(), "ports");
    }

    private static Detail ports(List<Probe> probes) {
        List<ProbedService> services = probes.stream()
                .map(Probe::item)
                .distinct()
                .sorted()
                .map(ProbedService::of)
                .toList();
        return Detail.Ports.of(PortRange.of(services));
    }
}
