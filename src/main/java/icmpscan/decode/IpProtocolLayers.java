package icmpscan.decode;

/**
 * Which layer an IP protocol number other than ICMP's announces, as far as ICMP may be inside. Over IPv4 and IPv6 alike.
 *
 * @see <a href="https://www.iana.org/assignments/protocol-numbers/">Protocol numbers</a>
 */
final class IpProtocolLayers {
    static final int IGMP = 2;
    static final int IPV4 = 4;
    static final int TCP = 6;
    static final int UDP = 17;
    static final int IPV6 = 41;
    static final int GRE = 47;
    static final int AUTHENTICATION = 51;
    static final int IP_IN_IP = 94;
    static final int ETHER_IN_IP = 97;
    static final int PIM = 103;
    static final int L2TP = 115;
    static final int MPLS_IN_IP = 137;
    static final int ETHERNET = 143;

    private IpProtocolLayers() {}

    /** The decoder of what follows, or null where that never leads to ICMP. */
    static LayerDecoder of(int protocol) {
        return switch (protocol) {
            case TCP -> TcpLayer.INSTANCE;
            case UDP -> UdpLayer.INSTANCE;
            case GRE -> GreLayer.INSTANCE;
            case IPV4, IPV6, IP_IN_IP -> RawIpLayer.INSTANCE;
            case ETHER_IN_IP -> FixedHeaderLayer.ETHER_IN_IP;
            case IGMP -> PimLayer.IN_IGMP;
            case PIM -> PimLayer.INSTANCE;
            case L2TP -> L2tpVersion3Layer.OVER_IP;
            case MPLS_IN_IP -> MplsLayer.INSTANCE;
            case ETHERNET -> EthernetLayer.INSTANCE;
            default -> null;
        };
    }

    /** As {@link #of}, with the outcome set where there is none. */
    static LayerDecoder next(Cursor cursor, int protocol) {
        LayerDecoder layer = of(protocol);
        return layer == null ? cursor.stop(FrameOutcome.NOT_ICMP) : layer;
    }
}
