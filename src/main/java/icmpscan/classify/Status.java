package icmpscan.classify;

/** What IANA says about the use of a type. Only {@link #UNASSIGNED} and {@link #RESERVED} have no meaning at all. */
public enum Status {
    /** In use. */
    CURRENT("current"),
    /** Has a meaning, but should not be sent any more (RFC 6633, RFC 6918). */
    DEPRECATED("deprecated"),
    /** Free for a later assignment. */
    UNASSIGNED("unassigned"),
    /** Set aside, without a meaning. */
    RESERVED("reserved"),
    /** For experiments (RFC 4065, RFC 4727). */
    EXPERIMENTAL("experimental");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The word for it in output, lower case. */
    public String word() {
        return word;
    }
}
