package icmpscan.session;

import java.util.ArrayList;
import java.util.Arrays;
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
    /** Flows that are told apart; what comes beyond is counted, not paired. 180 bytes each, and objects of 210 where there is more than one reply. */
    static final int MAX_FLOWS = 1 << 16;

    private static final int INITIAL_FLOWS = 64;

    /** Loose ends that are kept for a merge; those beyond are unsolicited for good. */
    private static final int MAX_LOOSE = 1 << 16;

    private final long lateNanos;
    private final int maxLoose;
    private final KeyIndex flowKeys = new KeyIndex(PendingRequests.CELLS + ExchangeRuns.CELLS);
    private final PendingRequests pending = new PendingRequests(flowKeys);
    private final PendingRequests.Departure departure = this::forget;
    private final ExchangeRuns runs;
    /** By number; null as long as {@link #runs} has all that is known of one. */
    private ExchangeFlow[] flows = new ExchangeFlow[INITIAL_FLOWS];

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
        runs = new ExchangeRuns(flowKeys, PendingRequests.CELLS, lateNanos);
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
                acceptReply(FlowKeys.pairOf(message.destination(), message.source()), low, message);
            }
        }
    }

    private void acceptRequest(long pair, long low, IcmpMessage message) {
        int flowNumber = flow(pair, low);
        if (flowNumber == KeyIndex.NONE) {
            untracked++;
            return;
        }
        seen(flowNumber, PendingRequests.nanos(message), PackedFrame.of(message));
        boolean found = pending.find(flowNumber, (char) low);
        if (found) {
            if (pending.isAnotherSighting(message)) {
                flow(flowNumber).ownOddities().repeatedSightings++;
                return;
            }
            settle(pending.rows, pending.row);
        }
        runs.addRequest(flowNumber);
        newestNanos = PendingRequests.nanos(message);
        pending.put(found, flowNumber, (char) low, message, departure);
    }

    private void seen(int flowNumber, long nanos, long frame) {
        if (runs.addSeen(flowNumber, nanos, frame)
                || (flows[flowNumber] == null && runs.addFirst(flowNumber, nanos, frame))) {
            return;
        }
        flow(flowNumber).seen(nanos != PendingRequests.NO_TIME, nanos, frame);
    }

    private void acceptReply(long pair, long low, IcmpMessage message) {
        long nanos = PendingRequests.nanos(message);
        long frame = PackedFrame.of(message);
        long dataHash = DataHash.of(message);
        boolean whole = message.captured() >= message.length();
        if (find(pair, low)) {
            answer(nanos, frame);
            compare(frame, dataHash, message.length(), whole);
        } else {
            keep(new LooseEnd(pair, low, true, nanos, frame, dataHash, message.length(), whole));
        }
    }

    /** Whether a request is remembered: {@link #pending} says where. */
    private boolean find(long pair, long low) {
        int number = flowKeys.find(pair, low >>> 16);
        return number != KeyIndex.NONE && pending.find(number, (char) low);
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
        if (!find(end.pair, end.low)) {
            keep(end);
        } else if (end.reply) {
            answer(end.nanos, end.frame);
            compare(end.frame, end.dataHash, end.dataLength, end.whole);
        } else if (pending.rows.state(pending.row) == PendingRequests.UNANSWERED) {
            pending.rows.become(pending.row, PendingRequests.REFUSED);
        }
    }

    /** A reply to the request found last. */
    private void answer(long nanos, long frame) {
        RequestRows rows = pending.rows;
        int row = pending.row;
        int flow = rows.flow(row);
        seen(flow, nanos, frame);
        if (rows.state(row) == PendingRequests.ANSWERED) {
            flow(flow).ownOddities().duplicates++;
        } else {
            runs.addAnswered(flow);
            rows.become(row, PendingRequests.ANSWERED);
            if (nanos != PendingRequests.NO_TIME && rows.nanos(row) != PendingRequests.NO_TIME) {
                measure(flow, nanos - rows.nanos(row), rows.frame(row), frame);
            }
        }
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

    private void measure(int flowNumber, long nanos, long requestFrame, long replyFrame) {
        if (runs.addRoundTrip(flowNumber, nanos, requestFrame)
                || (flows[flowNumber] == null && runs.addOnlyRoundTrip(flowNumber, nanos, requestFrame, replyFrame))) {
            return;
        }
        ExchangeFlow flow = flow(flowNumber);
        flow.measure(nanos, requestFrame, replyFrame);
        if (nanos > lateNanos) {
            flow.ownOddities().late++;
        }
        runs.begin(flowNumber, nanos, requestFrame, flow);
    }

    /** A reply's data with those of the request found last. Of echo only: the other kinds answer with data of their own. */
    private void compare(long frame, long dataHash, int dataLength, boolean whole) {
        RequestRows rows = pending.rows;
        int row = pending.row;
        int number = rows.flow(row);
        if (isEcho(number) && whole && rows.dataLength(row) >= 0) {
            runs.addCompared(number);
            if (rows.dataLength(row) != dataLength || rows.dataHash(row) != dataHash) {
                ExchangeOddities oddities = flow(number).ownOddities();
                oddities.changed++;
                oddities.firstChangedFrame = Math.min(oddities.firstChangedFrame, frame);
            }
        }
    }

    private boolean isEcho(int flowNumber) {
        return flowKeys.low(flowNumber) >>> 16 == ExchangeKind.ECHO.requestType();
    }

    /** What becomes of a request that no further reply can be told to belong to. */
    private void settle(RequestRows rows, int row) {
        if (rows.state(row) != PendingRequests.ANSWERED) {
            settleInto(flow(rows.flow(row)), rows, row);
        }
    }

    /** A request goes because of all that came after it, perhaps before its reply could come. */
    private void forget(RequestRows rows, int row) {
        long nanos = rows.nanos(row);
        boolean timed = nanos != PendingRequests.NO_TIME && newestNanos != PendingRequests.NO_TIME;
        if (timed && rows.state(row) == PendingRequests.UNANSWERED && newestNanos - nanos < lateNanos) {
            forgotten++;
        }
        settle(rows, row);
    }

    private static void settleInto(ExchangeFlow flow, RequestRows rows, int row) {
        if (rows.state(row) == PendingRequests.REFUSED) {
            flow.ownOddities().refused++;
        }
        if (rows.nanos(row) != PendingRequests.NO_TIME) {
            flow.lose(rows.nanos(row), rows.frame(row));
        }
    }

    private void countUnsolicited(LooseEnd end) {
        int number = flow(end.pair, end.low);
        if (number == KeyIndex.NONE) {
            untracked++;
        } else {
            countUnsolicited(flow(number), end);
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
        for (int number = 0; number < later.flowKeys.size(); number++) {
            ExchangeFlow theirs = later.settled(number);
            int mine = flow(later.flowKeys.high(number), later.flowKeys.low(number) << 16);
            if (mine == KeyIndex.NONE) {
                untracked += theirs.requests;
            } else {
                flow(mine).merge(theirs);
            }
        }
        later.pending.forEach((rows, row) -> adopt(later, rows, row));
        // A loose end that the later part let go may have belonged to a request of this one.
        untracked += later.untracked + later.looseBeyond;
        forgotten += later.forgotten;
    }

    private void adopt(Exchanges later, RequestRows rows, int row) {
        int theirs = rows.flow(row);
        int mine = flow(later.flowKeys.high(theirs), later.flowKeys.low(theirs) << 16);
        if (mine == KeyIndex.NONE) {
            return;
        }
        boolean found = pending.find(mine, rows.sequence(row));
        if (found) {
            settle(pending.rows, pending.row);
        }
        newestNanos = rows.nanos(row);
        pending.put(found, mine, rows, row, departure);
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

    /** What is known of a flow so far, but for requests that are waited for: the flow itself, or one to be looked at. */
    private ExchangeFlow settled(int number) {
        ExchangeFlow flow = flows[number];
        if (flow == null) {
            flow = newFlow(flowKeys.high(number), flowKeys.low(number));
            runs.show(number, flow);
        } else {
            runs.settle(number, flow);
        }
        return flow;
    }

    /**
     * With the requests that are still waited for and the loose ends counted as what they are if nothing more comes; in copies of the
     * flows that have such, which mostly are few.
     */
    private List<ExchangeFlow> settle() {
        List<ExchangeFlow> result = new ArrayList<>(flowKeys.size());
        for (int number = 0; number < flowKeys.size(); number++) {
            result.add(settled(number));
        }
        pending.forEach((rows, row) -> {
            if (rows.state(row) != PendingRequests.ANSWERED) {
                settleInto(ownCopy(result, rows.flow(row)), rows, row);
            }
        });
        KeyIndex ofLooseEnds = new KeyIndex();
        for (LooseEnd end : looseEnds) {
            if (end.reply) {
                int number = flowKeys.find(end.pair, end.low >>> 16);
                if (number == KeyIndex.NONE) {
                    number = flowKeys.size() + ofLooseEnds.add(end.pair, end.low >>> 16);
                }
                if (number == result.size()) {
                    result.add(newFlow(end.pair, end.low >>> 16));
                }
                countUnsolicited(ownCopy(result, number), end);
            }
        }
        result.sort(ExchangeFlow::compare);
        return result;
    }

    /** A flow of the list that may be changed without changing the one that further messages are counted in. */
    private ExchangeFlow ownCopy(List<ExchangeFlow> settled, int number) {
        if (number < flowKeys.size() && settled.get(number) == flows[number]) {
            settled.set(number, flows[number].copy());
        }
        return settled.get(number);
    }

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
        if (number == KeyIndex.NONE && flowKeys.size() < MAX_FLOWS) {
            number = flowKeys.add(pair, kindAndIdentifier);
            if (number == flows.length) {
                flows = Arrays.copyOf(flows, 2 * number);
            }
        }
        return number;
    }

    /** The flow of this number, to be told of something. */
    private ExchangeFlow flow(int number) {
        ExchangeFlow flow = flows[number];
        if (flow == null) {
            flow = newFlow(flowKeys.high(number), flowKeys.low(number));
            runs.hand(number, flow);
            flows[number] = flow;
        }
        return flow;
    }

    private static ExchangeFlow newFlow(long pair, long kindAndIdentifier) {
        ExchangeKind kind = ExchangeKind.ofType((int) (kindAndIdentifier >>> 16));
        return new ExchangeFlow((int) (pair >>> 32), (int) pair, kind, (int) kindAndIdentifier & 0xFFFF);
    }
}
