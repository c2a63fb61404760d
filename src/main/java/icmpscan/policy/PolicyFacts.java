package icmpscan.policy;

import java.util.List;
import java.util.Map;

import icmpscan.capture.CaptureSummary;
import icmpscan.detect.Detections;
import icmpscan.session.ExchangeFlow;
import icmpscan.tally.CaptureQuality;

/**
 * All that rules are judged by, once the captures were read.
 *
 * @param captures   what the reader says of the captures
 * @param quality    how far they can be trusted
 * @param detections what was found
 * @param exchanges  requests with their replies
 * @param counts     what was counted for the rules' own questions
 */
public record PolicyFacts(
        List<CaptureSummary> captures,
        CaptureQuality quality,
        Detections detections,
        List<ExchangeFlow> exchanges,
        Map<Question, MessageCount> counts) {
    /** Keeps copies of the lists. */
    public PolicyFacts {
        captures = List.copyOf(captures);
        exchanges = List.copyOf(exchanges);
    }

    /** The answer to a question that was asked before the captures were read. */
    public MessageCount count(Question question) {
        MessageCount count = counts.get(question);
        if (count == null) {
            throw new IllegalArgumentException("nobody asked " + question);
        }
        return count;
    }
}
