package icmpscan.decode;

/**
 * What became of fragmented datagrams. Counts of parts of a capture add up.
 *
 * @param reassembled   messages handed on whole
 * @param incomplete    messages handed on as their first fragment alone
 * @param completedLate those of the incomplete whose rest came after all, when later messages could not wait any longer
 * @param orphans       later fragments whose first fragment was not seen
 * @param duplicates    later fragments seen before, byte for byte
 * @param evicted       datagrams given up for lack of room: {@link FragmentReassembly} has the limits
 */
public record FragmentCounts(
        long reassembled, long incomplete, long completedLate, long orphans, long duplicates, long evicted) {
    /** No fragments. */
    public static final FragmentCounts NONE = new FragmentCounts(0, 0, 0, 0, 0, 0);

    /** The sum of both. */
    public FragmentCounts plus(FragmentCounts other) {
        return new FragmentCounts(
                reassembled + other.reassembled,
                incomplete + other.incomplete,
                completedLate + other.completedLate,
                orphans + other.orphans,
                duplicates + other.duplicates,
                evicted + other.evicted);
    }
}
