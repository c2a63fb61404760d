package icmpscan.decode;

import icmpscan.ksy.EthernetTags;

/** The two addresses of an Ethernet frame whose switch put its tag between them and the EtherType, 12 bytes. */
final class AddressesLayer implements LayerDecoder {
    static final LayerDecoder BEFORE_MARVELL_TAG = new AddressesLayer(MarvellTagLayer.INSTANCE);
    static final LayerDecoder BEFORE_BROADCOM_TAG = new AddressesLayer(TagLayer.BROADCOM);
    private static final int HEADER_BYTES = 12;

    private final LayerDecoder tag;

    private AddressesLayer(LayerDecoder tag) {
        this.tag = tag;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("eth")) {
            return null;
        }
        EthernetTags.Addresses addresses = new EthernetTags.Addresses(cursor.stream());
        EthernetLayer.keepSource(cursor.message, addresses.sourceHigh(), addresses.sourceLow());
        cursor.offset += HEADER_BYTES;
        return tag;
    }
}
