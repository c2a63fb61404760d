package icmpscan.detect;

/** What a finding is about. Their order is that of the findings of one severity. */
public enum FindingKind {
    /** One address tried many ports of a host. */
    PORT_SCAN("port-scan", "T1046", Matter.ERRORS_ABOUT_PORTS),
    /** One address tried many IP protocols on a host. */
    PROTOCOL_SCAN("protocol-scan", "T1046", Matter.ERRORS),
    /** One address tried many hosts, and did not reach them. */
    HOST_SWEEP("host-sweep", "T1018", Matter.ERRORS),
    /** One address pinged many hosts, each only a few times. */
    PING_SWEEP("ping-sweep", "T1018", Matter.QUERIES),
    /** One address asked for times, masks or information that hosts need not give. */
    INFO_PROBE("info-probe", "T1590", Matter.QUERIES),
    /** One address sent what a known tool sends to tell operating systems apart. */
    OS_FINGERPRINT("os-fingerprint", "T1595", Matter.ANY),
    /** One address traced the way to another. */
    TRACEROUTE("traceroute", "T1590.004", Matter.ANY),
    /** One address tried what a filter lets through. */
    ACL_PROBE("acl-probe", "T1590.006", Matter.ERRORS),
    /** Far more messages than anybody needs. */
    FLOOD("flood", "T1498.001", Matter.ANY),
    /** Many hosts answer what was asked in another's name. */
    SMURF("smurf", "T1498.002", Matter.QUERIES),
    /** Redirects that no router of the network would send. */
    REDIRECT_ATTACK("redirect-attack", "T1557", Matter.ERRORS),
    /** Source quench, which nobody should send. */
    SOURCE_QUENCH("source-quench", "T1498", Matter.ERRORS),
    /** Echo messages that carry other traffic. */
    TUNNEL("tunnel", "T1572", Matter.ANY),
    /** Echo messages that carry data of somebody's own. */
    COVERT_CHANNEL("covert-channel", "T1095", Matter.ANY),
    /** One address asks a few servers again and again that are not there. */
    MISCONFIGURED_WORKSTATION("misconfigured-workstation", "", Matter.ERRORS),
    /** Many ask for a service where it no longer is. */
    MIGRATED_SERVICE("migrated-service", "", Matter.ERRORS),
    /** A router has no way to a network that many ask for. */
    MISSING_ROUTE("missing-route", "", Matter.ERRORS),
    /** One address tries one service on hosts all over the place. */
    WORM_SPREAD("worm-spread", "T1210", Matter.ANY),
    /** A sender does not react to being told that its datagrams are too large. */
    PMTU_BLACKHOLE("pmtu-blackhole", "", Matter.ERRORS),
    /** Routers hand datagrams to each other until their time is over. */
    ROUTING_LOOP("routing-loop", "", Matter.ERRORS),
    /** Answers to what somebody sent in this address's name. */
    BACKSCATTER("backscatter", "T1498", Matter.ANY),
    /** Errors about connections that never were. */
    FORGED_ERROR("forged-error", "T1498", Matter.ERRORS),
    /** Replies that nobody asked for. */
    UNSOLICITED_REPLY("unsolicited-reply", "T1095", Matter.QUERIES),
    /** Fragments that no stack would make. */
    FRAGMENT_ATTACK("fragment-attack", "T1499", Matter.ANY),
    /** Messages that no stack would make. */
    MALFORMED("malformed", "", Matter.ANY),
    /** Regular requests of a monitor. */
    MONITORING("monitoring", "", Matter.QUERIES);

    private final String slug;
    private final String technique;
    private final Matter matter;

    FindingKind(String slug, String technique, Matter matter) {
        this.slug = slug;
        this.technique = technique;
        this.matter = matter;
    }

    /** The word for it in output and options. */
    public String slug() {
        return slug;
    }

    /**
     * Number of the technique in MITRE ATT&amp;CK; empty where it is no attack.
     *
     * @see <a href="https://attack.mitre.org/techniques/enterprise/">ATT&amp;CK, enterprise techniques</a>
     */
    public String technique() {
        return technique;
    }

    /** Which messages between the parties of such a finding it can rest on. */
    public Matter matter() {
        return matter;
    }
}
