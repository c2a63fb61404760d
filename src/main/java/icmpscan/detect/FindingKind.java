package icmpscan.detect;

import java.util.Set;

/** What a finding is about. Their order is that of the findings of one severity. */
public enum FindingKind {
    /** One address tried many ports of a host. */
    PORT_SCAN("port-scan", "T1046"),
    /** One address tried many IP protocols on a host. */
    PROTOCOL_SCAN("protocol-scan", "T1046"),
    /** One address tried many hosts, and did not reach them. */
    HOST_SWEEP("host-sweep", "T1018"),
    /** One address pinged many hosts, each only a few times. */
    PING_SWEEP("ping-sweep", "T1018"),
    /** One address asked for times, masks or information that hosts need not give. */
    INFO_PROBE("info-probe", "T1590"),
    /** One address sent what a known tool sends to tell operating systems apart. */
    OS_FINGERPRINT("os-fingerprint", "T1595"),
    /** One address traced the way to another. */
    TRACEROUTE("traceroute", "T1590.004"),
    /** One address tried what a filter lets through. */
    ACL_PROBE("acl-probe", "T1590.006"),
    /** Far more messages than anybody needs. */
    FLOOD("flood", "T1498.001"),
    /** Many hosts answer what was asked in another's name. */
    SMURF("smurf", "T1498.002"),
    /** Redirects that no router of the network would send. */
    REDIRECT_ATTACK("redirect-attack", "T1557"),
    /** Source quench, which nobody should send. */
    SOURCE_QUENCH("source-quench", "T1498"),
    /** Echo messages that carry other traffic. */
    TUNNEL("tunnel", "T1572"),
    /** Echo messages that carry data of somebody's own. */
    COVERT_CHANNEL("covert-channel", "T1095"),
    /** One address asks a few servers again and again that are not there. */
    MISCONFIGURED_WORKSTATION("misconfigured-workstation", ""),
    /** Many ask for a service where it no longer is. */
    MIGRATED_SERVICE("migrated-service", ""),
    /** A router has no way to a network that many ask for. */
    MISSING_ROUTE("missing-route", ""),
    /** One address tries one service on hosts all over the place. */
    WORM_SPREAD("worm-spread", "T1210"),
    /** A sender does not react to being told that its datagrams are too large. */
    PMTU_BLACKHOLE("pmtu-blackhole", ""),
    /** Routers hand datagrams to each other until their time is over. */
    ROUTING_LOOP("routing-loop", ""),
    /** Answers to what somebody sent in this address's name. */
    BACKSCATTER("backscatter", "T1498"),
    /** Errors about connections that never were. */
    FORGED_ERROR("forged-error", "T1498"),
    /** Replies that nobody asked for. */
    UNSOLICITED_REPLY("unsolicited-reply", "T1095"),
    /** Fragments that no stack would make. */
    FRAGMENT_ATTACK("fragment-attack", "T1499"),
    /** Messages that no stack would make. */
    MALFORMED("malformed", ""),
    /** Regular requests of a monitor. */
    MONITORING("monitoring", "");

    private final String slug;
    private final String technique;

    FindingKind(String slug, String technique) {
        this.slug = slug;
        this.technique = technique;
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

    /**
     * Names of the measures that add up to the messages that such a finding of so many targets rests on. Empty where none do: what is about
     * requests rests on their answers as well, and scans have the figures of their worst target.
     */
    Set<String> countsOf(long targets) {
        return switch (this) {
            case MISSING_ROUTE, MISCONFIGURED_WORKSTATION, MIGRATED_SERVICE, HOST_SWEEP, WORM_SPREAD, FORGED_ERROR ->
                Set.of("errors");
            case PORT_SCAN, PROTOCOL_SCAN -> targets > 1 ? Set.of() : Set.of("refusals");
            case REDIRECT_ATTACK -> Set.of("redirects");
            case SOURCE_QUENCH -> Set.of("source_quench");
            case PMTU_BLACKHOLE, BACKSCATTER, FLOOD -> Set.of("messages");
            case TUNNEL, COVERT_CHANNEL, SMURF -> Set.of("requests", "replies");
            case UNSOLICITED_REPLY -> Set.of("unsolicited_replies");
            case MALFORMED -> Set.of("malformed_messages", "weak_signs");
            case FRAGMENT_ATTACK -> Set.of("oversize_datagrams", "overlapping_datagrams", "tiny_first_fragments");
            default -> Set.of();
        };
    }
}
