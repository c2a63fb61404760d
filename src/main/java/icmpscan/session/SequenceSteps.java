package icmpscan.session;

/**
 * Steps from one sequence number to the next in one direction. A step is regular where it is a small one forward (1 to 256), or about as
 * large as the one before: senders count by one, by the number of their targets, or share a counter with others; and some count in the other
 * byte order. Repeats of a number are neither regular nor irregular.
 */
public final class SequenceSteps {
    /** A byte's worth: one step in the other byte order, or what was lost or sent elsewhere in between. */
    private static final int SMALL = 256;

    /** -1 where there is no number yet. */
    private int first = -1;

    private char last;
    /** In big-endian order; swapped: in the other one. Characters are 16 bits without a sign, and so are steps. */
    private char firstStep;

    private char lastStep;
    private char firstSwapped;
    private char lastSwapped;
    private long repeats;
    private long steps;
    private long regular;
    private long regularSwapped;

    /** With the number of a message; with none where there is no message, or its number does not count. */
    static SequenceSteps startingWith(EchoMessage message) {
        SequenceSteps steps = new SequenceSteps();
        if (message != null && message.counts()) {
            steps.add(message.sequenceNumber());
        }
        return steps;
    }

    void add(int sequenceNumber) {
        if (first < 0) {
            first = sequenceNumber;
        } else {
            step(sequenceNumber);
        }
        last = (char) sequenceNumber;
    }

    private void step(int to) {
        if (to == last) {
            repeats++;
            return;
        }
        char step = (char) (to - last);
        char swapped = swappedStep(last, to);
        if (steps == 0) {
            firstStep = step;
            firstSwapped = swapped;
        }
        regular += isSmall(step) || (steps > 0 && isLike(step, lastStep)) ? 1 : 0;
        regularSwapped += isSmall(swapped) || (steps > 0 && isLike(swapped, lastSwapped)) ? 1 : 0;
        lastStep = step;
        lastSwapped = swapped;
        steps++;
    }

    /** As many steps that are regular in both byte orders, after one at least; the last of them to this number. */
    void addRegular(long times, char number, char step, char swapped) {
        steps += times;
        regular += times;
        regularSwapped += times;
        last = number;
        lastStep = step;
        lastSwapped = swapped;
    }

    /** Whether a step is regular after the one before it. */
    static boolean isRegular(int step, int before) {
        return isSmall(step) || isLike(step, before);
    }

    /** The step from one number to another in the other byte order. */
    static char swappedStep(int from, int to) {
        return (char) (swapped(to) - swapped(from));
    }

    private static boolean isSmall(int step) {
        return step >= 1 && step <= SMALL;
    }

    private static boolean isLike(int step, int before) {
        return Math.abs((short) (step - before)) <= SMALL;
    }

    private static int swapped(int number) {
        return (number & 0xFF) << 8 | number >>> 8;
    }

    void merge(SequenceSteps later) {
        if (later.first < 0) {
            return;
        }
        add(later.first);
        last = later.last;
        repeats += later.repeats;
        if (later.steps == 0) {
            return;
        }
        if (steps == 0) {
            firstStep = later.firstStep;
            firstSwapped = later.firstSwapped;
        } else {
            regular += madeRegular(later.firstStep, lastStep);
            regularSwapped += madeRegular(later.firstSwapped, lastSwapped);
        }
        lastStep = later.lastStep;
        lastSwapped = later.lastSwapped;
        steps += later.steps;
        regular += later.regular;
        regularSwapped += later.regularSwapped;
    }

    /** 1 for a first step that is irregular by itself, and regular after this one. */
    private static int madeRegular(int firstStep, int before) {
        return !isSmall(firstStep) && isLike(firstStep, before) ? 1 : 0;
    }

    /** The first number, big-endian; 0 where there is none. */
    public int first() {
        return Math.max(first, 0);
    }

    /** The last number. */
    public int last() {
        return last;
    }

    /** The last step, in big-endian order. */
    char lastStep() {
        return lastStep;
    }

    /** The last step, in the other order. */
    char lastSwapped() {
        return lastSwapped;
    }

    /** Steps to another number. */
    public long steps() {
        return steps;
    }

    /** Steps to the same number. */
    public long repeats() {
        return repeats;
    }

    /** Regular ones of {@link #steps()}, in the byte order in which more are. */
    public long regular() {
        return Math.max(regular, regularSwapped);
    }

    /** Whether the sender seems to count in the other byte order. */
    public boolean countsLittleEndian() {
        return steps > 0 && regularSwapped >= regular && firstSwapped < firstStep;
    }

    /** The first step, in the byte order in which the sender seems to count; needs {@link #steps()} above 0. */
    public int firstStep() {
        return countsLittleEndian() ? firstSwapped : firstStep;
    }
}
