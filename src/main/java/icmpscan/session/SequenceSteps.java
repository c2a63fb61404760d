package icmpscan.session;

/**
 * Steps from one sequence number to the next in one direction. A step is regular where it is a small one forward (1 to 256), or about as
 * large as the one before: senders count by one, by the number of their targets, or share a counter with others; and some count in the other
 * byte order. Repeats of a number are neither regular nor irregular.
 */
public final class SequenceSteps {
    /** A byte's worth: one step in the other byte order, or what was lost or sent elsewhere in between. */
    private static final int SMALL = 256;

    private int first;
    private int last;
    private boolean any;
    private long repeats;
    private final Reading bigEndian = new Reading();
    private final Reading littleEndian = new Reading();

    /** The steps as they are in one byte order. */
    private static final class Reading {
        private int firstStep;
        private int lastStep;
        private long steps;
        private long regular;

        void add(int step) {
            boolean fits = isSmall(step) || (steps > 0 && isLike(step, lastStep));
            if (steps == 0) {
                firstStep = step;
            }
            lastStep = step;
            steps++;
            regular += fits ? 1 : 0;
        }

        void merge(Reading later) {
            if (later.steps == 0) {
                return;
            }
            boolean madeRegular = steps > 0 && !isSmall(later.firstStep) && isLike(later.firstStep, lastStep);
            if (steps == 0) {
                firstStep = later.firstStep;
            }
            lastStep = later.lastStep;
            steps += later.steps;
            regular += later.regular + (madeRegular ? 1 : 0);
        }

        private static boolean isSmall(int step) {
            return step >= 1 && step <= SMALL;
        }

        private static boolean isLike(int step, int before) {
            return Math.abs((short) (step - before)) <= SMALL;
        }
    }

    void add(int sequenceNumber) {
        if (any) {
            step(sequenceNumber);
        } else {
            any = true;
            first = sequenceNumber;
        }
        last = sequenceNumber;
    }

    private void step(int to) {
        if (to == last) {
            repeats++;
        } else {
            bigEndian.add(to - last & 0xFFFF);
            littleEndian.add(swapped(to) - swapped(last) & 0xFFFF);
        }
    }

    private static int swapped(int number) {
        return (number & 0xFF) << 8 | number >>> 8;
    }

    void merge(SequenceSteps later) {
        if (!later.any) {
            return;
        }
        add(later.first);
        last = later.last;
        repeats += later.repeats;
        bigEndian.merge(later.bigEndian);
        littleEndian.merge(later.littleEndian);
    }

    /** The first number, big-endian; 0 where there is none. */
    public int first() {
        return first;
    }

    /** The last number. */
    public int last() {
        return last;
    }

    /** Steps to another number. */
    public long steps() {
        return bigEndian.steps;
    }

    /** Steps to the same number. */
    public long repeats() {
        return repeats;
    }

    /** Regular ones of {@link #steps()}, in the byte order in which more are. */
    public long regular() {
        return Math.max(bigEndian.regular, littleEndian.regular);
    }

    /** Whether the sender seems to count in the other byte order. */
    public boolean countsLittleEndian() {
        return littleEndian.steps > 0
                && littleEndian.regular >= bigEndian.regular
                && littleEndian.firstStep < bigEndian.firstStep;
    }

    /** The first step, in the byte order in which the sender seems to count; needs {@link #steps()} above 0. */
    public int firstStep() {
        return countsLittleEndian() ? littleEndian.firstStep : bigEndian.firstStep;
    }
}
