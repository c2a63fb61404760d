package icmpscan.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import icmpscan.classify.EchoSignature;
import icmpscan.decode.Ipv4Address;

/**
 * Does somebody send echo replies that nobody asked for? Requests may have taken another way, or have gone before the capture began, or to a
 * broadcast or another address of the replier: then the replies are those of an ordinary ping, or the receiver asked somebody else under the
 * same identifier.
 */
final class UnsolicitedReplyDetector implements Detector {
    /** Tools that make any message: what they fill it with is no sign of a ping. */
    private static final Set<String> MESSAGE_MAKERS = Set.of("hping3", "nemesis", "icmpush");

    private record Asked(Ipv4Address requester, int identifier) {}

    @Override
    public FindingKind kind() {
        return FindingKind.UNSOLICITED_REPLY;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        List<EchoConversation> conversations = facts.conversations();
        List<EchoConversation> unasked = unasked(conversations, thresholds, earlier);
        if (unasked.isEmpty()) {
            return List.of(); // as nearly always, and what may explain them need not be known
        }
        boolean bothWays = conversations.stream()
                .anyMatch(conversation -> conversation.counts().answered() > 0);
        Set<Asked> asked = asked(conversations);
        Map<Asked, Set<Ipv4Address>> repliers = repliers(conversations);
        List<EchoFindings.Suspicion> suspicions = new ArrayList<>();
        for (EchoConversation conversation : unasked) {
            boolean explained = conversation.flows().stream()
                    .map(flow -> new Asked(flow.requester(), flow.identifier()))
                    .anyMatch(key -> asked.contains(key)
                            || repliers.getOrDefault(key, Set.of()).size()
                                    >= thresholds.of(Threshold.UNSOLICITED_REPLIERS));
            if (!explained) {
                suspicions.add(suspicion(conversation, bothWays, thresholds));
            }
        }
        return EchoFindings.of(FindingKind.UNSOLICITED_REPLY, suspicions);
    }

    /** Those of enough replies, and no request, of somebody who was not found to flood. */
    private static List<EchoConversation> unasked(
            List<EchoConversation> conversations, Thresholds thresholds, List<Finding> earlier) {
        Set<Integer> flooders = Earlier.actors(earlier, FindingKind.FLOOD);
        Set<Integer> garblers = Earlier.actors(earlier, FindingKind.MALFORMED);
        List<EchoConversation> unasked = new ArrayList<>();
        for (EchoConversation conversation : conversations) {
            if (conversation.repliesOnly()) {
                int responder = conversation.responder().bits();
                // Of messages of any type, one in some dozens is a reply by chance.
                Threshold least =
                        garblers.contains(responder) ? Threshold.UNSOLICITED_MEDIUM : Threshold.UNSOLICITED_LOW;
                if (!flooders.contains(responder) && conversation.counts().unsolicited() >= thresholds.of(least)) {
                    unasked.add(conversation);
                }
            }
        }
        return unasked;
    }

    private static Set<Asked> asked(List<EchoConversation> conversations) {
        Set<Asked> asked = new HashSet<>();
        for (EchoConversation conversation : conversations) {
            conversation.flows().stream()
                    .filter(flow -> flow.requests().messages() > 0)
                    .forEach(flow -> asked.add(new Asked(flow.requester(), flow.identifier())));
        }
        return asked;
    }

    private static Map<Asked, Set<Ipv4Address>> repliers(List<EchoConversation> conversations) {
        Map<Asked, Set<Ipv4Address>> repliers = new HashMap<>();
        for (EchoConversation conversation : conversations) {
            conversation.flows().stream()
                    .filter(flow -> flow.requests().messages() == 0)
                    .forEach(flow -> repliers.computeIfAbsent(
                                    new Asked(flow.requester(), flow.identifier()), key -> new HashSet<>())
                            .add(flow.responder()));
        }
        return repliers;
    }

    private static EchoFindings.Suspicion suspicion(
            EchoConversation conversation, boolean bothWays, Thresholds thresholds) {
        long count = conversation.counts().unsolicited();
        boolean changing = ChannelScorer.changing(conversation, thresholds).isPresent();
        boolean doubted = !changing && (!bothWays || isPing(conversation));
        long medium = thresholds.of(Threshold.UNSOLICITED_MEDIUM);
        long low = thresholds.of(Threshold.UNSOLICITED_LOW);
        boolean many = count >= medium;
        int confidence = Confidence.of(count, medium);
        List<Detail> details = new ArrayList<>();
        List<EchoSignature> programs = conversation.replies().signatures();
        if (!programs.isEmpty()) {
            details.add(new Detail.Programs(programs));
        }
        if (!bothWays) {
            details.add(new Detail.OneWayCapture());
        }
        return new EchoFindings.Suspicion(
                conversation,
                doubted ? Severity.INFO : many ? Severity.MEDIUM : Severity.LOW,
                doubted ? Confidence.doubted(confidence) : confidence,
                count,
                List.of(
                        Measure.of("unsolicited_replies", count, many ? medium : low, "replies"),
                        Measure.of(
                                "distinct_data",
                                conversation.replies().changes().distinct(),
                                thresholds.of(Threshold.CHANNEL_DISTINCT),
                                "messages"),
                        Measure.of("reply_data", conversation.replies().dataBytes(), "bytes")),
                details);
    }

    /** Whether the data are those of an ordinary ping, whose requests may have gone another way. */
    private static boolean isPing(EchoConversation conversation) {
        return conversation.replies().signatures().stream()
                .anyMatch(signature -> signature.role() != EchoSignature.Role.TUNNEL
                        && signature.role() != EchoSignature.Role.MALWARE
                        && !MESSAGE_MAKERS.contains(signature.slug()));
    }
}
