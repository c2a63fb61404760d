package icmpscan.session;

import icmpscan.decode.Ipv4Address;

/** What the echo messages of one requester and one responder under one identifier carry: usually one run of a program. */
public final class EchoFlow {
    private static final EchoStream NO_MESSAGES = new EchoStream();

    private final int requester;
    private final int responder;
    private final int identifier;
    private final EchoStream requests;
    private final EchoStream replies;

    /** A flow of these directions, each null where it has no messages. */
    EchoFlow(int requester, int responder, int identifier, EchoStream requests, EchoStream replies) {
        this.requester = requester;
        this.responder = responder;
        this.identifier = identifier;
        this.requests = requests == null ? NO_MESSAGES : requests;
        this.replies = replies == null ? NO_MESSAGES : replies;
    }

    /** By requester and responder as unsigned numbers, those of one pair by their first frames, then by identifier. */
    static int compare(EchoFlow one, EchoFlow other) {
        int order = Integer.compareUnsigned(one.requester, other.requester);
        if (order == 0) {
            order = Integer.compareUnsigned(one.responder, other.responder);
        }
        if (order == 0) {
            order = Long.compare(one.firstFrame(), other.firstFrame());
        }
        return order == 0 ? Integer.compare(one.identifier, other.identifier) : order;
    }

    /** Messages in both directions. */
    public long messages() {
        return requests.messages() + replies.messages();
    }

    /** Who asks, or is answered without having asked. */
    public Ipv4Address requester() {
        return new Ipv4Address(requester);
    }

    /** Who is asked, or answers. */
    public Ipv4Address responder() {
        return new Ipv4Address(responder);
    }

    /** Identifier, big-endian. */
    public int identifier() {
        return identifier;
    }

    /** The requests; without messages where only replies were seen. */
    public EchoStream requests() {
        return requests;
    }

    /** The replies; without messages where there are none. */
    public EchoStream replies() {
        return replies;
    }

    /** {@link icmpscan.tally.PackedFrame} of the first message. */
    public long firstFrame() {
        return Math.min(requests.firstFrame(), replies.firstFrame());
    }
}
