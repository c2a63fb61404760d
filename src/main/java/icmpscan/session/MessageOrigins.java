package icmpscan.session;

import java.util.Optional;
import java.util.OptionalLong;

import icmpscan.classify.IcmpTypes;
import icmpscan.decode.FlowSink;
import icmpscan.decode.IcmpMessage;

/**
 * Finds for each message, while a capture is read, what it goes back to: for replies the request, for errors whether their flow went before.
 * Knows the past only, in fixed memory: a request is remembered as {@link RecentRequests} says, a flow as {@link SeenFlows} does.
 */
public final class MessageOrigins {
    private final RecentRequests requests = new RecentRequests();
    private final SeenFlows flows = new SeenFlows();

    /** To be told of every datagram before the messages that come after it. */
    public FlowSink flows() {
        return flows;
    }

    /** What this message goes back to; to be asked once for each message, in the order of frames. */
    public MessageOrigin of(IcmpMessage message) {
        ExchangeKind kind = ExchangeKind.ofType(message.type());
        if (kind == null) {
            return IcmpTypes.isError(message.type()) ? ofError(message) : MessageOrigin.NONE;
        }
        if (!message.hasIdentifier() || !message.hasSequenceNumber()) {
            return MessageOrigin.NONE;
        }
        long key = kind.key(message.identifier(), message.sequenceNumber());
        if (message.type() == kind.replyType()) {
            return ofReply(message, key);
        }
        long pair = FlowKeys.pairOf(message.source(), message.destination());
        if (!requests.find(pair, key) || !requests.isAnotherSighting(message)) {
            requests.put(pair, key, message);
        }
        return MessageOrigin.NONE;
    }

    private MessageOrigin ofReply(IcmpMessage reply, long key) {
        int requester = reply.destination();
        int responder = reply.source();
        if (!requests.find(FlowKeys.pairOf(requester, responder), key)) {
            return MessageOrigin.NONE;
        }
        boolean timed = requests.answer() && reply.timeKnown() && requests.nanos() != PendingRequests.NO_TIME;
        return new MessageOrigin(
                OptionalLong.of(requests.frame()),
                timed ? OptionalLong.of(reply.epochNanos() - requests.nanos()) : OptionalLong.empty(),
                Optional.empty());
    }

    private MessageOrigin ofError(IcmpMessage error) {
        long ports = SeenFlows.quotedPorts(error);
        if (ports == FlowSink.NO_PORTS) {
            return MessageOrigin.NONE;
        }
        Sighting sighting = flows.flow(
                error.quoted().source(),
                error.quoted().destination(),
                error.quoted().protocol(),
                ports);
        return new MessageOrigin(OptionalLong.empty(), OptionalLong.empty(), Optional.of(sighting));
    }
}
