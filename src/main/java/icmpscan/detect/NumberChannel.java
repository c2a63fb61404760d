package icmpscan.detect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import icmpscan.session.EchoFlow;
import icmpscan.session.EchoStream;
import icmpscan.session.SequenceSteps;

/**
 * Do identifiers or sequence numbers carry data? A program counts its sequence, by ones, by 256, by the number of its targets, and keeps its
 * identifier for a run, at whose start the sequence is the same as at the start of any other run. A traceroute, whose TTL varies, is left out.
 */
final class NumberChannel {
    /** Routes of one target differ by less than this in one capture; a traceroute, or a packet seen on its way round a loop, by more. */
    static final int TIME_TO_LIVE_SPREAD = 3;

    private NumberChannel() {}

    /** The figure that gives it away, if there is one. */
    static Optional<Measure> in(EchoConversation conversation, Thresholds thresholds) {
        EchoStream stream = conversation.repliesOnly() ? conversation.replies() : conversation.requests();
        if (stream.greatestTimeToLive() - stream.leastTimeToLive() > TIME_TO_LIVE_SPREAD) {
            return Optional.empty();
        }
        return conversation.isOneFlow() ? jumps(stream.steps(), thresholds) : identifiers(conversation, thresholds);
    }

    private static Optional<Measure> jumps(SequenceSteps steps, Thresholds thresholds) {
        long irregular = steps.steps() - steps.regular();
        boolean jumps = irregular * 100 > steps.steps() * thresholds.of(Threshold.CHANNEL_JUMPS_PERCENT);
        return jumps && steps.steps() >= thresholds.of(Threshold.CHANNEL_NUMBERS)
                ? Optional.of(Measure.of(
                        ChannelFeature.NUMBERS.slug(), irregular, thresholds.of(Threshold.CHANNEL_NUMBERS), "steps"))
                : Optional.empty();
    }

    /** Many identifiers, each for a message or two, and their first sequence numbers are not always the same. */
    private static Optional<Measure> identifiers(EchoConversation conversation, Thresholds thresholds) {
        List<EchoFlow> flows = conversation.flows();
        Map<Integer, Long> starts =
                flows.stream().collect(Collectors.groupingBy(NumberChannel::firstSequence, Collectors.counting()));
        long commonest =
                starts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long messages = Math.max(
                conversation.requests().messages(), conversation.replies().messages());
        boolean briefly = messages < 2L * flows.size();
        boolean anew = commonest * 100 > flows.size() * thresholds.of(Threshold.CHANNEL_JUMPS_PERCENT);
        return briefly && !anew && flows.size() >= thresholds.of(Threshold.CHANNEL_NUMBERS)
                ? Optional.of(Measure.of(
                        ChannelFeature.NUMBERS.slug(),
                        flows.size(),
                        thresholds.of(Threshold.CHANNEL_NUMBERS),
                        "identifiers"))
                : Optional.empty();
    }

    private static int firstSequence(EchoFlow flow) {
        Function<EchoStream, Integer> first = stream -> stream.steps().first();
        return first.apply(flow.requests().messages() > 0 ? flow.requests() : flow.replies());
    }
}
