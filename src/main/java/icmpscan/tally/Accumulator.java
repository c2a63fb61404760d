package icmpscan.tally;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageSink;

/**
 * Something counted over messages that can be counted in parts: a monoid. A new one is the neutral element, and for every way to cut the
 * messages in two, {@code a.merge(b)} of the parts equals one that accepted them all.
 *
 * @param <A> the accumulator itself
 */
public interface Accumulator<A extends Accumulator<A>> extends MessageSink {
    /** Counts one message. Keeps nothing of the view itself. */
    @Override
    void accept(IcmpMessage message);

    /**
     * Adds what another has counted over messages that come after all of this one's in the capture. The other is spent afterwards: it may
     * share state with this one.
     */
    void merge(A later);
}
