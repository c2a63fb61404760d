package icmpscan.decode;

/** What could be said of a message's checksum (RFC 792). */
public enum ChecksumState {
    /** The whole message is there and sums up. */
    GOOD("good"),
    /** The whole message is there and does not sum up. */
    BAD("bad"),
    /** Not all of the message is there (cut frame, fragment), or the sender's card had yet to fill it in. */
    UNCHECKABLE("uncheckable");

    private final String slug;

    ChecksumState(String slug) {
        this.slug = slug;
    }

    /** The word for it in machine-readable output. */
    public String slug() {
        return slug;
    }
}
