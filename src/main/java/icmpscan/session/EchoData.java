package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import icmpscan.decode.IcmpMessage;
import icmpscan.tally.Accumulator;
import icmpscan.tally.Cut;
import icmpscan.tally.KeyIndex;

/**
 * What echo messages carry, by requester, responder and identifier: whether the data change, how sizes, sequence numbers and times go on, and
 * a few messages to look at. Facts only; {@code detect} says what is a tunnel.
 *
 * <p>Who asks is told by the type, not by who was seen first. Messages that were sampled are left out: they are cut. Parts merge in file order. Bounded: where there are more than 32,768 flows, or
 * more than 64 MiB are held of their data, the half of them with the fewest messages is let go, of equals the oldest, and counted.
 */
public final class EchoData implements Accumulator<EchoData> {
    private static final int ECHO_REPLY = 0;
    private static final int ECHO_REQUEST = 8;

    /** 16 MB when full, beside what is held of their data. */
    private static final int MAX_FLOWS = 1 << 15;

    private static final long MAX_HELD_BYTES = 64L << 20;

    private static final Comparator<EchoFlow> ORDER = Comparator.comparing(EchoFlow::requester)
            .thenComparing(EchoFlow::responder)
            .thenComparingLong(EchoFlow::firstFrame)
            .thenComparingInt(EchoFlow::identifier);

    private final int maxFlows;
    private final long maxHeldBytes;
    private KeyIndex keys = new KeyIndex();
    private List<EchoFlow> flows = new ArrayList<>();
    private long heldBytes;
    private long lostFlows;
    /** What {@link #flows()} gave since the last message; null where that is to be found out. */
    private List<EchoFlow> sortedFlows;

    /** Facts about no message yet. */
    public EchoData() {
        this(MAX_FLOWS, MAX_HELD_BYTES);
    }

    EchoData(int maxFlows, long maxHeldBytes) {
        this.maxFlows = maxFlows;
        this.maxHeldBytes = maxHeldBytes;
    }

    @Override
    public void accept(IcmpMessage message) {
        sortedFlows = null;
        boolean request = message.type() == ECHO_REQUEST;
        boolean echo = request || message.type() == ECHO_REPLY;
        if (!echo || !message.hasIdentifier() || !message.hasSequenceNumber() || message.sampled()) {
            return;
        }
        EchoFlow flow = request
                ? flow(pair(message.source(), message.destination()), message.identifier())
                : flow(pair(message.destination(), message.source()), message.identifier());
        EchoStream stream = request ? flow.ownRequests() : flow.ownReplies();
        int before = stream.heldBytes();
        stream.add(message);
        heldBytes += stream.heldBytes() - before;
        keepWithinBounds();
    }

    @Override
    public void merge(EchoData later) {
        sortedFlows = null;
        lostFlows += later.lostFlows;
        for (int number = 0; number < later.flows.size(); number++) {
            EchoFlow flow = flow(later.keys.high(number), (int) later.keys.low(number));
            int before = flow.heldBytes();
            flow.merge(later.flows.get(number));
            heldBytes += flow.heldBytes() - before;
            keepWithinBounds();
        }
    }

    private EchoFlow flow(long pair, int identifier) {
        int number = keys.add(pair, identifier);
        if (number == flows.size()) {
            flows.add(new EchoFlow((int) (pair >>> 32), (int) pair, identifier));
        }
        return flows.get(number);
    }

    private void keepWithinBounds() {
        while (flows.size() > maxFlows || (heldBytes > maxHeldBytes && flows.size() > 1)) {
            prune();
        }
    }

    private void prune() {
        long[] sizes = flows.stream().mapToLong(EchoFlow::messages).toArray();
        Cut cut = Cut.keeping(sizes.length / 2, sizes);
        KeyIndex keptKeys = new KeyIndex();
        List<EchoFlow> kept = new ArrayList<>();
        heldBytes = 0;
        for (int number = 0; number < sizes.length; number++) {
            if (cut.keeps(sizes[number])) {
                keptKeys.add(keys.high(number), keys.low(number));
                kept.add(flows.get(number));
                heldBytes += flows.get(number).heldBytes();
            } else {
                lostFlows++;
            }
        }
        keys = keptKeys;
        flows = kept;
    }

    /** The flows by requester and responder as unsigned numbers, those of one pair by their first frames. */
    public List<EchoFlow> flows() {
        if (sortedFlows == null) {
            sortedFlows = flows.stream().sorted(ORDER).toList();
        }
        return sortedFlows;
    }

    /** Flows that were let go; 0 where all is exact. */
    public long lostFlows() {
        return lostFlows;
    }

    private static long pair(int requester, int responder) {
        return (long) requester << 32 | (responder & 0xFFFF_FFFFL);
    }
}
