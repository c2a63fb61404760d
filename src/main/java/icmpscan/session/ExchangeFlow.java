package icmpscan.session;

import java.util.Arrays;

import icmpscan.decode.Ipv4Address;

/**
 * The exchanges of one requester with one responder under one identifier: what one run of {@code ping} does. Sums, minima and bounded sets of
 * least values, so that parts merge to the whole.
 */
public final class ExchangeFlow {
    /** Frames of lost requests that are kept as proof. */
    static final int KEPT_LOST = 8;

    private static final long[] NONE_LOST = {};
    private static final RoundTrips NOT_MEASURED = new RoundTrips();

    private final int requester;
    private final int responder;
    private final ExchangeKind kind;
    private final int identifier;

    long requests;
    long answered;
    long duplicates;
    long unsolicited;
    long refused;
    long late;
    long repeatedSightings;
    long compared;
    long changed;
    long lost;
    long firstNanos = Long.MAX_VALUE;
    long lastNanos = Long.MIN_VALUE;
    long firstFrame = Long.MAX_VALUE;
    long lastFrame = Long.MIN_VALUE;
    long firstLostNanos = Long.MAX_VALUE;
    long lastLostNanos = Long.MIN_VALUE;
    long firstChangedFrame = Long.MAX_VALUE;
    long firstUnsolicitedFrame = Long.MAX_VALUE;
    private long[] lostFrames = NONE_LOST;
    private long slowestNanos = -1;
    private long slowestRequestFrame;
    private long slowestReplyFrame;
    /** Null until there is one: most flows of a capture with very many have none. */
    private RoundTrips roundTrips;

    ExchangeFlow(int requester, int responder, ExchangeKind kind, int identifier) {
        this.requester = requester;
        this.responder = responder;
        this.kind = kind;
        this.identifier = identifier;
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
        lost++;
        firstLostNanos = Math.min(firstLostNanos, nanos);
        lastLostNanos = Math.max(lastLostNanos, nanos);
        keepLost(frame);
    }

    /** Keeps the lowest frames, in order. */
    private void keepLost(long frame) {
        long[] grown = Arrays.copyOf(lostFrames, lostFrames.length + 1);
        grown[lostFrames.length] = frame;
        Arrays.sort(grown);
        lostFrames = grown.length > KEPT_LOST ? Arrays.copyOf(grown, KEPT_LOST) : grown;
    }

    /** A reply came so long after its request; below zero where the capturing clock stepped back. */
    void measure(long nanos, long requestFrame, long replyFrame) {
        ownRoundTrips().add(nanos);
        keepSlowest(nanos, requestFrame, replyFrame);
    }

    /** Times from request to reply, to be added to. */
    RoundTrips ownRoundTrips() {
        if (roundTrips == null) {
            roundTrips = new RoundTrips();
        }
        return roundTrips;
    }

    /** Of several that took equally long the first. */
    private void keepSlowest(long nanos, long requestFrame, long replyFrame) {
        if (nanos > slowestNanos || (nanos == slowestNanos && requestFrame < slowestRequestFrame)) {
            slowestNanos = nanos;
            slowestRequestFrame = requestFrame;
            slowestReplyFrame = replyFrame;
        }
    }

    void merge(ExchangeFlow other) {
        requests += other.requests;
        answered += other.answered;
        duplicates += other.duplicates;
        unsolicited += other.unsolicited;
        refused += other.refused;
        late += other.late;
        repeatedSightings += other.repeatedSightings;
        compared += other.compared;
        changed += other.changed;
        lost += other.lost;
        firstNanos = Math.min(firstNanos, other.firstNanos);
        lastNanos = Math.max(lastNanos, other.lastNanos);
        firstFrame = Math.min(firstFrame, other.firstFrame);
        lastFrame = Math.max(lastFrame, other.lastFrame);
        firstLostNanos = Math.min(firstLostNanos, other.firstLostNanos);
        lastLostNanos = Math.max(lastLostNanos, other.lastLostNanos);
        firstChangedFrame = Math.min(firstChangedFrame, other.firstChangedFrame);
        firstUnsolicitedFrame = Math.min(firstUnsolicitedFrame, other.firstUnsolicitedFrame);
        for (long frame : other.lostFrames) {
            keepLost(frame);
        }
        if (other.roundTrips != null) {
            ownRoundTrips().merge(other.roundTrips);
        }
        keepSlowest(other.slowestNanos, other.slowestRequestFrame, other.slowestReplyFrame);
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
        return duplicates;
    }

    /** Replies without a request in the capture. */
    public long unsolicited() {
        return unsolicited;
    }

    /** Requests that an error quotes and that got no reply. */
    public long refused() {
        return refused;
    }

    /** Replies that came later than the session gap after their requests. */
    public long late() {
        return late;
    }

    /** Requests seen again within a millisecond with the same IP identification: one packet at two capture points. */
    public long repeatedSightings() {
        return repeatedSightings;
    }

    /** Pairs of which both sides' data were captured whole. */
    public long compared() {
        return compared;
    }

    /** Of these, pairs whose data differ, while RFC 792 p. 14 asks for the same. */
    public long changed() {
        return changed;
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
        return firstLostNanos <= lastLostNanos;
    }

    /** Time of the first unanswered request, nanoseconds since the epoch. */
    public long firstLostNanos() {
        return firstLostNanos;
    }

    /** Time of the last unanswered request. */
    public long lastLostNanos() {
        return lastLostNanos;
    }

    /** {@link icmpscan.tally.PackedFrame}s of the first unanswered requests, at most eight. */
    public long[] lostFrames() {
        return lostFrames.clone();
    }

    /** {@link icmpscan.tally.PackedFrame} of the first reply with changed data; needs {@link #changed()} above 0. */
    public long firstChangedFrame() {
        return firstChangedFrame;
    }

    /** {@link icmpscan.tally.PackedFrame} of the first unsolicited reply; needs {@link #unsolicited()} above 0. */
    public long firstUnsolicitedFrame() {
        return firstUnsolicitedFrame;
    }

    /** {@link icmpscan.tally.PackedFrame} of the request whose first reply took longest; needs {@link #roundTrips()}. */
    public long slowestRequestFrame() {
        return slowestRequestFrame;
    }

    /** {@link icmpscan.tally.PackedFrame} of that reply. */
    public long slowestReplyFrame() {
        return slowestReplyFrame;
    }

    /** Times from request to first reply, at the capture point. */
    public RoundTrips roundTrips() {
        return roundTrips == null ? NOT_MEASURED : roundTrips;
    }
}
