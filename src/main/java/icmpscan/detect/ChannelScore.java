package icmpscan.detect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for a conversation being a channel, with the figures, and what it amounts to.
 *
 * @param figures by feature, each with what it had to reach
 */
record ChannelScore(Map<ChannelFeature, Measure> figures) {
    /** Nothing speaks for it, as for nearly all. */
    static final ChannelScore NOTHING = new ChannelScore(Map.of());

    /** What somebody's data show in; without any of these the rest says nothing. */
    private static final Set<ChannelFeature> OF_CONTENT = EnumSet.of(
            ChannelFeature.EMBEDDED_PROTOCOL,
            ChannelFeature.REPLIES_DIFFER,
            ChannelFeature.CHANGING_DATA,
            ChannelFeature.NUMBERS,
            ChannelFeature.ENCODED_TEXT,
            ChannelFeature.BURSTS_OF_DATA,
            ChannelFeature.PLAIN_TEXT);

    /** What a tool shows too that fills each message with random bytes, such as fping -R. */
    private static final Set<ChannelFeature> OF_RANDOM_FILL = EnumSet.of(
            ChannelFeature.CHANGING_DATA,
            ChannelFeature.BURSTS_OF_DATA,
            ChannelFeature.RANDOM_DATA,
            ChannelFeature.VOLUME,
            ChannelFeature.RATE);

    /** Keeps a copy, in the order of the features. */
    ChannelScore {
        Map<ChannelFeature, Measure> ordered = new EnumMap<>(ChannelFeature.class);
        ordered.putAll(figures);
        figures = ordered;
    }

    boolean has(ChannelFeature feature) {
        return figures.containsKey(feature);
    }

    /** Whether nothing but identifiers and sequence numbers speaks for it. */
    boolean isOfNumbersAlone() {
        return figures.keySet().equals(EnumSet.of(ChannelFeature.NUMBERS));
    }

    List<ChannelFeature> features() {
        return List.copyOf(figures.keySet());
    }

    int points() {
        return features().stream().mapToInt(ChannelFeature::points).sum();
    }

    /** Numbers are a channel of a few bytes, whatever else is there, and carry no other traffic. */
    boolean isTunnel(Thresholds thresholds) {
        return !figures.isEmpty()
                && !has(ChannelFeature.NUMBERS)
                && !mayBeRandomFill()
                && isOfContent()
                && points() >= thresholds.of(Threshold.TUNNEL_POINTS);
    }

    /** How much of a covert channel it is; empty where it is none. Random fill is good to know. */
    Optional<Severity> severity(Thresholds thresholds) {
        if (figures.isEmpty() || !isOfContent() || points() < thresholds.of(Threshold.CHANNEL_POINTS_LOW)) {
            return Optional.empty();
        }
        if (mayBeRandomFill()) {
            return Optional.of(Severity.INFO);
        }
        return Optional.of(points() >= thresholds.of(Threshold.CHANNEL_POINTS_MEDIUM) ? Severity.MEDIUM : Severity.LOW);
    }

    /** Data that change, always at the same length, and nothing else: fping -R does that. */
    boolean mayBeRandomFill() {
        return !figures.isEmpty() && OF_RANDOM_FILL.containsAll(figures.keySet());
    }

    private boolean isOfContent() {
        return figures.keySet().stream().anyMatch(OF_CONTENT::contains);
    }

    List<Measure> measures(EchoConversation conversation, long pointsNeeded) {
        List<Measure> measures = new ArrayList<>();
        if (!figures.isEmpty()) {
            measures.add(Measure.of("points", points(), pointsNeeded, "points"));
        }
        measures.addAll(figures.values());
        measures.addAll(volume(conversation));
        return measures;
    }

    private static List<Measure> volume(EchoConversation conversation) {
        return List.of(
                Measure.of("requests", conversation.requests().messages(), "messages"),
                Measure.of("replies", conversation.replies().messages(), "messages"),
                Measure.of("request_data", conversation.requests().dataBytes(), "bytes"),
                Measure.of("reply_data", conversation.replies().dataBytes(), "bytes"));
    }
}
