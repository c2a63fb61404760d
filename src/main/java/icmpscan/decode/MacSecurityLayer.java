package icmpscan.decode;

import icmpscan.ksy.EthernetTags;

/** MACsec (IEEE 802.1AE clause 9), as far as it only protects and does not encrypt. */
final class MacSecurityLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new MacSecurityLayer();
    private static final int TAG_BYTES = 6;
    private static final int CHANNEL_BYTES = 8;
    private static final int ETHER_TYPE_BYTES = 2;
    private static final int CHECK_VALUE_BYTES = 16;
    private static final int CHANNEL_FOLLOWS = 0x20;
    private static final int ENCRYPTED_OR_CHANGED = 0x0C;

    private MacSecurityLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(TAG_BYTES) || !cursor.enter("macsec")) {
            return null;
        }
        int control = new EthernetTags.MacSecurity(cursor.stream()).controlAndAssociation();
        if ((control & ENCRYPTED_OR_CHANGED) != 0) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        int tagBytes = TAG_BYTES + ((control & CHANNEL_FOLLOWS) != 0 ? CHANNEL_BYTES : 0);
        if (!cursor.pass(tagBytes) || !cursor.holds(ETHER_TYPE_BYTES)) {
            return null;
        }
        int etherType = new EthernetTags.EtherType(cursor.stream()).etherType();
        cursor.offset += ETHER_TYPE_BYTES;
        cursor.dropTrailer(CHECK_VALUE_BYTES);
        return EtherTypes.next(cursor, etherType);
    }
}
