package icmpscan.session;

import icmpscan.decode.Ipv4Address;

/**
 * The exchanges of one requester with one responder under one identifier: what one run of {@code ping} does. Sums, minima and bounded sets of
 * least values, so that parts merge to the whole.
 */
public final class ExchangeFlow {
    private static final RoundTrips NOT_MEASURED = new RoundTrips();

    private final int requester;
    private final int responder;
    private final ExchangeKind kind;
    private final int identifier;

    long requests;
    long answered;
    long unsolicited;
    long compared;
    long firstNanos = Long.MAX_VALUE;
    long lastNanos = Long.MIN_VALUE;
    long firstFrame = Long.MAX_VALUE;
    long lastFrame = Long.MIN_VALUE;
    long firstUnsolicitedFrame = Long.MAX_VALUE;
    // What most flows of a capture with very many have nothing of: made when there is something to add.
    private LostRequests lost = LostRequests.NONE;
    private ExchangeOddities oddities = ExchangeOddities.NONE;
    private RoundTrips roundTrips = NOT_MEASURED;

    ExchangeFlow(int requester, int responder, ExchangeKind kind, int identifier) {
        this.requester = requester;
        this.responder = responder;
        this.kind = kind;
        this.identifier = identifier;
    }

    /**
     * The order of a report: the ones with most requests and replies first, then by address, kind and identifier. One method: ten thousand of
     * them are sorted once, before Java has compiled what comparators that are put together out of others would call.
     */
    static int compare(ExchangeFlow one, ExchangeFlow other) {
        int order = Long.compare(other.messages(), one.messages());
        if (order == 0) {
            order = Integer.compareUnsigned(one.requester, other.requester);
        }
        if (order == 0) {
            order = Integer.compareUnsigned(one.responder, other.responder);
        }
        if (order == 0) {
            order = one.kind.compareTo(other.kind);
        }
        return order == 0 ? Integer.compare(one.identifier, other.identifier) : order;
    }

    private long messages() {
        return requests + answered + duplicates() + unsolicited;
    }

    void seen(boolean timeKnown, long nanos, long frame) {
        if (timeKnown) {
            firstNanos = Math.min(firstNanos, nanos);
            lastNanos = Math.max(lastNanos, nanos);
        }
        firstFrame = Math.min(firstFrame, frame);
        lastFrame = Math.max(lastFrame, frame);
    }

    void lose(long nanos, long frame) {
        ownLost().add(nanos, frame);
    }

    private LostRequests ownLost() {
        if (lost == LostRequests.NONE) {
            lost = new LostRequests();
        }
        return lost;
    }

    /** What is odd about it, to be added to. */
    ExchangeOddities ownOddities() {
        if (oddities == ExchangeOddities.NONE) {
            oddities = new ExchangeOddities();
        }
        return oddities;
    }

    /** A reply came so long after its request; below zero where the capturing clock stepped back. */
    void measure(long nanos, long requestFrame, long replyFrame) {
        ownRoundTrips().add(nanos, requestFrame, replyFrame);
    }

    /** Times from request to reply, to be added to. */
    RoundTrips ownRoundTrips() {
        if (roundTrips == NOT_MEASURED) {
            roundTrips = new RoundTrips();
        }
        return roundTrips;
    }

    void merge(ExchangeFlow other) {
        requests += other.requests;
        answered += other.answered;
        unsolicited += other.unsolicited;
        compared += other.compared;
        firstNanos = Math.min(firstNanos, other.firstNanos);
        lastNanos = Math.max(lastNanos, other.lastNanos);
        firstFrame = Math.min(firstFrame, other.firstFrame);
        lastFrame = Math.max(lastFrame, other.lastFrame);
        firstUnsolicitedFrame = Math.min(firstUnsolicitedFrame, other.firstUnsolicitedFrame);
        if (other.lost != LostRequests.NONE) {
            ownLost().merge(other.lost);
        }
        if (other.oddities != ExchangeOddities.NONE) {
            ownOddities().merge(other.oddities);
        }
        if (other.roundTrips != NOT_MEASURED) {
            ownRoundTrips().merge(other.roundTrips);
        }
    }

    ExchangeFlow copy() {
        ExchangeFlow copy = new ExchangeFlow(requester, responder, kind, identifier);
        copy.merge(this);
        return copy;
    }

    /** Who asks. */
    public Ipv4Address requester() {
        return new Ipv4Address(requester);
    }

    /** Who is asked. */
    public Ipv4Address responder() {
        return new Ipv4Address(responder);
    }

    /** Echo, timestamp or another pair of types. */
    public ExchangeKind kind() {
        return kind;
    }

    /** Identifier, big-endian. */
    public int identifier() {
        return identifier;
    }

    /** Requests seen. */
    public long requests() {
        return requests;
    }

    /** Requests that got a reply. */
    public long answered() {
        return answered;
    }

    /** Requests that got none within the capture. */
    public long unanswered() {
        return requests - answered;
    }

    /** Further replies to requests that had one. */
    public long duplicates() {
        return oddities.duplicates;
    }

    /** Replies without a request in the capture. */
    public long unsolicited() {
        return unsolicited;
    }

    /** Requests that an error quotes and that got no reply. */
    public long refused() {
        return oddities.refused;
    }

    /** Replies that came later than the session gap after their requests. */
    public long late() {
        return oddities.late;
    }

    /** Requests seen again within a millisecond with the same IP identification: one packet at two capture points. */
    public long repeatedSightings() {
        return oddities.repeatedSightings;
    }

    /** Pairs of which both sides' data were captured whole. */
    public long compared() {
        return compared;
    }

    /** Of these, pairs whose data differ, while RFC 792 p. 14 asks for the same. */
    public long changed() {
        return oddities.changed;
    }

    /** Whether the capture tells the time of any of it. */
    public boolean timeKnown() {
        return firstNanos <= lastNanos;
    }

    /** Time of the first message, nanoseconds since the epoch. Needs {@link #timeKnown()}. */
    public long firstNanos() {
        return firstNanos;
    }

    /** Time of the last message. Needs {@link #timeKnown()}. */
    public long lastNanos() {
        return lastNanos;
    }

    /** {@link icmpscan.tally.PackedFrame} of the first message. */
    public long firstFrame() {
        return firstFrame;
    }

    /** {@link icmpscan.tally.PackedFrame} of the last message. */
    public long lastFrame() {
        return lastFrame;
    }

    /** Whether {@link #firstLostNanos()} and {@link #lastLostNanos()} say something. */
    public boolean lostTimesKnown() {
        return lost.known();
    }

    /** Time of the first unanswered request, nanoseconds since the epoch. */
    public long firstLostNanos() {
        return lost.firstNanos();
    }

    /** Time of the last unanswered request. */
    public long lastLostNanos() {
        return lost.lastNanos();
    }

    /** {@link icmpscan.tally.PackedFrame}s of the first unanswered requests, at most eight. */
    public long[] lostFrames() {
        return lost.frames();
    }

    /** {@link icmpscan.tally.PackedFrame} of the first reply with changed data; needs {@link #changed()} above 0. */
    public long firstChangedFrame() {
        return oddities.firstChangedFrame;
    }

    /** {@link icmpscan.tally.PackedFrame} of the first unsolicited reply; needs {@link #unsolicited()} above 0. */
    public long firstUnsolicitedFrame() {
        return firstUnsolicitedFrame;
    }

    /** {@link icmpscan.tally.PackedFrame} of the request whose first reply took longest; needs {@link #roundTrips()}. */
    public long slowestRequestFrame() {
        return roundTrips.slowestRequestFrame();
    }

    /** {@link icmpscan.tally.PackedFrame} of that reply. */
    public long slowestReplyFrame() {
        return roundTrips.slowestReplyFrame();
    }

    /** Times from request to first reply, at the capture point. */
    public RoundTrips roundTrips() {
        return roundTrips;
    }
}
