package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import icmpscan.classify.IpProtocols;
import icmpscan.session.ProbeGroup;
import icmpscan.session.ProbeMarks;
import icmpscan.session.ProbedService;

/**
 * Did an address ping many hosts, each only a few times? A ping of few hosts stays below the thresholds; a monitor comes back to its hosts
 * and asks each more often.
 */
final class PingSweepDetector implements Detector {
    private static final long ECHO_REQUESTS = ProbedService.itemOf(IpProtocols.ICMP, 8);

    private static final Scale WINDOW = new Scale(
            Threshold.PING_SWEEP_WINDOW_LOW, Threshold.PING_SWEEP_WINDOW_MEDIUM, Threshold.PING_SWEEP_WINDOW_HIGH);
    private static final Scale CAPTURE = new Scale(
            Threshold.PING_SWEEP_CAPTURE_LOW, Threshold.PING_SWEEP_CAPTURE_MEDIUM, Threshold.PING_SWEEP_CAPTURE_HIGH);

    @Override
    public FindingKind kind() {
        return FindingKind.PING_SWEEP;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        long least = Math.min(WINDOW.least(thresholds), CAPTURE.least(thresholds));
        if (!facts.probes().hasEchoes(least)) {
            return List.of();
        }
        List<ProbeGroup> sources = facts.probes().echoes(1);
        Set<Integer> heardOf = SilenceRule.prefixesThatAnswer(sources);
        List<Finding> findings = new ArrayList<>();
        for (ProbeGroup source : sources) {
            if (source.scaled(source.probes().size()) >= least) { // few do, where there are tens of thousands
                finding(source, heardOf, thresholds).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> finding(ProbeGroup source, Set<Integer> heardOf, Thresholds thresholds) {
        long most = thresholds.of(Threshold.PING_SWEEP_REQUESTS);
        ProbeGroup swept = source.only(probe -> probe.tries() > 0 && probe.tries() <= most);
        return Grade.of("targets", swept.count(), WINDOW, CAPTURE, thresholds).map(grade -> {
            SilenceRule silence = new SilenceRule(source, heardOf);
            RandomWalk walk =
                    RandomWalk.over(swept.probes(), silence::isMiss, (int) thresholds.of(Threshold.WALK_STEPS));
            boolean doubted = silence.nothingHeard() || walk.verdict() == WalkVerdict.BENIGN;
            List<Measure> measures = new ArrayList<>(grade.measures());
            measures.add(Measure.of("requests", swept.tries(), "messages"));
            measures.add(share("answered_targets", swept, ProbeMarks.ANSWERED));
            measures.add(share("unreachable_targets", swept, ProbeMarks.UNREACHABLE));
            measures.add(Measure.of("misses_over_hits", walk.steps(), thresholds.of(Threshold.WALK_STEPS), "targets"));
            List<Integer> targets =
                    swept.probes().stream().map(probe -> (int) probe.item()).toList();
            return new Finding(
                    FindingKind.PING_SWEEP,
                    grade.severity(),
                    doubted ? Confidence.doubted(grade.confidence()) : grade.confidence(),
                    Parties.of(source.actor(), swept.count().inCapture(), targets),
                    Evidence.of(swept.probes(), measures, swept.count().estimated())
                            .on(grounds(swept, targets)),
                    List.of(
                            Networks.common(targets),
                            new Detail.Order(SweepOrder.of(targets)),
                            new Detail.Walk(walk.verdict())));
        });
    }

    /** The requests, their replies, and errors about the requests; of a sample, those to any target. */
    private static List<Ground> grounds(ProbeGroup swept, List<Integer> targets) {
        Ends ends = Ends.of(swept.actor(), swept.depth() > 0 ? List.of() : targets);
        return List.of(
                Exchanged.echoes(ends),
                Sent.about(Sort.unreachable(Sort.ANY_CODE), Quoting.ofServices(ends, List.of(ECHO_REQUESTS))));
    }

    private static Measure share(String name, ProbeGroup swept, int mark) {
        return Measure.of(name, swept.only(probe -> probe.has(mark)).count().inCapture(), "targets");
    }
}
