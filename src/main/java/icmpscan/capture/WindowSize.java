package icmpscan.capture;

/**
 * How much of a capture is in memory at a time.
 *
 * @param firstBytes to begin with
 * @param usualBytes as soon as there is more to read than that, whatever the size of records
 * @param mostBytes  where one record needs it: the largest that is held in one piece
 */
record WindowSize(int firstBytes, int usualBytes, int mostBytes) {
    /**
     * Begins with what a small capture needs, for memory that is touched for the first time takes longer than what is read into it. Reads of
     * 4 MiB are as fast as larger ones.
     */
    static final WindowSize DEFAULT = new WindowSize(1 << 17, 4 << 20, 64 << 20);

    /** For one of many captures that are open at a time. */
    static final WindowSize SMALL = new WindowSize(1 << 16, 1 << 16, 1 << 20);
}
