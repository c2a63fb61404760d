package icmpscan.decode;

import java.nio.ByteBuffer;

/**
 * Lets go of frames that hold no ICMP after reading a few bytes in place. May say yes too often, never no wrongly: what it cannot see through
 * at a glance goes to the full decoding. Allocates nothing.
 */
final class IcmpPrecheck {
    private static final int ETHER_TYPE = 12;
    private static final int PROTOCOL = 9;
    private static final int TCP = 6;

    private IcmpPrecheck() {}

    static boolean mayHoldIcmp(int linkType, ByteBuffer bytes, int start, int end) {
        if (linkType != LinkLayers.ETHERNET) {
            return true;
        }
        int index = start + ETHER_TYPE;
        if (end - index < 2) {
            return true;
        }
        int etherType = bytes.getShort(index) & 0xFFFF;
        while (EtherTypes.isVlanTag(etherType) && end - index >= VlanLayer.TAG_BYTES + 2) {
            index += VlanLayer.TAG_BYTES;
            etherType = bytes.getShort(index) & 0xFFFF;
        }
        if (etherType == EtherTypes.IPV4) {
            return ipv4MayHoldIcmp(bytes, index + 2, end);
        }
        return etherType != EtherTypes.ARP;
    }

    private static boolean ipv4MayHoldIcmp(ByteBuffer bytes, int start, int end) {
        if (end - start <= PROTOCOL) {
            return true;
        }
        boolean sane = bytes.get(start) >>> 4 == 4 && (bytes.get(start) & 0xF) >= 5;
        return !sane || bytes.get(start + PROTOCOL) != TCP;
    }
}
