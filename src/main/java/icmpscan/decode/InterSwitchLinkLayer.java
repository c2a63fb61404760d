package icmpscan.decode;

import icmpscan.ksy.Ethernet;
import icmpscan.ksy.EthernetTags;

/** Cisco's VLAN encapsulation of old, 26 bytes before a whole Ethernet frame. It looks like an 802.3 frame to an address of its own. */
final class InterSwitchLinkLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new InterSwitchLinkLayer();
    private static final int HEADER_BYTES = 26;
    private static final int CHECK_SEQUENCE_BYTES = 4;

    /** The first four bytes of the destination address, either way. */
    private static final int DESTINATION = 0x01000C00;

    private static final int DESTINATION_TOO = 0x0C000C00;

    private InterSwitchLinkLayer() {}

    /** Whether an 802.3 frame to an address with these first four bytes is one of these. */
    static boolean isAddressedBy(int firstBytes) {
        return firstBytes == DESTINATION || firstBytes == DESTINATION_TOO;
    }

    /** Whether what was read as an Ethernet header begins one of these. */
    static boolean begins(Ethernet.Header header) {
        return header.etherType() <= EtherTypes.MAX_LLC_LENGTH
                && isAddressedBy(header.destinationHigh() << 16 | (int) (header.destinationLow() >>> 16));
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        cursor.dropTrailer(CHECK_SEQUENCE_BYTES);
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("isl")) {
            return null;
        }
        EthernetTags.InterSwitchLink header = new EthernetTags.InterSwitchLink(cursor.stream());
        VlanLayer.keep(cursor.message, header.vlan() >>> 1);
        cursor.offset += HEADER_BYTES;
        return EthernetLayer.INSTANCE;
    }
}
