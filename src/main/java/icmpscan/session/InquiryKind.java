package icmpscan.session;

/** What a message asks of its target that hosts need not tell, and that ordinary programs do not ask. */
public enum InquiryKind {
    /** Timestamp request, type 13 (RFC 792): clocks, and round-trip times of monitors. */
    TIMESTAMP("timestamp", false),
    /** Information request, type 15, deprecated by RFC 6918. */
    INFORMATION("information", true),
    /** Address mask request, type 17, deprecated by RFC 6918. */
    ADDRESS_MASK("address-mask", true),
    /** Domain name request, type 37, deprecated by RFC 6918. */
    DOMAIN_NAME("domain-name", true),
    /** Extended echo request, type 42 (RFC 8335): the state of an interface. */
    EXTENDED_ECHO("extended-echo", false),
    /** Echo request with a code, which has no meaning. */
    ECHO_WITH_CODE("echo-with-code", false),
    /** First echo of nmap's OS detection: code 9, 120 bytes, sequence number 295. */
    NMAP_FIRST_ECHO("nmap-first-echo", false),
    /** Second echo of nmap's OS detection: type of service 4, 150 bytes, sequence number 296. */
    NMAP_SECOND_ECHO("nmap-second-echo", false),
    /** Datagram of nmap's OS detection to a closed UDP port, as an error quotes it: 300 bytes, IP identification 0x1042. */
    NMAP_UDP("nmap-udp", false);

    private static final InquiryKind[] KINDS = values();

    private final String slug;
    private final boolean deprecated;

    InquiryKind(String slug, boolean deprecated) {
        this.slug = slug;
        this.deprecated = deprecated;
    }

    /** The word for it in output. */
    public String slug() {
        return slug;
    }

    /** Whether it has a meaning, but nobody should send it any more. */
    public boolean deprecated() {
        return deprecated;
    }

    /** Whether only one tool sends it. */
    public boolean exact() {
        return this == NMAP_FIRST_ECHO || this == NMAP_SECOND_ECHO || this == NMAP_UDP;
    }

    /** The kind of an item of {@link Inquiries#byPair}. */
    public static InquiryKind of(Probe probe) {
        return KINDS[(int) probe.item()];
    }
}
