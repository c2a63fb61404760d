package icmpscan.classify;

/**
 * Short names of IP protocol numbers, after IANA's keywords, in lower case. Where everyday use differs from the registry, everyday use wins:
 * 4 is {@code ipip} and 89 {@code ospf}.
 *
 * @see <a href="https://www.iana.org/assignments/protocol-numbers/">IANA, assigned Internet protocol numbers</a>
 */
public final class IpProtocols {
    /** ICMP itself. */
    public static final int ICMP = 1;
    /** Transmission Control Protocol. */
    public static final int TCP = 6;
    /** User Datagram Protocol. */
    public static final int UDP = 17;

    /** Numbers 0 and up, in order; {@code -} where the registry has no keyword. */
    private static final String KEYWORDS = "hopopt icmp igmp ggp ipip st tcp cbt egp igp"
            + " bbn-rcc-mon nvp-ii pup argus emcon xnet chaos udp mux dcn-meas"
            + " hmp prm xns-idp trunk-1 trunk-2 leaf-1 leaf-2 rdp irtp iso-tp4"
            + " netblt mfe-nsp merit-inp dccp 3pc idpr xtp ddp idpr-cmtp tp++"
            + " il ipv6 sdrp ipv6-route ipv6-frag idrp rsvp gre dsr bna"
            + " esp ah i-nlsp swipe narp min-ipv4 tlsp skip ipv6-icmp ipv6-nonxt"
            + " ipv6-opts - cftp - sat-expak kryptolan rvd ippc - sat-mon"
            + " visa ipcv cpnx cphb wsn pvp br-sat-mon sun-nd wb-mon wb-expak"
            + " iso-ip vmtp secure-vmtp vines iptm nsfnet-igp dgp tcf eigrp ospf"
            // The registry's IPIP is 94, the protocol of KA9Q NOS; 4 has taken that name almost everywhere.
            + " sprite-rpc larp mtp ax.25 nos-ipip micp scc-sp etherip encap -"
            + " gmtp ifmp pnni pim aris scps qnx a/n ipcomp snp"
            + " compaq-peer ipx-in-ip vrrp pgm - l2tp ddx iatp stp srp"
            + " uti smp sm ptp isis fire crtp crudp sscopmce iplt"
            + " sps pipe sctp fc rsvp-e2e-ignore mobility udplite mpls-in-ip manet shim6"
            + " wesp rohc ethernet aggfrag nsh homa";

    private static final String[] BY_NUMBER = new String[256];

    static {
        String[] keywords = KEYWORDS.split(" ", -1);
        for (int number = 0; number < BY_NUMBER.length; number++) {
            boolean named = number < keywords.length && !keywords[number].equals("-");
            BY_NUMBER[number] = named ? keywords[number] : Integer.toString(number);
        }
        BY_NUMBER[253] = "experiment-1";
        BY_NUMBER[254] = "experiment-2";
    }

    private IpProtocols() {}

    /** The short name of this protocol (0..255), or the number as text where it has none. */
    public static String name(int protocol) {
        return BY_NUMBER[protocol];
    }
}
