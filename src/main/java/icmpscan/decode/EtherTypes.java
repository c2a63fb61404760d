package icmpscan.decode;

/** Which layer an EtherType (or the length that stands in its place) announces. Numbers of the IEEE registration authority. */
final class EtherTypes {
    static final int IPV4 = 0x0800;
    static final int BATMAN = 0x4305;
    static final int ARP = 0x0806;
    static final int TRILL = 0x22F3;
    static final int ETHERNET = 0x6558;
    static final int FRAME_RELAY = 0x6559;
    static final int VLAN = 0x8100;
    static final int IPV6 = 0x86DD;
    static final int PPP = 0x880B;
    static final int MPLS = 0x8847;
    static final int MPLS_MULTICAST = 0x8848;
    static final int PPPOE_SESSION = 0x8864;
    static final int LONG_LLC = 0x8870;
    static final int VLAN_STACKED = 0x88A8;
    static final int MAC_SECURITY = 0x88E5;
    static final int SERVICE_TAG = 0x88E7;
    static final int FABRIC_PATH = 0x8903;
    static final int CISCO_METADATA = 0x8909;
    static final int VN_TAG = 0x8926;
    static final int HSR_TAG = 0x892F;
    static final int E_TAG = 0x893F;
    static final int NSH = 0x894F;
    static final int VLAN_OLD_STACKED = 0x9100;
    static final int VLAN_OLDER_STACKED = 0x9200;
    static final int LWAPP = 0xBBBB;
    static final int MARVELL_EXTENDED = 0xDADA;
    static final int R_TAG = 0xF1C1;

    /** Up to here the field is the length of an LLC frame (IEEE 802.3 clause 3.2.6). */
    static final int MAX_LLC_LENGTH = 1500;

    private EtherTypes() {}

    /** The decoder of what an EtherType announces, or null where that never leads to ICMP. */
    static LayerDecoder of(int etherType) {
        return etherType == IPV4 ? Ipv4Layer.INSTANCE : ofOther(etherType);
    }

    /** Apart, since it is too large to be compiled into those who ask. */
    private static LayerDecoder ofOther(int etherType) {
        return switch (etherType) {
            case IPV6 -> Ipv6Layer.INSTANCE;
            case VLAN, VLAN_STACKED, VLAN_OLD_STACKED, VLAN_OLDER_STACKED -> VlanLayer.INSTANCE;
            case MPLS, MPLS_MULTICAST -> MplsLayer.INSTANCE;
            case PPPOE_SESSION -> PppoeLayer.INSTANCE;
            case PPP -> PppLayer.INSTANCE;
            case ETHERNET -> EthernetLayer.INSTANCE;
            case FRAME_RELAY -> FrameRelayLayer.INSTANCE;
            case LONG_LLC -> LlcLayer.INSTANCE;
            case BATMAN -> BatmanLayer.INSTANCE;
            case LWAPP -> LwappLayer.INSTANCE;
            case NSH -> NshLayer.INSTANCE;
            case TRILL -> TrillLayer.INSTANCE;
            case MAC_SECURITY -> MacSecurityLayer.INSTANCE;
            case SERVICE_TAG -> FixedHeaderLayer.SERVICE_TAG;
            case FABRIC_PATH -> FixedHeaderLayer.FABRIC_PATH;
            case MARVELL_EXTENDED -> FixedHeaderLayer.MARVELL_EXTENDED;
            case CISCO_METADATA -> TagLayer.CISCO_METADATA;
            case VN_TAG -> TagLayer.VN_TAG;
            case E_TAG -> TagLayer.E_TAG;
            case R_TAG -> TagLayer.R_TAG;
            case HSR_TAG -> TagLayer.HSR_TAG;
            default -> null;
        };
    }

    /** As {@link #of}, with the outcome set where there is none. */
    static LayerDecoder next(Cursor cursor, int etherType) {
        LayerDecoder layer = of(etherType);
        return layer == null ? cursor.stop(FrameOutcome.NOT_ICMP) : layer;
    }

    /** As {@link #next}, for a field that is a length where it is too small for an EtherType. */
    static LayerDecoder nextOrLength(Cursor cursor, int etherTypeOrLength) {
        if (etherTypeOrLength <= MAX_LLC_LENGTH) {
            cursor.limitTo(etherTypeOrLength);
            return LlcLayer.INSTANCE;
        }
        return next(cursor, etherTypeOrLength);
    }

    /** Whether the number stands for something that is known: a hint that it is an EtherType at all. */
    static boolean known(int etherType) {
        return etherType == ARP || of(etherType) != null;
    }

    static boolean isVlanTag(int etherType) {
        return etherType == VLAN
                || etherType == VLAN_STACKED
                || etherType == VLAN_OLD_STACKED
                || etherType == VLAN_OLDER_STACKED;
    }
}
