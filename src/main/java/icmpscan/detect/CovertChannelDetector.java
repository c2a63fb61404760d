package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Do echo messages carry data that are none of a ping's? What is a tunnel is not told a second time. */
final class CovertChannelDetector implements Detector {
    @Override
    public FindingKind kind() {
        return FindingKind.COVERT_CHANNEL;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Set<Integer> garblers = Earlier.actors(earlier, FindingKind.MALFORMED);
        List<EchoFindings.Suspicion> suspicions = new ArrayList<>();
        for (EchoConversation conversation : facts.conversations()) {
            ChannelScore score = ChannelScorer.score(conversation, thresholds);
            Optional<Severity> severity = score.severity(thresholds);
            // The numbers of a garbled message are garbled too.
            boolean garbled = score.isOfNumbersAlone()
                    && garblers.contains(conversation.requester().bits());
            if (severity.isPresent()
                    && !garbled
                    && !score.isTunnel(thresholds)
                    && !TunnelProof.of(conversation, thresholds).exists()) {
                suspicions.add(suspicion(conversation, severity.get(), score, thresholds));
            }
        }
        return EchoFindings.of(FindingKind.COVERT_CHANNEL, suspicions);
    }

    private static EchoFindings.Suspicion suspicion(
            EchoConversation conversation, Severity severity, ChannelScore score, Thresholds thresholds) {
        Threshold needed = severity == Severity.MEDIUM ? Threshold.CHANNEL_POINTS_MEDIUM : Threshold.CHANNEL_POINTS_LOW;
        int confidence = Confidence.of(score.points(), thresholds.of(Threshold.CHANNEL_POINTS_MEDIUM));
        List<Detail> details = new ArrayList<>(List.of(new Detail.Channel(score.features())));
        details.addAll(EchoSamples.details(conversation, score));
        return new EchoFindings.Suspicion(
                conversation,
                severity,
                score.mayBeRandomFill() ? Confidence.doubted(confidence) : confidence,
                score.points(),
                score.measures(conversation, thresholds.of(needed)),
                details);
    }
}
