package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

import icmpscan.decode.Ipv4Address;
import icmpscan.session.EchoData;
import icmpscan.session.EchoFlow;
import icmpscan.session.EchoMessage;
import icmpscan.session.EchoStream;
import icmpscan.session.ExchangeFlow;
import icmpscan.session.ExchangeKind;
import icmpscan.session.Exchanges;
import icmpscan.tally.KeyIndex;

/**
 * Echo messages between two hosts that are judged as one: a flow, or all the short flows of the pair together, one after the other. A sender
 * may take a new identifier for each message; and two pings of one target at the same time are two conversations, because between them the
 * data seem to change.
 *
 * @param requester address of who asks, or is answered unasked
 * @param responder address of who answers, or is asked
 * @param flows     one flow, or several short ones in the order of their first frames
 * @param requests  the requests of all flows
 * @param replies   the replies of all flows
 * @param counts    how they relate
 */
record EchoConversation(
        Ipv4Address requester,
        Ipv4Address responder,
        List<EchoFlow> flows,
        EchoStream requests,
        EchoStream replies,
        ReplyCounts counts) {
    /** Messages in one direction from which on a flow is judged alone: fewer show no habit. */
    private static final int LONG_FLOW = 5;

    /** All conversations, by requester, responder and first frame. */
    static List<EchoConversation> of(EchoData echoData, Exchanges pairing) {
        ExchangesByKey exchanges = new ExchangesByKey(pairing.flows());
        List<EchoConversation> conversations = new ArrayList<>();
        List<EchoFlow> flows = echoData.flows();
        int start = 0;
        for (int end = 1; end <= flows.size(); end++) {
            if (end == flows.size() || !isOfOnePair(flows.get(start), flows.get(end))) {
                addAll(flows.subList(start, end), exchanges, conversations);
                start = end;
            }
        }
        return conversations;
    }

    private static boolean isOfOnePair(EchoFlow one, EchoFlow other) {
        return one.requester().equals(other.requester()) && one.responder().equals(other.responder());
    }

    /** Those of one pair: each long flow by itself, the short ones together. */
    private static void addAll(List<EchoFlow> flows, ExchangesByKey exchanges, List<EchoConversation> conversations) {
        List<EchoFlow> shortOnes = new ArrayList<>(1);
        for (EchoFlow flow : flows) {
            if (isLong(flow)) {
                conversations.add(of(List.of(flow), exchanges));
            } else {
                shortOnes.add(flow);
            }
        }
        if (!shortOnes.isEmpty()) {
            conversations.add(of(List.copyOf(shortOnes), exchanges));
        }
    }

    private static EchoConversation of(List<EchoFlow> flows, ExchangesByKey exchanges) {
        return new EchoConversation(
                flows.get(0).requester(),
                flows.get(0).responder(),
                flows,
                together(flows, EchoFlow::requests),
                together(flows, EchoFlow::replies),
                exchanges.counts(flows));
    }

    /** Which exchanges belong to a flow of echo messages; by numbers, because there are tens of thousands in a large capture. */
    private static final class ExchangesByKey {
        private final KeyIndex keys = new KeyIndex();
        private final List<ExchangeFlow> exchanges = new ArrayList<>();

        ExchangesByKey(List<ExchangeFlow> flows) {
            for (ExchangeFlow flow : flows) {
                if (flow.kind() == ExchangeKind.ECHO) {
                    keys.add(pair(flow.requester(), flow.responder()), flow.identifier());
                    exchanges.add(flow);
                }
            }
        }

        private static long pair(Ipv4Address requester, Ipv4Address responder) {
            return ((long) requester.bits() << 32) | (responder.bits() & 0xFFFF_FFFFL);
        }

        private ReplyCounts counts(List<EchoFlow> flows) {
            List<ExchangeFlow> found = new ArrayList<>(flows.size());
            for (EchoFlow flow : flows) {
                int number = keys.find(pair(flow.requester(), flow.responder()), flow.identifier());
                if (number != KeyIndex.NONE) {
                    found.add(exchanges.get(number));
                }
            }
            return ReplyCounts.of(found);
        }
    }

    private static boolean isLong(EchoFlow flow) {
        return flow.requests().messages() >= LONG_FLOW || flow.replies().messages() >= LONG_FLOW;
    }

    private static EchoStream together(List<EchoFlow> flows, Function<EchoFlow, EchoStream> direction) {
        return flows.size() == 1
                ? direction.apply(flows.get(0))
                : EchoStream.inTurn(flows.stream().map(direction).toList());
    }

    /** Whether it is a flow of its own, under one identifier. */
    boolean isOneFlow() {
        return flows.size() == 1;
    }

    /** Whether only replies were seen. */
    boolean repliesOnly() {
        return requests.messages() == 0;
    }

    /** Who started it: the requester; where there is no request, who sends the replies. */
    Ipv4Address actor() {
        return repliesOnly() ? responder : requester;
    }

    /** The other one. */
    Ipv4Address peer() {
        return repliesOnly() ? requester : responder;
    }

    /** The directions that have messages, requests first. */
    List<EchoStream> streams() {
        if (requests.messages() == 0) {
            return replies.messages() == 0 ? List.of() : List.of(replies);
        }
        return replies.messages() == 0 ? List.of(requests) : List.of(requests, replies);
    }

    /** What it rests on: times of all, and the frames of the messages kept. */
    Evidence evidence(List<Measure> measures) {
        return new Evidence(
                times().min(),
                times().max(),
                measures,
                streams().stream()
                        .flatMap(stream -> stream.changes().samples().stream())
                        .map(EchoMessage::frame)
                        .sorted()
                        .distinct()
                        .limit(Evidence.FRAMES)
                        .map(FrameRef::of)
                        .toList(),
                List.of(ground()),
                false);
    }

    /** Its messages in both directions. */
    Ground ground() {
        return Exchanged.echoes(
                Ends.of(requester.bits(), List.of(responder.bits())),
                flows.stream().map(EchoFlow::identifier).toList());
    }

    private LongStream times() {
        return streams().stream()
                .map(EchoStream::intervals)
                .filter(intervals -> intervals.timeKnown())
                .flatMapToLong(intervals -> LongStream.of(intervals.earliestNanos(), intervals.latestNanos()));
    }
}
