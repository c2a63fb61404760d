package icmpscan.session;

import icmpscan.decode.Ipv4Address;

/** What the echo messages of one requester and one responder under one identifier carry: usually one run of a program. */
public final class EchoFlow {
    private static final EchoStream NO_MESSAGES = new EchoStream();

    private final int requester;
    private final int responder;
    private final int identifier;
    private EchoStream requests = NO_MESSAGES;
    private EchoStream replies = NO_MESSAGES;

    EchoFlow(int requester, int responder, int identifier) {
        this.requester = requester;
        this.responder = responder;
        this.identifier = identifier;
    }

    /** The requests, to add to. */
    EchoStream ownRequests() {
        if (requests == NO_MESSAGES) {
            requests = new EchoStream();
        }
        return requests;
    }

    /** The replies, to add to. */
    EchoStream ownReplies() {
        if (replies == NO_MESSAGES) {
            replies = new EchoStream();
        }
        return replies;
    }

    void merge(EchoFlow later) {
        if (later.requests.messages() > 0) {
            ownRequests().merge(later.requests);
        }
        if (later.replies.messages() > 0) {
            ownReplies().merge(later.replies);
        }
    }

    /** Messages in both directions. */
    public long messages() {
        return requests.messages() + replies.messages();
    }

    int heldBytes() {
        return requests.heldBytes() + replies.heldBytes();
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
