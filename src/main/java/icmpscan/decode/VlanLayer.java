package icmpscan.decode;

import icmpscan.ksy.Ethernet;

/** One IEEE 802.1Q or 802.1ad tag after its EtherType, 4 bytes; tags may be stacked. */
final class VlanLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new VlanLayer();
    static final int TAG_BYTES = 4;

    /** Tags whose identifiers a message keeps; deeper ones are passed and counted in the path. */
    private static final int KEPT_TAGS = 5;

    private VlanLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(TAG_BYTES) || !cursor.enter("vlan")) {
            return null;
        }
        Ethernet.VlanTag tag = new Ethernet.VlanTag(cursor.stream());
        keep(cursor.message, tag.tagControl());
        cursor.offset += TAG_BYTES;
        return EtherTypes.nextOrLength(cursor, tag.etherType());
    }

    /** Takes over the VLAN identifier in the low 12 bits, unless there are enough already. */
    static void keep(IcmpMessage message, int tagControl) {
        if (message.vlanCount < KEPT_TAGS) {
            message.vlans |= (long) (tagControl & 0xFFF) << (12 * message.vlanCount);
            message.vlanCount++;
        }
    }
}
