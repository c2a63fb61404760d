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
        for (EchoVerdict verdict : facts.echoVerdicts(thresholds)) {
            Optional<Severity> severity = verdict.score().severity(thresholds);
            if (severity.isPresent() && !isGarbled(verdict, garblers) && !verdict.isTunnel(thresholds)) {
                suspicions.add(suspicion(verdict.conversation(), severity.get(), verdict.score(), thresholds));
            }
        }
        return EchoFindings.of(FindingKind.COVERT_CHANNEL, suspicions);
    }

    /** The numbers of a garbled message are garbled too. */
    private static boolean isGarbled(EchoVerdict verdict, Set<Integer> garblers) {
        return verdict.score().isOfNumbersAlone()
                && garblers.contains(verdict.conversation().requester().bits());
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
