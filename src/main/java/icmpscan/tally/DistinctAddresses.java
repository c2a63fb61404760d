package icmpscan.tally;

import icmpscan.decode.IcmpMessage;

/**
 * Between how many different addresses ICMP went: senders, receivers and pairs of the two in either direction. Not bounded by any table, so
 * that a flood from a million forged addresses is told as that. Merges in any order.
 */
public final class DistinctAddresses implements Accumulator<DistinctAddresses>, GroupSink {
    /** Senders and receivers that are recognised at once: 128 KiB, which stay near the processor. */
    private static final int RECENT = 1 << 14;

    private final DistinctCount senders = new DistinctCount();
    private final DistinctCount receivers = new DistinctCount();
    private final DistinctCount pairs = new DistinctCount();
    private final RecentKeys recent = new RecentKeys(RECENT);

    @Override
    public void accept(IcmpMessage message) {
        add(message.source(), message.destination());
    }

    @Override
    public void accept(MessageGroup group) {
        add(group.source(), group.destination());
    }

    private void add(int source, int destination) {
        long way = ((long) source << 32) | (destination & 0xFFFF_FFFFL);
        long mixed = (way ^ (way >>> 32)) * 0x9E3779B9L;
        if (!recent.isNew(Long.rotateRight(mixed, 16))) {
            return;
        }
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
