package icmpscan.detect;

/** What a finding is about. Their order is that of the findings of one severity. */
public enum FindingKind {
    /** One address tried many ports of a host. */
    PORT_SCAN("port-scan", "T1046"),
    /** One address tried many IP protocols on a host. */
    PROTOCOL_SCAN("protocol-scan", "T1046"),
    /** One address tried many hosts, and did not reach them. */
    HOST_SWEEP("host-sweep", "T1018"),
    /** One address pinged many hosts, each only a few times. */
    PING_SWEEP("ping-sweep", "T1018");

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
     * Number of the technique in MITRE ATT&amp;CK.
     *
     * @see <a href="https://attack.mitre.org/techniques/enterprise/">ATT&amp;CK, enterprise techniques</a>
     */
    public String technique() {
        return technique;
    }
}
