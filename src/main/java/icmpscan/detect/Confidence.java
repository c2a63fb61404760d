package icmpscan.detect;

/** How sure a finding is, in hundredths. */
final class Confidence {
    private static final int AT_THRESHOLD = 50;
    /** Eight times the threshold gives the highest. */
    private static final int PER_DOUBLING = 15;

    private static final int LEAST = 5;
    private static final int MOST = 95;

    private Confidence() {}

    /** 50 at the threshold, 15 more for each doubling, 15 less for each halving, 5..95. The same on every machine. */
    static int of(long count, long threshold) {
        double doublings = StrictMath.log((double) count / threshold) / StrictMath.log(2);
        long hundredths = AT_THRESHOLD + StrictMath.round(PER_DOUBLING * doublings);
        return (int) Math.max(LEAST, Math.min(MOST, hundredths));
    }

    /** Where the capture shows the thing itself, and not only what follows from it. */
    static int proven() {
        return MOST;
    }

    /** What is left where a benign cause cannot be excluded. */
    static int doubted(int confidence) {
        return confidence / 2;
    }
}
