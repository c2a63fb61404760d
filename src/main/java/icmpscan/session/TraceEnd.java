package icmpscan.session;

/** How a trace ended. */
public enum TraceEnd {
    /** Its destination answered. */
    REACHED("reached"),
    /** Somebody on the way called the destination unreachable. */
    UNREACHABLE("unreachable"),
    /** The destination did not answer in ICMP: it is silent, or it answered in TCP. */
    OPEN("no answer");

    private final String slug;

    TraceEnd(String slug) {
        this.slug = slug;
    }

    /** The words for it in output. */
    public String slug() {
        return slug;
    }
}
