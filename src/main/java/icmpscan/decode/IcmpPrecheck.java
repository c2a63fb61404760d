package icmpscan.decode;

import java.nio.ByteBuffer;

/**
 * Lets go of frames that hold no ICMP after reading a few bytes in place. May say yes too often, never no wrongly: what it cannot see through
 * at a glance, or what is cut or broken, goes to the full decoding. Allocates nothing.
 *
 * <p>A hot class. Which numbers lead on it asks the layers themselves, so that the two cannot part.
 */
final class IcmpPrecheck {
    private static final int ETHER_TYPE = 12;
    private static final int FAMILY_BYTES = 4;
    private static final int COOKED_HARDWARE_TYPE = 2;
    private static final int COOKED_PROTOCOL = 14;
    private static final int COOKED_2_HARDWARE_TYPE = 8;
    private static final int PPP_PROTOCOL_BYTES = 2;
    private static final int PPP_IPV4 = 0x0021;
    private static final int PPP_IPV6 = 0x0057;

    private static final int IPV4_TOTAL_LENGTH = 2;
    private static final int IPV4_FRAGMENT = 6;
    private static final int IPV4_OFFSET_MASK = 0x1FFF;
    private static final int IPV4_PROTOCOL = 9;
    private static final int IPV6_NEXT_HEADER = 6;

    private final FlowTap flows;

    /** Tells the tap of each IPv4 header of the frames that it lets go of; of the others the layers tell. */
    IcmpPrecheck(FlowTap flows) {
        this.flows = flows;
    }

    boolean mayHoldIcmp(int linkType, ByteBuffer bytes, int start, int end) {
        return switch (linkType) {
            case LinkTypes.ETHERNET -> ethernet(bytes, start, end);
            case LinkTypes.RAW, LinkTypes.RAW_BSD_OS, LinkTypes.RAW_OPENBSD, LinkTypes.IPV4, LinkTypes.IPV6 ->
                ip(bytes, start, end);
            case LinkTypes.NULL, LinkTypes.LOOP -> loopback(bytes, start, end);
            case LinkTypes.LINUX_SLL ->
                end - start < LinuxCookedLayer.VERSION_1_BYTES
                        || cooked(
                                u2(bytes, start + COOKED_HARDWARE_TYPE),
                                u2(bytes, start + COOKED_PROTOCOL),
                                bytes,
                                start + LinuxCookedLayer.VERSION_1_BYTES,
                                end);
            case LinkTypes.LINUX_SLL2 ->
                end - start < LinuxCookedLayer.VERSION_2_BYTES
                        || cooked(
                                u2(bytes, start + COOKED_2_HARDWARE_TYPE),
                                u2(bytes, start),
                                bytes,
                                start + LinuxCookedLayer.VERSION_2_BYTES,
                                end);
            default -> true;
        };
    }

    private boolean ethernet(ByteBuffer bytes, int start, int end) {
        int index = start + ETHER_TYPE;
        if (end - index < 2) {
            return true;
        }
        int etherType = u2(bytes, index);
        if (etherType <= EtherTypes.MAX_LLC_LENGTH) {
            return end - index < 3
                    || LlcLayer.leadsOn(bytes.get(index + 2) & 0xFF)
                    || InterSwitchLinkLayer.isAddressedBy(bytes.getInt(start));
        }
        return ofType(etherType, bytes, index + 2, end);
    }

    private boolean cooked(int hardwareType, int protocol, ByteBuffer bytes, int index, int end) {
        LayerDecoder layer = LinuxCookedLayer.of(hardwareType, protocol);
        if (layer == Ipv4Layer.INSTANCE) {
            return ipv4(bytes, index, end);
        }
        return layer == Ipv6Layer.INSTANCE ? ipv6(bytes, index, end) : layer != null;
    }

    private boolean loopback(ByteBuffer bytes, int start, int end) {
        int index = start + FAMILY_BYTES;
        if (end < index) {
            return true;
        }
        LayerDecoder layer = LoopbackLayer.of(bytes.getInt(start));
        if (layer == Ipv4Layer.INSTANCE) {
            return ipv4(bytes, index, end);
        }
        return layer == Ipv6Layer.INSTANCE ? ipv6(bytes, index, end) : layer != null;
    }

    /** What an EtherType announces at the index. */
    private boolean ofType(int first, ByteBuffer bytes, int start, int end) {
        int etherType = first;
        int index = start;
        while (EtherTypes.isVlanTag(etherType)) {
            if (end - index < VlanLayer.TAG_BYTES) {
                return true;
            }
            etherType = u2(bytes, index + 2);
            index += VlanLayer.TAG_BYTES;
        }
        return switch (etherType) {
            case EtherTypes.IPV4 -> ipv4(bytes, index, end);
            case EtherTypes.IPV6 -> ipv6(bytes, index, end);
            case EtherTypes.PPPOE_SESSION -> pppoe(bytes, index, end);
            case EtherTypes.MPLS, EtherTypes.MPLS_MULTICAST -> mpls(bytes, index, end);
            default -> etherType <= EtherTypes.MAX_LLC_LENGTH || EtherTypes.of(etherType) != null;
        };
    }

    private boolean pppoe(ByteBuffer bytes, int start, int end) {
        int index = start + PppoeLayer.HEADER_BYTES;
        if (end - index < PPP_PROTOCOL_BYTES) {
            return true;
        }
        return switch (u2(bytes, index)) {
            case PPP_IPV4 -> ipv4(bytes, index + PPP_PROTOCOL_BYTES, end);
            case PPP_IPV6 -> ipv6(bytes, index + PPP_PROTOCOL_BYTES, end);
            default -> true;
        };
    }

    /** Sees through to IPv4 alone, and only where it cannot be a bridged frame. */
    private boolean mpls(ByteBuffer bytes, int start, int end) {
        int index = start;
        boolean bottom = false;
        while (!bottom) {
            if (end - index < MplsLayer.ENTRY_BYTES) {
                return true;
            }
            bottom = (bytes.getInt(index) & MplsLayer.BOTTOM) != 0;
            index += MplsLayer.ENTRY_BYTES;
        }
        boolean mayBeBridged = end - index < ETHER_TYPE + 2 || EtherTypes.known(u2(bytes, index + ETHER_TYPE));
        return mayBeBridged || ipv4(bytes, index, end);
    }

    private boolean ip(ByteBuffer bytes, int start, int end) {
        if (end == start) {
            return true;
        }
        return switch (bytes.get(start) >>> 4 & 0xF) {
            case 4 -> ipv4(bytes, start, end);
            case 6 -> ipv6(bytes, start, end);
            default -> false;
        };
    }

    private boolean ipv4(ByteBuffer bytes, int start, int end) {
        if (end - start < Ipv4Layer.HEADER_BYTES) {
            return true;
        }
        int first = bytes.get(start) & 0xFF;
        int headerLength = (first & 0xF) * 4;
        int totalLength = u2(bytes, start + IPV4_TOTAL_LENGTH);
        boolean broken = first >>> 4 != 4
                || headerLength < Ipv4Layer.HEADER_BYTES
                || (totalLength < headerLength && totalLength != 0);
        int protocol = bytes.get(start + IPV4_PROTOCOL) & 0xFF;
        if (broken || protocol == Ipv4Layer.ICMP) {
            return true;
        }
        if ((u2(bytes, start + IPV4_FRAGMENT) & IPV4_OFFSET_MASK) != 0) {
            return false;
        }
        boolean leadsOn =
                protocol == IpProtocolLayers.AUTHENTICATION || ipProtocol(protocol, bytes, start + headerLength, end);
        if (!leadsOn) {
            flows.ipv4(bytes, start, end, true);
        }
        return leadsOn;
    }

    private boolean ipv6(ByteBuffer bytes, int start, int end) {
        if (end - start < Ipv6Layer.HEADER_BYTES || bytes.get(start) >>> 4 != 6) {
            return true;
        }
        int nextHeader = bytes.get(start + IPV6_NEXT_HEADER) & 0xFF;
        return Ipv6Layer.isExtension(nextHeader) || ipProtocol(nextHeader, bytes, start + Ipv6Layer.HEADER_BYTES, end);
    }

    private static boolean ipProtocol(int protocol, ByteBuffer bytes, int index, int end) {
        if (protocol == IpProtocolLayers.UDP) {
            return end - index < UdpLayer.HEADER_BYTES
                    || UdpLayer.between(u2(bytes, index), u2(bytes, index + 2)) != null;
        }
        if (protocol == IpProtocolLayers.TCP) {
            return end - index >= TcpLayer.PORTS_BYTES
                    && TcpLayer.carriesFrames(u2(bytes, index), u2(bytes, index + 2));
        }
        return IpProtocolLayers.of(protocol) != null;
    }

    private static int u2(ByteBuffer bytes, int index) {
        return bytes.getShort(index) & 0xFFFF;
    }
}
