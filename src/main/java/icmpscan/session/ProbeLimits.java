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
     * 1024 as facts about distinct counts ask for. A table full of one-probe keys takes about 8 MB, one full of probes about 16 MB, of
     * which one capture fills one or two.
     */
    static final ProbeLimits DEFAULT = new ProbeLimits(65_536, 196_608, 1024, 16);

    /** Rows of the arrays: a third above the probes, so that throwing out the dropped ones is rare. */
    int rows() {
        return probes + probes / 3;
    }
}
