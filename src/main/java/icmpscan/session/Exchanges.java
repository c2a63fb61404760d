package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import icmpscan.classify.IcmpTypes;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.QuotedDatagram;
import icmpscan.tally.Accumulator;
import icmpscan.tally.KeyIndex;
import icmpscan.tally.PackedFrame;

/**
 * Pairs requests with their first replies: by addresses, identifier and sequence number as they stand on the wire, so that it does not
 * matter in which byte order a sender counts. Who asked is told by the type, not by who was seen first.
 *
 * <p>Pairing merges in file order only. What came before its request, or without one, in this part is kept as a loose end, and finds its
 * request when this part is merged behind the one that has it. Messages that were sampled are left out: mostly the other half was not.
 */
public final class Exchanges implements Accumulator<Exchanges> {
    /** Flows that are told apart; what comes beyond is counted, not paired. 40 MB when full. */
    static final int MAX_FLOWS = 1 << 16;

    /** Loose ends that are kept for a merge; those beyond are unsolicited for good. */
    private static final int MAX_LOOSE = 1 << 16;

    private final long lateNanos;
    private final int maxLoose;
    private final PendingRequests pending = new PendingRequests();
    private final PendingRequests.Departure departure = this::forget;
    private final KeyIndex flowKeys = new KeyIndex();
    private final List<ExchangeFlow> flows = new ArrayList<>();
    private final List<LooseEnd> looseEnds = new ArrayList<>();
    private long untracked;
    private long looseBeyond;
    private long forgotten;
    /** When the newest request came that is waited for, or {@link PendingRequests#NO_TIME}. */
    private long newestNanos = PendingRequests.NO_TIME;
    /** What {@link #flows()} gave since the last message; null where that is to be found out. Seven detectors and reports ask. */
    private List<ExchangeFlow> settledFlows;

    /** A reply, or an error about a request, whose request is not in this part. */
    private record LooseEnd(
            long pair, long low, boolean reply, long nanos, long frame, long dataHash, int dataLength, boolean whole) {}

    /** Exchanges whose replies are late when they come after more than this many nanoseconds. */
    public Exchanges(long lateNanos) {
        this(lateNanos, MAX_LOOSE);
    }

    /** With room for so many loose ends. */
    Exchanges(long lateNanos, int maxLoose) {
        this.lateNanos = lateNanos;
        this.maxLoose = maxLoose;
    }

    @Override
    public void accept(IcmpMessage message) {
        settledFlows = null;
        if (message.sampled()) {
            return;
        }
        ExchangeKind kind = ExchangeKind.ofType(message.type());
        if (kind == null) {
            if (IcmpTypes.isError(message.type())) {
                acceptError(message, message.quoted());
            }
        } else if (message.hasIdentifier() && message.hasSequenceNumber()) {
            long low = kind.key(message.identifier(), message.sequenceNumber());
            if (message.type() == kind.requestType()) {
                acceptRequest(FlowKeys.pairOf(message.source(), message.destination()), low, message);
            } else {
                answer(new LooseEnd(
                        FlowKeys.pairOf(message.destination(), message.source()),
                        low,
                        true,
                        PendingRequests.nanos(message),
                        PackedFrame.of(message),
                        DataHash.of(message),
                        message.length(),
                        message.captured() >= message.length()));
            }
        }
    }

    private void acceptRequest(long pair, long low, IcmpMessage message) {
        int flowNumber = flow(pair, low);
        if (flowNumber == KeyIndex.NONE) {
            untracked++;
            return;
        }
        ExchangeFlow flow = flows.get(flowNumber);
        long frame = PackedFrame.of(message);
        flow.seen(message.timeKnown(), message.epochNanos(), frame);
        if (pending.find(pair, low)) {
            if (pending.isAnotherSighting(message)) {
                flow.repeatedSightings++;
                return;
            }
            settle(pending.generation, pending.place);
        }
        flow.requests++;
        newestNanos = PendingRequests.nanos(message);
        pending.put(pair, low, message, flowNumber, departure);
    }

    private void acceptError(IcmpMessage message, QuotedDatagram quoted) {
        if (!quoted.hasIcmpType() || !quoted.hasIcmpIdentifier() || !quoted.hasIcmpSequence()) {
            return;
        }
        ExchangeKind kind = ExchangeKind.ofType(quoted.icmpType());
        if (kind != null && quoted.icmpType() == kind.requestType()) {
            answer(new LooseEnd(
                    FlowKeys.pairOf(quoted.source(), quoted.destination()),
                    kind.key(quoted.icmpIdentifier(), quoted.icmpSequence()),
                    false,
                    PendingRequests.nanos(message),
                    PackedFrame.of(message),
                    0,
                    0,
                    false));
        }
    }

    /** Finds the request of a reply or of an error; where there is none, keeps the loose end. */
    private void answer(LooseEnd end) {
        if (!pending.find(end.pair, end.low)) {
            keep(end);
            return;
        }
        PendingRequests.Generation generation = pending.generation;
        int place = pending.place;
        ExchangeFlow flow = flows.get(generation.flow(place));
        if (!end.reply) {
            if (generation.state(place) == PendingRequests.UNANSWERED) {
                generation.become(place, PendingRequests.REFUSED);
            }
            return;
        }
        flow.seen(end.nanos != PendingRequests.NO_TIME, end.nanos, end.frame);
        if (generation.state(place) == PendingRequests.ANSWERED) {
            flow.duplicates++;
        } else {
            flow.answered++;
            generation.become(place, PendingRequests.ANSWERED);
            measure(flow, generation, place, end);
        }
        compare(flow, generation, place, end);
    }

    private void keep(LooseEnd end) {
        if (looseEnds.size() < maxLoose) {
            looseEnds.add(end);
            return;
        }
        looseBeyond++;
        if (end.reply) {
            countUnsolicited(end);
        }
    }

    private void measure(ExchangeFlow flow, PendingRequests.Generation generation, int place, LooseEnd reply) {
        long requested = generation.nanos(place);
        if (requested != PendingRequests.NO_TIME && reply.nanos != PendingRequests.NO_TIME) {
            flow.measure(reply.nanos - requested, generation.frame(place), reply.frame);
            if (reply.nanos - requested > lateNanos) {
                flow.late++;
            }
        }
    }

    /** Of echo only: the other kinds answer with data of their own. */
    private static void compare(ExchangeFlow flow, PendingRequests.Generation generation, int place, LooseEnd end) {
        if (flow.kind() == ExchangeKind.ECHO && end.whole && generation.dataLength(place) >= 0) {
            flow.compared++;
            if (generation.dataLength(place) != end.dataLength || generation.dataHash(place) != end.dataHash) {
                flow.changed++;
                flow.firstChangedFrame = Math.min(flow.firstChangedFrame, end.frame);
            }
        }
    }

    /** What becomes of a request that no further reply can be told to belong to. */
    private void settle(PendingRequests.Generation generation, int place) {
        settleInto(flows.get(generation.flow(place)), generation, place);
    }

    /** A request goes because of all that came after it, perhaps before its reply could come. */
    private void forget(PendingRequests.Generation generation, int place) {
        long nanos = generation.nanos(place);
        boolean timed = nanos != PendingRequests.NO_TIME && newestNanos != PendingRequests.NO_TIME;
        if (timed && generation.state(place) == PendingRequests.UNANSWERED && newestNanos - nanos < lateNanos) {
            forgotten++;
        }
        settle(generation, place);
    }

    private static void settleInto(ExchangeFlow flow, PendingRequests.Generation generation, int place) {
        if (generation.state(place) == PendingRequests.ANSWERED) {
            return;
        }
        if (generation.state(place) == PendingRequests.REFUSED) {
            flow.refused++;
        }
        if (generation.nanos(place) != PendingRequests.NO_TIME) {
            flow.lose(generation.nanos(place), generation.frame(place));
        }
    }

    private void countUnsolicited(LooseEnd end) {
        int number = flow(end.pair, end.low);
        if (number == KeyIndex.NONE) {
            untracked++;
        } else {
            countUnsolicited(flows.get(number), end);
        }
    }

    private static void countUnsolicited(ExchangeFlow flow, LooseEnd end) {
        flow.seen(end.nanos != PendingRequests.NO_TIME, end.nanos, end.frame);
        flow.unsolicited++;
        flow.firstUnsolicitedFrame = Math.min(flow.firstUnsolicitedFrame, end.frame);
    }

    @Override
    public void merge(Exchanges later) {
        settledFlows = null;
        for (LooseEnd end : later.looseEnds) {
            answer(end);
        }
        for (int number = 0; number < later.flows.size(); number++) {
            int mine = flow(later.flowKeys.high(number), later.flowKeys.low(number) << 16);
            if (mine == KeyIndex.NONE) {
                untracked += later.flows.get(number).requests;
            } else {
                flows.get(mine).merge(later.flows.get(number));
            }
        }
        later.pending.forEach((generation, place) -> adopt(later, generation, place));
        // A loose end that the later part let go may have belonged to a request of this one.
        untracked += later.untracked + later.looseBeyond;
        forgotten += later.forgotten;
    }

    private void adopt(Exchanges later, PendingRequests.Generation generation, int place) {
        int theirs = generation.flow(place);
        int mine = flow(later.flowKeys.high(theirs), later.flowKeys.low(theirs) << 16);
        if (mine == KeyIndex.NONE) {
            return;
        }
        if (pending.find(generation.high(place), generation.low(place))) {
            settle(pending.generation, pending.place);
        }
        newestNanos = generation.nanos(place);
        pending.put(generation, place, mine, departure);
    }

    /**
     * The flows as they stand until the next message, the ones with most requests and replies first, then by address, kind and
     * identifier.
     */
    public List<ExchangeFlow> flows() {
        if (settledFlows == null) {
            settledFlows = List.copyOf(settle());
        }
        return settledFlows;
    }

    /**
     * With the requests that are still waited for and the loose ends counted as what they are if nothing more comes; in copies of the
     * flows that have such, which mostly are few.
     */
    private List<ExchangeFlow> settle() {
        List<ExchangeFlow> result = new ArrayList<>(flows);
        KeyIndex keys = new KeyIndex();
        for (int number = 0; number < result.size(); number++) {
            keys.add(flowKeys.high(number), flowKeys.low(number));
        }
        pending.forEach((generation, place) -> {
            if (generation.state(place) != PendingRequests.ANSWERED) {
                settleInto(ownCopy(result, generation.flow(place)), generation, place);
            }
        });
        for (LooseEnd end : looseEnds) {
            if (end.reply) {
                int number = keys.add(end.pair, end.low >>> 16);
                if (number == result.size()) {
                    result.add(newFlow(end.pair, end.low >>> 16));
                }
                countUnsolicited(ownCopy(result, number), end);
            }
        }
        result.sort(ORDER);
        return result;
    }

    /** A flow of the list that may be changed without changing the one that further messages are counted in. */
    private ExchangeFlow ownCopy(List<ExchangeFlow> settled, int number) {
        if (number < flows.size() && settled.get(number) == flows.get(number)) {
            settled.set(number, flows.get(number).copy());
        }
        return settled.get(number);
    }

    private static final Comparator<ExchangeFlow> ORDER = Comparator.<ExchangeFlow>comparingLong(
                    flow -> -(flow.requests + flow.answered + flow.duplicates + flow.unsolicited))
            .thenComparing(ExchangeFlow::requester)
            .thenComparing(ExchangeFlow::responder)
            .thenComparing(ExchangeFlow::kind)
            .thenComparingInt(ExchangeFlow::identifier);

    /** Requests, replies and errors beyond the bounds; 0 where all were paired. */
    public long untracked() {
        return untracked;
    }

    /**
     * Requests that were waited for no longer because so many came after them, though a reply would not have been late yet: each counts as lost,
     * and its reply as unsolicited. 0 where all is exact.
     */
    public long forgotten() {
        return forgotten;
    }

    private int flow(long pair, long low) {
        long kindAndIdentifier = low >>> 16;
        int number = flowKeys.find(pair, kindAndIdentifier);
        if (number == KeyIndex.NONE && flows.size() < MAX_FLOWS) {
            number = flowKeys.add(pair, kindAndIdentifier);
            flows.add(newFlow(pair, kindAndIdentifier));
        }
        return number;
    }

    private static ExchangeFlow newFlow(long pair, long kindAndIdentifier) {
        ExchangeKind kind = ExchangeKind.ofType((int) (kindAndIdentifier >>> 16));
        return new ExchangeFlow((int) (pair >>> 32), (int) pair, kind, (int) kindAndIdentifier & 0xFFFF);
    }
}
