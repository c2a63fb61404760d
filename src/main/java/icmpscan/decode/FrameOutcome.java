package icmpscan.decode;

/** What became of one frame. */
public enum FrameOutcome {
    /** It held an ICMP message, which was handed on. */
    MESSAGE("message", "ICMP message"),
    /** It held a fragment, not the first, of an IPv4 datagram of protocol 1. */
    LATER_FRAGMENT("later-fragment", "later fragment of an ICMP message"),
    /** It held IPv4 of protocol 1, but the capture or the sender ends before the message's type and code. */
    NO_ICMP_HEADER("no-icmp-header", "IPv4 of protocol 1 without an ICMP header"),
    /** It held something else. */
    NOT_ICMP("not-icmp", "other traffic"),
    /** It ended, or was broken, before its first IP header was through; or the capture cuts it in a later one. */
    UNDECODABLE("undecodable", "headers cut or broken"),
    /** Its link type is not one that is decoded. */
    UNSUPPORTED_LINK_TYPE("unsupported-link-type", "link type not decoded");

    private final String slug;
    private final String meaning;

    FrameOutcome(String slug, String meaning) {
        this.slug = slug;
        this.meaning = meaning;
    }

    /** The word for it in machine-readable output. */
    public String slug() {
        return slug;
    }

    /** What it says, in a few words for a person. */
    public String meaning() {
        return meaning;
    }
}
