package icmpscan.decode;

/** Which decoder a frame of a link type begins with. */
final class LinkLayers {
    private LinkLayers() {}

    /** The decoder, or null for a link type that is not decoded. */
    static LayerDecoder of(int linkType) {
        return linkType == LinkTypes.ETHERNET ? EthernetLayer.INSTANCE : ofOther(linkType);
    }

    private static LayerDecoder ofOther(int linkType) {
        return switch (linkType) {
            case LinkTypes.DSA_TAG_EDSA -> EthernetLayer.INSTANCE;
            case LinkTypes.NULL, LinkTypes.LOOP -> LoopbackLayer.INSTANCE;
            case LinkTypes.RAW, LinkTypes.RAW_BSD_OS, LinkTypes.RAW_OPENBSD, LinkTypes.IPV4, LinkTypes.IPV6 ->
                RawIpLayer.INSTANCE;
            case LinkTypes.LINUX_SLL -> LinuxCookedLayer.VERSION_1;
            case LinkTypes.LINUX_SLL2 -> LinuxCookedLayer.VERSION_2;
            default -> {
                LayerDecoder layer = ofPointToPoint(linkType);
                layer = layer == null ? ofShared(linkType) : layer;
                layer = layer == null ? ofRadio(linkType) : layer;
                yield layer == null ? ofCaptureHeader(linkType) : layer;
            }
        };
    }

    /** As {@link #of}, for a link type that stands in a frame; with the outcome set where there is no decoder. */
    static LayerDecoder next(Cursor cursor, long linkType) {
        LayerDecoder layer = linkType > Integer.MAX_VALUE ? null : of((int) linkType);
        return layer == null ? cursor.stop(FrameOutcome.NOT_ICMP) : layer;
    }

    private static LayerDecoder ofPointToPoint(int linkType) {
        return switch (linkType) {
            case LinkTypes.PPP, LinkTypes.PPP_HDLC -> PppLayer.INSTANCE;
            case LinkTypes.PPP_PPPD -> PppLayer.DIRECTION_AS_ADDRESS;
            case LinkTypes.PPP_WITH_DIRECTION -> FixedHeaderLayer.PPP_WITH_DIRECTION;
            case LinkTypes.PPP_ETHER -> PppoeLayer.INSTANCE;
            case LinkTypes.CISCO_HDLC, LinkTypes.CISCO_HDLC_OLD -> TagLayer.CISCO_HDLC;
            case LinkTypes.CISCO_HDLC_WITH_DIRECTION -> FixedHeaderLayer.CISCO_HDLC_WITH_DIRECTION;
            case LinkTypes.FRAME_RELAY -> FrameRelayLayer.INSTANCE;
            case LinkTypes.FRAME_RELAY_WITH_DIRECTION -> FixedHeaderLayer.FRAME_RELAY_WITH_DIRECTION;
            case LinkTypes.ATM_RFC1483,
                    LinkTypes.ATM_OLD,
                    LinkTypes.ATM_BSD_OS,
                    LinkTypes.ATM_CLIP,
                    LinkTypes.ATM_CLIP_LINUX -> AtmLayer.INSTANCE;
            case LinkTypes.ATM_CLIP_OLD, LinkTypes.ATM_CLIP_LINUX_OLD -> RawIpLayer.INSTANCE;
            case LinkTypes.SUNATM -> SunAtmLayer.INSTANCE;
            case LinkTypes.SLIP -> FixedHeaderLayer.SLIP;
            case LinkTypes.MPLS -> MplsLayer.INSTANCE;
            default -> null;
        };
    }

    private static LayerDecoder ofShared(int linkType) {
        return switch (linkType) {
            case LinkTypes.TOKEN_RING -> TokenRingLayer.INSTANCE;
            case LinkTypes.FDDI -> FddiLayer.INSTANCE;
            case LinkTypes.ARCNET_BSD -> ArcnetLayer.BSD;
            case LinkTypes.ARCNET_LINUX -> ArcnetLayer.LINUX;
            case LinkTypes.IP_OVER_FC -> FixedHeaderLayer.FIBRE_CHANNEL;
            case LinkTypes.APPLE_IP_OVER_IEEE1394 -> TagLayer.FIREWIRE;
            case LinkTypes.IPOIB -> TagLayer.INFINIBAND;
            case LinkTypes.DOCSIS -> DocsisLayer.INSTANCE;
            case LinkTypes.EPON -> FixedHeaderLayer.EPON;
            case LinkTypes.ETHERNET_MPACKET -> FixedHeaderLayer.MPACKET;
            case LinkTypes.DSA_TAG_BRCM -> AddressesLayer.BEFORE_BROADCOM_TAG;
            case LinkTypes.DSA_TAG_BRCM_PREPEND -> FixedHeaderLayer.BROADCOM_BEFORE_FRAME;
            case LinkTypes.DSA_TAG_DSA -> AddressesLayer.BEFORE_MARVELL_TAG;
            default -> null;
        };
    }

    private static LayerDecoder ofRadio(int linkType) {
        return switch (linkType) {
            case LinkTypes.IEEE802_11 -> WlanLayer.INSTANCE;
            case LinkTypes.IEEE802_11_RADIOTAP -> RadiotapLayer.INSTANCE;
            case LinkTypes.AX25 -> Ax25Layer.INSTANCE;
            case LinkTypes.AX25_KISS -> Ax25Layer.AFTER_KISS;
            case LinkTypes.IEEE802_11_PRISM -> RadioHeaderLayer.PRISM;
            case LinkTypes.IEEE802_11_AVS -> RadioHeaderLayer.AVS;
            default -> null;
        };
    }

    private static LayerDecoder ofCaptureHeader(int linkType) {
        return switch (linkType) {
            case LinkTypes.PPI -> PpiLayer.INSTANCE;
            case LinkTypes.PKTAP -> PacketTapLayer.INSTANCE;
            case LinkTypes.PKTAP_APPLE -> PacketTapLayer.PERHAPS;
            case LinkTypes.PFLOG -> PacketFilterLayer.INSTANCE;
            case LinkTypes.ENC -> FamilyHeaderLayer.ENCAPSULATING_INTERFACE;
            case LinkTypes.IPNET -> FamilyHeaderLayer.IPNET;
            case LinkTypes.EXPORTED_PDU -> ExportedLayer.INSTANCE;
            case LinkTypes.NFLOG -> NetfilterLogLayer.INSTANCE;
            case LinkTypes.ERF -> ErfLayer.INSTANCE;
            case LinkTypes.NETANALYZER -> FixedHeaderLayer.NET_ANALYZER;
            case LinkTypes.NETANALYZER_TRANSPARENT -> FixedHeaderLayer.NET_ANALYZER_TRANSPARENT;
            case LinkTypes.SYMANTEC_FIREWALL -> SymantecLayer.INSTANCE;
            case LinkTypes.JUNIPER_ETHER, LinkTypes.JUNIPER_PPPOE -> JuniperLayer.ETHERNET;
            case LinkTypes.JUNIPER_PPP -> JuniperLayer.PPP;
            case LinkTypes.JUNIPER_FRAME_RELAY -> JuniperLayer.FRAME_RELAY;
            case LinkTypes.JUNIPER_CISCO_HDLC -> JuniperLayer.CISCO_HDLC;
            case LinkTypes.JUNIPER_ATM1 -> JuniperLayer.ATM_1;
            case LinkTypes.JUNIPER_ATM2 -> JuniperLayer.ATM_2;
            default -> null;
        };
    }
}
