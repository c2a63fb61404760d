package icmpscan.decode;

/** Which layer an EtherType (or the length that stands in its place) announces. Numbers of the IEEE registration authority. */
final class EtherTypes {
    static final int IPV4 = 0x0800;
    static final int ARP = 0x0806;
    static final int VLAN = 0x8100;
    static final int VLAN_STACKED = 0x88A8;
    static final int VLAN_OLD_STACKED = 0x9100;
    static final int VLAN_OLDER_STACKED = 0x9200;
    static final int IPV6 = 0x86DD;

    /** Up to here the field is the length of an LLC frame (IEEE 802.3 clause 3.2.6). */
    static final int MAX_LLC_LENGTH = 1500;

    private EtherTypes() {}

    /** The decoder of what follows, or null where that never leads to ICMP. */
    static LayerDecoder next(Cursor cursor, int etherType) {
        if (etherType == IPV4) {
            return Ipv4Layer.INSTANCE;
        }
        if (isVlanTag(etherType)) {
            return VlanLayer.INSTANCE;
        }
        if (etherType <= MAX_LLC_LENGTH) {
            cursor.limitTo(etherType);
            return LlcLayer.INSTANCE;
        }
        return cursor.stop(FrameOutcome.NOT_ICMP);
    }

    static boolean isVlanTag(int etherType) {
        return etherType == VLAN
                || etherType == VLAN_STACKED
                || etherType == VLAN_OLD_STACKED
                || etherType == VLAN_OLDER_STACKED;
    }
}
