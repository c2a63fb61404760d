package icmpscan.decode;

import icmpscan.ksy.EthernetTags;

/** Marvell's switch tag with the EtherType after it, 6 bytes. It takes the place of a VLAN tag, whose identifier it then holds. */
final class MarvellTagLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new MarvellTagLayer();
    private static final int TAG_BYTES = 6;
    private static final int WAS_TAGGED = 1 << 13;

    private MarvellTagLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(TAG_BYTES) || !cursor.enter("dsa")) {
            return null;
        }
        EthernetTags.Marvell tag = new EthernetTags.Marvell(cursor.stream());
        if ((tag.modeAndPort() & WAS_TAGGED) != 0) {
            VlanLayer.keep(cursor.message, tag.priorityAndVlan());
        }
        cursor.offset += TAG_BYTES;
        return EtherTypes.nextOrLength(cursor, tag.etherType());
    }
}
