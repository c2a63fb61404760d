package icmpscan.session;

/** How it is known at which hop an answer to a trace belongs. */
public enum HopBasis {
    /** From the TTL of the probes, which were captured. */
    PROBE_TTL("probe-ttl"),
    /** From the destination ports, which count the probes. */
    PORT("port"),
    /** From the ICMP sequence numbers, which count the probes. */
    SEQUENCE("sequence"),
    /** From the IP identifications, which count the probes. */
    IP_ID("ip-id"),
    /** From the order in which routers answered first: hops that never answered do not show. */
    ORDER("order");

    private final String slug;

    HopBasis(String slug) {
        this.slug = slug;
    }

    /** The word for it in output. */
    public String slug() {
        return slug;
    }
}
