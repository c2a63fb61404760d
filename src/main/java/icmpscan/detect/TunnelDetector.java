package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;

/** Do echo messages carry other traffic? By what a known tunnel or back door cannot do without, or by much that speaks for it. */
final class TunnelDetector implements Detector {
    @Override
    public FindingKind kind() {
        return FindingKind.TUNNEL;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        List<EchoFindings.Suspicion> suspicions = new ArrayList<>();
        for (EchoVerdict verdict : facts.echoVerdicts(thresholds)) {
            if (verdict.isTunnel(thresholds)) {
                suspicions.add(suspicion(verdict.conversation(), verdict.proof(), verdict.score(), thresholds));
            }
        }
        return EchoFindings.of(FindingKind.TUNNEL, suspicions);
    }

    private static EchoFindings.Suspicion suspicion(
            EchoConversation conversation, TunnelProof proof, ChannelScore score, Thresholds thresholds) {
        long needed = thresholds.of(Threshold.TUNNEL_POINTS);
        List<Measure> measures = new ArrayList<>();
        List<Detail> details = new ArrayList<>();
        if (!proof.magics().isEmpty()) {
            measures.add(Measure.of(
                    "carrying_messages", proof.magicCount(), thresholds.of(Threshold.TUNNEL_MESSAGES), "messages"));
            details.add(new Detail.Carried(proof.magics()));
        }
        if (!proof.programs().isEmpty()) {
            details.add(new Detail.Programs(proof.programs()));
        }
        measures.addAll(score.measures(conversation, needed));
        details.add(new Detail.Channel(score.features()));
        TunnelProof.inside(conversation).ifPresent(details::add);
        details.addAll(EchoSamples.details(conversation, score));
        int byPoints = score.points() >= needed ? Confidence.of(score.points(), needed) : 0;
        return new EchoFindings.Suspicion(
                conversation,
                Severity.HIGH,
                Math.max(byPoints, proof.confidence()),
                score.points() + (proof.exists() ? needed : 0),
                measures,
                details);
    }
}
