package icmpscan.scan;

import icmpscan.decode.LinkTypeOverrides;

/**
 * How captures are read.
 *
 * @param linkTypes       link types to read as others
 * @param merging         in which order the records of several captures are taken
 * @param firstFileNumber number of the first capture, 1 unless these are a part of a run's captures
 * @param threads         how many threads work at a time at most, 1 or more; no result depends on it
 */
public record ReadOptions(LinkTypeOverrides linkTypes, Merging merging, int firstFileNumber, int threads) {
    /** Every frame as what it is, one capture after the other, in one thread. */
    public static final ReadOptions USUAL = new ReadOptions(LinkTypeOverrides.NONE, Merging.NONE, 1, 1);

    /** The same for captures that are numbered from another number on. */
    public ReadOptions from(int fileNumber) {
        return new ReadOptions(linkTypes, merging, fileNumber, threads);
    }
}
