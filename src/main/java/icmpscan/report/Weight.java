package icmpscan.report;

/** How much a column says of its report: what a table for a person leaves out first where space is short. */
public enum Weight {
    /** What the report is about: the last to go. */
    ESSENCE,
    /** What every table shows that has room for it. */
    USUAL,
    /** What goes before words are shortened. */
    DETAIL
}
