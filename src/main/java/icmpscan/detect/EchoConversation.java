package icmpscan.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import icmpscan.decode.Ipv4Address;
import icmpscan.session.EchoData;
import icmpscan.session.EchoFlow;
import icmpscan.session.EchoMessage;
import icmpscan.session.EchoStream;
import icmpscan.session.ExchangeFlow;
import icmpscan.session.ExchangeKind;
import icmpscan.session.Exchanges;

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

    private record Pair(Ipv4Address requester, Ipv4Address responder) {}

    private record Key(Pair pair, int identifier) {}

    /** All conversations, by requester, responder and first frame. */
    static List<EchoConversation> of(EchoData echoData, Exchanges pairing) {
        Map<Key, ExchangeFlow> exchanges = pairing.flows().stream()
                .filter(flow -> flow.kind() == ExchangeKind.ECHO)
                .collect(Collectors.toMap(
                        flow -> new Key(new Pair(flow.requester(), flow.responder()), flow.identifier()),
                        Function.identity()));
        Map<Pair, List<EchoFlow>> byPair = new LinkedHashMap<>();
        for (EchoFlow flow : echoData.flows()) {
            byPair.computeIfAbsent(new Pair(flow.requester(), flow.responder()), pair -> new ArrayList<>())
                    .add(flow);
        }
        List<EchoConversation> conversations = new ArrayList<>();
        byPair.forEach((pair, flows) -> addAll(pair, flows, exchanges, conversations));
        return conversations;
    }

    private static void addAll(
            Pair pair, List<EchoFlow> flows, Map<Key, ExchangeFlow> exchanges, List<EchoConversation> conversations) {
        Map<Boolean, List<EchoFlow>> byLength =
                flows.stream().collect(Collectors.partitioningBy(EchoConversation::isLong));
        List<List<EchoFlow>> units =
                new ArrayList<>(byLength.get(true).stream().map(List::of).toList());
        if (!byLength.get(false).isEmpty()) {
            units.add(byLength.get(false));
        }
        for (List<EchoFlow> unit : units) {
            List<ExchangeFlow> paired = unit.stream()
                    .map(flow -> exchanges.get(new Key(pair, flow.identifier())))
                    .filter(flow -> flow != null)
                    .toList();
            conversations.add(new EchoConversation(
                    pair.requester(),
                    pair.responder(),
                    List.copyOf(unit),
                    together(unit, EchoFlow::requests),
                    together(unit, EchoFlow::replies),
                    ReplyCounts.of(paired)));
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
        return Stream.of(requests, replies)
                .filter(stream -> stream.messages() > 0)
                .toList();
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
                false);
    }

    private LongStream times() {
        return streams().stream()
                .map(EchoStream::intervals)
                .filter(intervals -> intervals.timeKnown())
                .flatMapToLong(intervals -> LongStream.of(intervals.earliestNanos(), intervals.latestNanos()));
    }
}
