package icmpscan.session;

import java.util.Optional;

import icmpscan.decode.IcmpMessage;

/** What a message asks of its target that hosts need not tell, and that ordinary programs do not ask. */
public enum InquiryKind {
    /** Timestamp request, type 13 (RFC 792): clocks, and round-trip times of monitors. */
    TIMESTAMP(13, "timestamp", false),
    /** Information request, type 15, deprecated by RFC 6918. */
    INFORMATION(15, "information", true),
    /** Address mask request, type 17, deprecated by RFC 6918. */
    ADDRESS_MASK(17, "address-mask", true),
    /** Domain name request, type 37, deprecated by RFC 6918. */
    DOMAIN_NAME(37, "domain-name", true),
    /** Extended echo request, type 42 (RFC 8335): the state of an interface. */
    EXTENDED_ECHO(42, "extended-echo", false),
    /** Echo request with a code, which has no meaning. */
    ECHO_WITH_CODE(256, "echo-with-code", false),
    /** First echo of nmap's OS detection: code 9, 120 bytes, sequence number 295. */
    NMAP_FIRST_ECHO(257, "nmap-first-echo", false),
    /** Second echo of nmap's OS detection: type of service 4, 150 bytes, sequence number 296. */
    NMAP_SECOND_ECHO(258, "nmap-second-echo", false),
    /** Datagram of nmap's OS detection to a closed UDP port, as an error quotes it: 300 bytes, IP identification 0x1042. */
    NMAP_UDP(259, "nmap-udp", false);

    private static final InquiryKind[] KINDS = values();

    private final int item;
    private final String slug;
    private final boolean deprecated;

    /** {@code item} is the ICMP type where that tells all, else a number beyond all types. */
    InquiryKind(int item, String slug, boolean deprecated) {
        this.item = item;
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

    /** The number under which {@link Inquiries} keep it. */
    int item() {
        return item;
    }

    /** The kind that a message asks for, answers, or as an error quotes; empty for nearly all. */
    public static Optional<InquiryKind> of(IcmpMessage message) {
        return Optional.ofNullable(InquirySigns.of(message));
    }

    /** Whether messages of this ICMP type may be of a kind. */
    public static boolean mayBe(int type) {
        return switch (type) {
            case 0, 3, 8, 13, 14, 15, 16, 17, 18, 37, 38, 42, 43 -> true;
            default -> false;
        };
    }

    /** The kind of an item of {@link Inquiries#byPair}. */
    public static InquiryKind of(Probe probe) {
        for (InquiryKind kind : KINDS) {
            if (kind.item == probe.item()) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no inquiry: " + probe.item());
    }
}
