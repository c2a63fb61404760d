package icmpscan.session;

/** The pairs of request and reply that ICMP has, by their types. */
public enum ExchangeKind {
    /** RFC 792 p. 14. */
    ECHO("echo", 8, 0),
    /** RFC 792 p. 16. */
    TIMESTAMP("timestamp", 13, 14),
    /** RFC 792 p. 18, deprecated by RFC 6918. */
    INFORMATION("information", 15, 16),
    /** RFC 950 appendix I, deprecated by RFC 6918. */
    ADDRESS_MASK("address-mask", 17, 18),
    /** RFC 8335; its sequence numbers have 8 bits. */
    EXTENDED_ECHO("extended-echo", 42, 43);

    private static final ExchangeKind[] BY_TYPE = new ExchangeKind[256];

    static {
        for (ExchangeKind kind : values()) {
            BY_TYPE[kind.requestType] = kind;
            BY_TYPE[kind.replyType] = kind;
        }
    }

    private final String slug;
    private final int requestType;
    private final int replyType;

    ExchangeKind(String slug, int requestType, int replyType) {
        this.slug = slug;
        this.requestType = requestType;
        this.replyType = replyType;
    }

    /** The word for it in machine-readable output. */
    public String slug() {
        return slug;
    }

    /** ICMP type of its request. */
    public int requestType() {
        return requestType;
    }

    /** ICMP type of its reply. */
    public int replyType() {
        return replyType;
    }

    /** What tells the requests of one pair of addresses apart: type of the request, identifier, sequence number, from the top down. */
    long key(int identifier, int sequenceNumber) {
        return (long) requestType << 32 | (long) identifier << 16 | sequenceNumber;
    }

    /** The kind that a message of this type (0..255) belongs to, or null. */
    static ExchangeKind ofType(int type) {
        return BY_TYPE[type];
    }
}
