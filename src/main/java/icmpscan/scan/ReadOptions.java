package icmpscan.scan;

import icmpscan.decode.LinkTypeOverrides;

/**
 * How captures are read.
 *
 * @param linkTypes       link types to read as others
 * @param merging         in which order the records of several captures are taken
 * @param firstFileNumber number of the first capture, 1 unless these are a part of a run's captures
 * @param threads         how many threads work at a time at most, 1 or more; no result depends on it
 * @param selection       the messages that are counted; who lists messages asks it for each, since a reply may go back to a request that it
 *                        does not keep
 */
public record ReadOptions(
        LinkTypeOverrides linkTypes, Merging merging, int firstFileNumber, int threads, Selection selection) {
    /** Every frame as what it is, one capture after the other, in one thread. */
    public static final ReadOptions USUAL = new ReadOptions(LinkTypeOverrides.NONE, Merging.NONE, 1, 1);

    /** All messages count. */
    public ReadOptions(LinkTypeOverrides linkTypes, Merging merging, int firstFileNumber, int threads) {
        this(linkTypes, merging, firstFileNumber, threads, Selection.all());
    }

    /** The same for captures that are numbered from another number on. */
    public ReadOptions from(int fileNumber) {
        return new ReadOptions(linkTypes, merging, fileNumber, threads, selection);
    }

    /** The same, with only these messages counted. */
    public ReadOptions with(Selection kept) {
        return new ReadOptions(linkTypes, merging, firstFileNumber, threads, kept);
    }
}
