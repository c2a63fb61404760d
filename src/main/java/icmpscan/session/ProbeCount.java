package icmpscan.session;

/**
 * How many distinct things were tried. First times are told in bins of 60 s, aligned to the epoch, so that it does not matter where a
 * capture is cut.
 *
 * @param inCapture how many in all
 * @param inWindow  how many of them were first seen in the two neighbouring bins with the most; those of unknown time are in none
 * @param estimated whether both are estimates from a sample, within about 5 %
 */
public record ProbeCount(long inCapture, long inWindow, boolean estimated) {}
