package icmpscan.decode;

import icmpscan.ksy.LinuxCooked;

/** Linux cooked capture, version 1 (link type 113, 16 bytes) and version 2 (276, 20 bytes). */
final class LinuxCookedLayer implements LayerDecoder {
    static final LayerDecoder VERSION_1 = new LinuxCookedLayer(1);
    static final LayerDecoder VERSION_2 = new LinuxCookedLayer(2);
    static final int VERSION_1_BYTES = 16;
    static final int VERSION_2_BYTES = 20;

    /** The protocol field's way to say that an LLC frame follows (Linux if_ether.h, ETH_P_802_2). */
    private static final int LLC_FOLLOWS = 4;

    /** As above, for PPP in HDLC framing (ETH_P_WAN_PPP). */
    private static final int PPP_FOLLOWS = 7;

    /** Devices (Linux if_arp.h, ARPHRD_ numbers) on which the protocol field does not say what follows. */
    private static final int FRAME_RELAY = 770;

    private static final int IEEE802_11 = 801;
    private static final int IEEE802_11_PRISM = 802;
    private static final int IEEE802_11_RADIOTAP = 803;
    private static final int NETLINK = 824;

    private static final int MAC_BYTES = 6;

    private final int version;

    private LinuxCookedLayer(int version) {
        this.version = version;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        int headerBytes = version == 1 ? VERSION_1_BYTES : VERSION_2_BYTES;
        if (!cursor.holds(headerBytes) || !cursor.enter(version == 1 ? "sll" : "sll2")) {
            return null;
        }
        LayerDecoder layer = version == 1 ? afterVersion1(cursor) : afterVersion2(cursor);
        cursor.offset += headerBytes;
        return layer == null ? cursor.stop(FrameOutcome.NOT_ICMP) : layer;
    }

    private static LayerDecoder afterVersion1(Cursor cursor) {
        LinuxCooked.Version1 header = new LinuxCooked.Version1(cursor.stream());
        sender(cursor.message, header.addressLength(), header.address());
        return of(header.hardwareType(), header.protocol());
    }

    private static LayerDecoder afterVersion2(Cursor cursor) {
        LinuxCooked.Version2 header = new LinuxCooked.Version2(cursor.stream());
        sender(cursor.message, header.addressLength(), header.address());
        return of(header.hardwareType(), header.protocol());
    }

    /** The decoder of what follows on a device of this kind, or null where that never leads to ICMP. */
    static LayerDecoder of(int hardwareType, int protocol) {
        return switch (hardwareType) {
            case NETLINK -> null;
            case FRAME_RELAY -> FrameRelayLayer.INSTANCE;
            case IEEE802_11 -> WlanLayer.INSTANCE;
            case IEEE802_11_PRISM -> RadioHeaderLayer.PRISM;
            case IEEE802_11_RADIOTAP -> RadiotapLayer.INSTANCE;
            default -> ofProtocol(protocol);
        };
    }

    /** On a GRE device the protocol is that of GRE, whose numbers are EtherTypes too. */
    private static LayerDecoder ofProtocol(int protocol) {
        return switch (protocol) {
            case LLC_FOLLOWS -> LlcLayer.INSTANCE;
            case PPP_FOLLOWS -> PppLayer.INSTANCE;
            default -> EtherTypes.of(protocol);
        };
    }

    private static void sender(IcmpMessage message, int addressLength, long address) {
        if (addressLength == MAC_BYTES) {
            message.hasSourceMac = true;
            message.sourceMac = address >>> 16;
        }
    }
}
