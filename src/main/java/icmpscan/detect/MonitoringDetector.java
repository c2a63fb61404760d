package icmpscan.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import icmpscan.classify.EchoSignature;
import icmpscan.decode.Address;
import icmpscan.decode.Ipv4Address;
import icmpscan.session.EchoStream;
import icmpscan.session.Intervals;

/**
 * Does somebody ping the same hosts again and again, in step? Told so that it explains and is not accused; a sender that was found to tunnel
 * is left out, for tunnels poll in step too.
 */
final class MonitoringDetector implements Detector {
    private static final Set<FindingKind> NO_MONITOR =
            Set.of(FindingKind.TUNNEL, FindingKind.COVERT_CHANNEL, FindingKind.FLOOD);

    @Override
    public FindingKind kind() {
        return FindingKind.MONITORING;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Set<Address> accused = earlier.stream()
                .filter(finding -> NO_MONITOR.contains(finding.kind()) && finding.severity() != Severity.INFO)
                .flatMap(finding -> finding.parties().actor().stream())
                .collect(Collectors.toSet());
        Map<Ipv4Address, List<EchoConversation>> byActor = new LinkedHashMap<>();
        for (EchoConversation conversation : facts.conversations()) {
            if (!accused.contains(conversation.requester()) && isInStep(conversation, thresholds)) {
                byActor.computeIfAbsent(conversation.requester(), actor -> new ArrayList<>())
                        .add(conversation);
            }
        }
        List<Finding> findings = new ArrayList<>();
        byActor.forEach((actor, inStep) -> {
            List<EchoConversation> conversations = ofOneInterval(inStep, thresholds);
            if (isMonitor(conversations, thresholds)) {
                findings.add(finding(actor, conversations, thresholds));
            }
        });
        return findings;
    }

    /** Not with a TTL that varies, as a traceroute goes on and on, nor faster than a monitor needs. */
    private static boolean isInStep(EchoConversation conversation, Thresholds thresholds) {
        EchoStream requests = conversation.requests();
        Intervals intervals = requests.intervals();
        return intervals.isRegular(thresholds.of(Threshold.MONITORING_VARIATION_PERCENT))
                && rounds(conversation) >= thresholds.of(Threshold.MONITORING_ROUNDS)
                && intervals.meanMillis() >= thresholds.of(Threshold.MONITORING_LEAST_MILLIS)
                && requests.greatestTimeToLive() - requests.leastTimeToLive() <= NumberChannel.TIME_TO_LIVE_SPREAD;
    }

    /** Those with about the interval of the longest: two pings by hand of two hosts are no monitor. */
    private static List<EchoConversation> ofOneInterval(List<EchoConversation> conversations, Thresholds thresholds) {
        long millis = longest(conversations).requests().intervals().meanMillis();
        long most = millis * thresholds.of(Threshold.MONITORING_VARIATION_PERCENT) / 100;
        return conversations.stream()
                .filter(conversation ->
                        Math.abs(conversation.requests().intervals().meanMillis() - millis) <= most)
                .toList();
    }

    private static EchoConversation longest(List<EchoConversation> conversations) {
        return conversations.stream()
                .reduce((a, b) -> rounds(b) > rounds(a) ? b : a)
                .orElseThrow();
    }

    private static long rounds(EchoConversation conversation) {
        return conversation.requests().intervals().count() + 1;
    }

    private static boolean isMonitor(List<EchoConversation> conversations, Thresholds thresholds) {
        long longest = rounds(longest(conversations));
        return peers(conversations).size() >= thresholds.of(Threshold.MONITORING_TARGETS)
                || longest >= thresholds.of(Threshold.MONITORING_LONG_ROUNDS)
                || !monitors(conversations).isEmpty();
    }

    private static List<Integer> peers(List<EchoConversation> conversations) {
        return conversations.stream()
                .map(conversation -> conversation.responder().bits())
                .distinct()
                .toList();
    }

    private static List<EchoSignature> monitors(List<EchoConversation> conversations) {
        return conversations.stream()
                .map(EchoConversation::requests)
                .map(EchoStream::signatures)
                .flatMap(List::stream)
                .filter(signature -> signature.role() == EchoSignature.Role.MONITOR)
                .distinct()
                .toList();
    }

    private static Finding finding(Ipv4Address actor, List<EchoConversation> conversations, Thresholds thresholds) {
        EchoConversation longest = longest(conversations);
        List<Integer> peers = peers(conversations);
        long least = thresholds.of(Threshold.MONITORING_ROUNDS);
        List<Measure> measures = List.of(
                Measure.of("targets", peers.size(), "hosts"),
                Measure.of("rounds", rounds(longest), least, "rounds"),
                Measure.of("interval", longest.requests().intervals().meanMillis(), "milliseconds"));
        List<Detail> details =
                monitors(conversations).isEmpty() ? List.of() : List.of(new Detail.Programs(monitors(conversations)));
        return new Finding(
                FindingKind.MONITORING,
                Severity.INFO,
                Confidence.of(rounds(longest), least),
                Parties.of(actor.bits(), peers.size(), peers),
                longest.evidence(measures)
                        .on(conversations.stream().map(EchoConversation::ground).toList()),
                details);
    }
}
