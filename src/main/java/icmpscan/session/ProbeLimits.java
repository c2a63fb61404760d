package icmpscan.session;

/**
 * What a {@link ProbeTable} may hold.
 *
 * @param keys        who is kept at most, 2 or more; beyond it the half with the fewest distinct probes is let go
 * @param probes      probes of all keys together at most, well above {@code leastSample}
 * @param sample      probes of one key up to which all are kept and every number is exact
 * @param leastSample what {@code sample} may shrink to where many keys have many probes
 */
record ProbeLimits(int keys, int probes, int sample, int leastSample) {
    /**
     * A full table takes about 22 MB; a flood of forged sources fills one, a flood of refusals two or three. Distinct counts are exact to
     * 1024, which is beyond every threshold.
     */
    static final ProbeLimits DEFAULT = new ProbeLimits(65_536, 196_608, 1024, 16);

    /** Rows of the arrays: a third above the probes, so that throwing out the dropped ones is rare. */
    int rows() {
        return probes + probes / 3;
    }
}
