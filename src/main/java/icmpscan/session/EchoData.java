package icmpscan.session;

import java.util.Arrays;
import java.util.List;

import icmpscan.decode.IcmpMessage;
import icmpscan.tally.Accumulator;
import icmpscan.tally.Cut;
import icmpscan.tally.KeyIndex;

/**
 * What echo messages carry, by requester, responder and identifier: whether the data change, how sizes, sequence numbers and times go on, and
 * a few messages to look at. Facts only; {@code detect} says what is a tunnel.
 *
 * <p>Who asks is told by the type, not by who was seen first. Messages that were sampled are left out: they are cut. Parts merge in file
 * order. Bounded: where there would be more than 32,768 flows, or more than 32 MiB are held of their data, the half of them with the fewest
 * messages is let go, of equals the oldest, and counted.
 */
public final class EchoData implements Accumulator<EchoData> {
    private static final int ECHO_REPLY = 0;
    private static final int ECHO_REQUEST = 8;

    /** 200 bytes each and 140 a direction of one message, 360 of more, beside what is held of their data: 12 to 30 MB when full. */
    private static final int MAX_FLOWS = 1 << 15;

    private static final long MAX_HELD_BYTES = 32L << 20;

    private static final int INITIAL_FLOWS = 64;

    private final int maxFlows;
    private final long maxHeldBytes;
    private final KeyIndex keys = new KeyIndex(EchoRuns.CELLS);
    /** What the streams have not been told yet. */
    private final EchoRuns runs = new EchoRuns(keys);

    /** Two by two, by the number of the key: requests, replies; null where there are none. */
    private EchoStream[] streams = new EchoStream[2 * INITIAL_FLOWS];

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
        int number = number(pair(message, request), message.identifier());
        int direction = request ? 0 : 1;
        if (!runs.add(number, direction, message)) {
            addApart(number, direction, message);
        }
    }

    private void addApart(int number, int direction, IcmpMessage message) {
        EchoStream stream = stream(number, direction);
        runs.settle(number, direction, stream);
        int before = stream.heldBytes();
        stream.add(message);
        heldBytes += stream.heldBytes() - before;
        runs.begin(number, direction, message, stream);
        keepWithinHeldBytes();
    }

    @Override
    public void merge(EchoData later) {
        sortedFlows = null;
        lostFlows += later.lostFlows;
        for (int number = 0; number < later.keys.size(); number++) {
            for (int direction = 0; direction < 2; direction++) {
                EchoStream theirs = later.settled(number, direction);
                if (theirs != null) {
                    int mine = number(later.keys.high(number), (int) later.keys.low(number));
                    merge(mine, direction, theirs);
                }
            }
            keepWithinHeldBytes();
        }
    }

    private void merge(int number, int direction, EchoStream later) {
        EchoStream stream = stream(number, direction);
        runs.settle(number, direction, stream);
        int before = stream.heldBytes();
        stream.merge(later);
        heldBytes += stream.heldBytes() - before;
    }

    private EchoStream stream(int number, int direction) {
        int place = 2 * number + direction;
        if (place >= streams.length) {
            streams = Arrays.copyOf(streams, 2 * streams.length);
        }
        if (streams[place] == null) {
            streams[place] = new EchoStream();
        }
        return streams[place];
    }

    private int number(long pair, int identifier) {
        int number = keys.find(pair, identifier);
        if (number != KeyIndex.NONE) {
            return number;
        }
        if (keys.size() == maxFlows) {
            prune();
        }
        return keys.add(pair, identifier);
    }

    private void keepWithinHeldBytes() {
        while (heldBytes > maxHeldBytes && keys.size() > 1) {
            prune();
        }
    }

    /** Keeps the larger half. Flows move down in place, because none moves up. */
    private void prune() {
        long[] sizes = new long[keys.size()];
        for (int number = 0; number < sizes.length; number++) {
            sizes[number] = messages(number);
        }
        Cut cut = Cut.keeping(sizes.length / 2, sizes);
        int kept = 0;
        for (int number = 0; number < sizes.length; number++) {
            if (cut.keeps(messages(number))) {
                keys.move(number, kept);
                System.arraycopy(streams, 2 * number, streams, 2 * kept, 2);
                kept++;
            } else {
                lostFlows++;
            }
        }
        Arrays.fill(streams, 2 * kept, streams.length, null);
        keys.truncate(kept);
        heldBytes = 0;
        for (EchoStream stream : streams) {
            heldBytes += stream == null ? 0 : stream.heldBytes();
        }
    }

    private long messages(int number) {
        return messages(number, 0) + messages(number, 1);
    }

    private long messages(int number, int direction) {
        EchoStream stream = settled(number, direction);
        return stream == null ? 0 : stream.messages();
    }

    private EchoFlow flow(int number) {
        long pair = keys.high(number);
        return new EchoFlow(
                (int) (pair >>> 32), (int) pair, (int) keys.low(number), settled(number, 0), settled(number, 1));
    }

    /** What one direction carries, or null where it has no messages. */
    private EchoStream settled(int number, int direction) {
        EchoStream stream = streams[2 * number + direction];
        if (stream != null) {
            runs.settle(number, direction, stream);
        }
        return stream;
    }

    /** The flows by requester and responder as unsigned numbers, those of one pair by their first frames. */
    public List<EchoFlow> flows() {
        if (sortedFlows == null) {
            EchoFlow[] flows = new EchoFlow[keys.size()];
            for (int number = 0; number < flows.length; number++) {
                flows[number] = flow(number);
            }
            Arrays.sort(flows, EchoFlow::compare);
            sortedFlows = List.of(flows);
        }
        return sortedFlows;
    }

    /** Flows that were let go; 0 where all is exact. */
    public long lostFlows() {
        return lostFlows;
    }

    /** Who asks and who answers. */
    private static long pair(IcmpMessage message, boolean request) {
        int requester = request ? message.source() : message.destination();
        int responder = request ? message.destination() : message.source();
        return (long) requester << 32 | (responder & 0xFFFF_FFFFL);
    }
}
