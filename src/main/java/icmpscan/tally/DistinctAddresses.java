package icmpscan.tally;

import icmpscan.decode.IcmpMessage;

/**
 * Between how many different addresses ICMP went: senders, receivers and pairs of the two in either direction. Not bounded by any table, so
 * that a flood from a million forged addresses is told as that. Merges in any order.
 */
public final class DistinctAddresses implements Accumulator<DistinctAddresses> {
    /** Senders and receivers that are recognised at once: 128 KiB, which stay near the processor. */
    private static final int RECENT = 1 << 14;

    private final DistinctCount senders = new DistinctCount();
    private final DistinctCount receivers = new DistinctCount();
    private final DistinctCount pairs = new DistinctCount();
    private final long[] recent = new long[RECENT];

    @Override
    public void accept(IcmpMessage message) {
        int source = message.source();
        int destination = message.destination();
        long way = ((long) source << 32) | (destination & 0xFFFF_FFFFL);
        long mixed = (way ^ (way >>> 32)) * 0x9E3779B9L;
        int place = (int) (mixed >>> 16) & (RECENT - 1);
        // An empty place is like a message from 0.0.0.0 to 0.0.0.0, which is counted each time.
        if (recent[place] == way && way != 0) {
            return;
        }
        recent[place] = way;
        senders.add(source);
        receivers.add(destination);
        pairs.add(Integer.compareUnsigned(source, destination) <= 0 ? way : Long.rotateLeft(way, 32));
    }

    @Override
    public void merge(DistinctAddresses later) {
        senders.merge(later.senders);
        receivers.merge(later.receivers);
        pairs.merge(later.pairs);
    }

    /** Addresses that messages came from. */
    public DistinctCount senders() {
        return senders;
    }

    /** Addresses that messages went to. */
    public DistinctCount receivers() {
        return receivers;
    }

    /** Pairs of addresses with messages between them, whichever sent. */
    public DistinctCount pairs() {
        return pairs;
    }
}
