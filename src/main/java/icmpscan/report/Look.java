package icmpscan.report;

/** What a table for a person makes of the values in a column. CSV and JSON have them as they are. */
public enum Look {
    /** As they are. */
    PLAIN,
    /** Numbers of bytes, as {@code 3.4 MB}. */
    BYTES,
    /** Numbers of milliseconds, as {@code 1.2 ms}. */
    MILLIS,
    /** Numbers of seconds, as {@code 5 min 20 s}; times that are whole seconds by their nature. */
    SECONDS,
    /** Parts of a hundred, with a bar beside them where there is room and a terminal. */
    SHARE,
    /** Counts, with a bar beside them that shows how much they are of the greatest, where there is room and a terminal. */
    AMOUNT,
    /** Bars that repeat in a picture what stands beside them. */
    BAR,
    /** Words for how severe the row is; they give a card its colour. */
    SEVERITY,
    /** Words of ours that are not cut where they are too long, but go on below. */
    SENTENCE,
    /** Lists that may be long: the first ten. */
    FIRST_ITEMS,
    /** Not shown: for programs. */
    DATA
}
