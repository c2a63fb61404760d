package icmpscan.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

import icmpscan.classify.EchoSignature;
import icmpscan.classify.EchoSignatures;
import icmpscan.decode.IcmpMessage;
import icmpscan.tally.PackedFrame;

/** A message of a {@link WatchedFrame}, what it goes back to, and what came back for it. */
public final class WatchedMessage {
    private static final int ECHO_REPLY = 0;
    private static final int ECHO_REQUEST = 8;

    /** Replies to one request that are listed; a broadcast may have hundreds. */
    private static final int MAX_REPLIES = 16;

    private final IcmpMessage message;
    private final MessageOrigin origin;
    private final List<Reply> replies = new ArrayList<>();
    private long replyCount;
    private OptionalLong provokingFrame = OptionalLong.empty();

    /**
     * A reply to a watched request.
     *
     * @param frame          {@link PackedFrame} of it
     * @param roundTripNanos time since the request; empty for further replies, and without times
     */
    public record Reply(long frame, OptionalLong roundTripNanos) {}

    WatchedMessage(IcmpMessage message, MessageOrigin origin) {
        this.message = message.copy();
        this.origin = origin;
    }

    /** The message itself, a copy that stays. */
    public IcmpMessage message() {
        return message;
    }

    /** What of the capture before it goes back to. */
    public MessageOrigin origin() {
        return origin;
    }

    /** {@link PackedFrame} of the datagram that provoked it; empty for what is no error, and where the capture does not hold it. */
    public OptionalLong provokingFrame() {
        return provokingFrame;
    }

    /** The first replies to it, in the order of frames. */
    public List<Reply> replies() {
        return Collections.unmodifiableList(replies);
    }

    /** All replies to it. */
    public long replyCount() {
        return replyCount;
    }

    /** Programs whose echo messages look like it; none for other messages. */
    public List<EchoSignature> programs() {
        boolean echo = message.type() == ECHO_REQUEST || message.type() == ECHO_REPLY;
        return echo && message.hasSequenceNumber()
                ? EchoSignatures.matching(EchoMessage.of(message).sample())
                : List.of();
    }

    /** Whether the numbers of the two belong together; their addresses have led here. */
    boolean isAnsweredBy(IcmpMessage reply) {
        ExchangeKind kind = ExchangeKind.ofType(message.type());
        return kind != null
                && kind.requestType() == message.type()
                && kind.replyType() == reply.type()
                && message.identifier() == reply.identifier()
                && message.sequenceNumber() == reply.sequenceNumber();
    }

    void provokedBy(OptionalLong frame) {
        provokingFrame = frame;
    }

    void addReply(IcmpMessage reply, MessageOrigin origin) {
        replyCount++;
        if (replies.size() < MAX_REPLIES) {
            replies.add(new Reply(PackedFrame.of(reply), origin.roundTripNanos()));
        }
    }
}
