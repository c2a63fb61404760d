package icmpscan.policy;

/**
 * What is to be counted while messages pass.
 *
 * @param selection which messages
 * @param beyond    how many of them may be; those after them are in excess
 * @param binNanos  nanoseconds for which that many may be, counted from multiples since the epoch on; 0 for the whole capture
 */
public record Question(Selection selection, long beyond, long binNanos) {
    /** About each of these messages. */
    static Question each(Selection selection) {
        return new Question(selection, 0, 0);
    }
}
