package icmpscan.tally;

import icmpscan.decode.IcmpMessage;

/**
 * By what a message is known again on another hop of its way: IP identification, identifier and sequence number, and above which TTL it had
 * there. As a single {@code long}, the TTL lowest.
 */
final class HopMark {
    private static final int TTL_BITS = 8;

    private HopMark() {}

    static long of(IcmpMessage message) {
        return ((((long) message.identification() << 32)
                                | ((long) message.identifier() << 16)
                                | message.sequenceNumber())
                        << TTL_BITS)
                | message.timeToLive();
    }

    /** Whether a message is the one before it once more: the same but for the TTL. */
    static boolean isPass(long before, long mark) {
        return before != mark && before >>> TTL_BITS == mark >>> TTL_BITS;
    }
}
