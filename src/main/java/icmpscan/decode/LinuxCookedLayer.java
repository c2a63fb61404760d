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
        int protocol = version == 1 ? version1(cursor) : version2(cursor);
        cursor.offset += headerBytes;
        if (protocol == LLC_FOLLOWS) {
            return LlcLayer.INSTANCE;
        }
        return EtherTypes.next(cursor, protocol);
    }

    private static int version1(Cursor cursor) {
        LinuxCooked.Version1 header = new LinuxCooked.Version1(cursor.stream());
        sender(cursor.message, header.addressLength(), header.address());
        return header.protocol();
    }

    private static int version2(Cursor cursor) {
        LinuxCooked.Version2 header = new LinuxCooked.Version2(cursor.stream());
        sender(cursor.message, header.addressLength(), header.address());
        return header.protocol();
    }

    private static void sender(IcmpMessage message, int addressLength, long address) {
        if (addressLength == MAC_BYTES) {
            message.hasSourceMac = true;
            message.sourceMac = address >>> 16;
        }
    }
}
