package icmpscan.classify;

/**
 * Programs that trace routes, as far as their probes give them away. Measured or read in their sources, with the usual options; with others a
 * program may look like another one.
 */
public enum TraceTool {
    /** Linux traceroute 2 by UDP or TCP: a socket, and thus a source port, for each probe of 60 bytes. */
    LINUX_TRACEROUTE("linux-traceroute", "Linux traceroute"),
    /** Linux traceroute -I. */
    LINUX_TRACEROUTE_ICMP("linux-traceroute-icmp", "Linux traceroute -I"),
    /** Classic traceroute of BSD, macOS, routers: one source port, destination ports from 33434 or 33435. */
    CLASSIC_TRACEROUTE("classic-traceroute", "classic traceroute"),
    /** Windows tracert. */
    WINDOWS_TRACERT("windows-tracert", "Windows tracert"),
    /** GNU inetutils traceroute -I. */
    INETUTILS_TRACEROUTE("inetutils-traceroute", "GNU inetutils traceroute -I"),
    /** mtr: echo requests with sequence numbers from 33000, or one source port and destination ports from there, or by TCP the other way. */
    MTR("mtr", "mtr"),
    /** tracepath: destination ports from 44444, datagrams as large as the path takes. */
    TRACEPATH("tracepath", "tracepath"),
    /** A paris traceroute, such as scamper's: constant ports, 1, 2, 3 ... for IP identification. */
    PARIS_TRACEROUTE("paris-traceroute", "paris traceroute"),
    /** tcptraceroute: one source port, 40 bytes, random IP identification. */
    TCPTRACEROUTE("tcptraceroute", "tcptraceroute"),
    /** lft: source port 53, IP identification 0. */
    LFT("lft", "lft"),
    /** nmap --traceroute: 44 bytes, a source port for each probe. */
    NMAP("nmap-traceroute", "nmap --traceroute");

    private static final int MTR_PORT = 33_000;
    private static final int TRACEROUTE_PORT = 33_434;
    private static final int TRACEPATH_PORT = 44_444;
    private static final int PORTS = 512;
    private static final int LFT_PORT = 53;

    private static final int LINUX_BYTES = 60;
    private static final int BARE_TCP_BYTES = 40;
    private static final int NMAP_BYTES = 44;

    /** No path is narrower by much; others send short probes unless told otherwise. */
    private static final int TRACEPATH_BYTES = 1_200;

    private final String slug;
    private final String title;

    TraceTool(String slug, String title) {
        this.slug = slug;
        this.title = title;
    }

    /** Its name in machine-readable output. */
    public String slug() {
        return slug;
    }

    /** Its name for a person. */
    public String title() {
        return title;
    }

    /** Whether its destination ports count the probes but skip and repeat hops. */
    public boolean hasOwnOrder() {
        return this == TRACEPATH;
    }

    /** The program whose echo requests have this signature, or null. */
    public static TraceTool ofEcho(String signature) {
        return switch (signature) {
            case "traceroute-icmp" -> LINUX_TRACEROUTE_ICMP;
            case "windows-tracert" -> WINDOWS_TRACERT;
            case "inetutils-traceroute" -> INETUTILS_TRACEROUTE;
            case "mtr" -> MTR;
            default -> null;
        };
    }

    /** The program that sends such UDP probes, or null. */
    public static TraceTool ofUdp(TraceProbes probes) {
        int port = probes.leastPort();
        if (!probes.portsRise()) {
            return probes.oneSourcePort() && probes.identificationsCount() ? PARIS_TRACEROUTE : null;
        }
        if (port >= TRACEPATH_PORT && port < TRACEPATH_PORT + PORTS) {
            return TRACEPATH;
        }
        if (port >= MTR_PORT && port < TRACEROUTE_PORT && probes.oneSourcePort()) {
            return MTR;
        }
        if (port < TRACEROUTE_PORT || port >= TRACEROUTE_PORT + PORTS) {
            return probes.oneSourcePort() && probes.length() >= TRACEPATH_BYTES ? TRACEPATH : null;
        }
        if (probes.oneSourcePort()) {
            return CLASSIC_TRACEROUTE;
        }
        return probes.length() == LINUX_BYTES ? LINUX_TRACEROUTE : null;
    }

    /** The program that sends such TCP probes, or null. */
    public static TraceTool ofTcp(TraceProbes probes) {
        if (probes.portsRise()) {
            return null;
        }
        if (!probes.oneSourcePort()) {
            boolean counts = probes.sourcePort() >= MTR_PORT && probes.sourcePort() < TRACEROUTE_PORT;
            return switch (probes.length()) {
                case LINUX_BYTES -> counts ? MTR : LINUX_TRACEROUTE;
                case NMAP_BYTES -> NMAP;
                default -> null;
            };
        }
        if (probes.length() != BARE_TCP_BYTES) {
            return null;
        }
        return probes.sourcePort() == LFT_PORT ? LFT : TCPTRACEROUTE;
    }
}
