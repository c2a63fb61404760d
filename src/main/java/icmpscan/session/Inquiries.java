package icmpscan.session;

import java.util.List;

import icmpscan.classify.IcmpTypes;
import icmpscan.decode.Anomaly;
import icmpscan.decode.IcmpMessage;
import icmpscan.tally.Accumulator;

/**
 * Who asked whom for times, masks and the like, and sent what tools send to tell operating systems apart. Sets with minima, maxima and sums,
 * so that neither the order of the messages nor the place of a cut shows while no more than 65,536 pairs are about.
 */
public final class Inquiries implements Accumulator<Inquiries> {
    private static final int ECHO_REPLY = 0;

    private final ProbeTable pairs;

    /** Facts about no message yet. */
    public Inquiries() {
        this(ProbeLimits.DEFAULT);
    }

    Inquiries(ProbeLimits limits) {
        pairs = new ProbeTable(limits);
    }

    @Override
    public void accept(IcmpMessage message) {
        if (message.type() == ECHO_REPLY) {
            return; // which of them answers a probe is of no use here
        }
        InquiryKind kind = InquirySigns.of(message);
        if (kind == InquiryKind.NMAP_UDP) {
            pairs.count(pair(message.quoted().source(), message.quoted().destination()), kind.item(), 0, message);
        } else if (kind != null && IcmpTypes.isReply(message.type())) {
            answer(message, kind);
        } else if (kind != null) {
            ask(message, kind);
        }
    }

    @Override
    public void merge(Inquiries later) {
        pairs.merge(later.pairs);
    }

    /**
     * By (asker, asked): {@link InquiryKind}s as items, marked where they were answered. One that was answered but not asked in this
     * capture has no tries. Those of one asker follow each other.
     */
    public List<ProbeGroup> byPair() {
        return pairs.groups(1);
    }

    /** Pairs that were let go, because more were about than are kept; 0 where all is exact. */
    public long lostPairs() {
        return pairs.lostKeys();
    }

    private void ask(IcmpMessage message, InquiryKind kind) {
        if (!message.has(Anomaly.SHORT) && !message.has(Anomaly.BAD_CHECKSUM)) {
            pairs.count(pair(message.source(), message.destination()), kind.item(), 0, message);
        }
    }

    private void answer(IcmpMessage message, InquiryKind kind) {
        pairs.mark(pair(message.destination(), message.source()), kind.item(), ProbeMarks.ANSWERED);
    }

    private static long pair(int asker, int asked) {
        return (long) asker << 32 | Integer.toUnsignedLong(asked);
    }
}
