package icmpscan.session;

/** A range of sequence numbers in a {@code long}: from one number on, upwards, beyond 65,535 from 0 on. */
final class SequenceRange {
    /** No numbers. */
    static final long NONE = 0;

    private SequenceRange() {}

    /** Whether the number is in the range. */
    static boolean contains(long range, int number) {
        return above(range, number) < range >>> Character.SIZE;
    }

    /** The range made longer at its upper end, as far as to this number. */
    static long with(long range, int number) {
        if (range == NONE) {
            return 1L << Character.SIZE | number;
        }
        long length = Math.max(range >>> Character.SIZE, above(range, number) + 1);
        return length << Character.SIZE | (char) range;
    }

    /** How far the number is above the first of the range. */
    private static int above(long range, int number) {
        return (char) (number - range);
    }
}
