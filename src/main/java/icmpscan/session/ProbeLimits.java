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
     * A table with all probes takes about 18 MB; a flood of refusals fills two or three. One of as many keys as there may be, each with a
     * probe, as a flood of forged sources makes it, takes 5 to 10. Distinct counts are exact to 1024, which is beyond every threshold.
     */
    static final ProbeLimits DEFAULT = new ProbeLimits(65_536, 196_608, 1024, 16);
}
