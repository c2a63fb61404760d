package icmpscan.decode;

import icmpscan.ksy.Ethernet;
import icmpscan.ksy.Wlan;

/**
 * IEEE 802.11 data frames (clause 9.2). Of several frames in one (A-MSDU) each is decoded; of fragments the first; of protected frames
 * those that were captured after decryption, which LLC right after the header, or after the 8 bytes of the cipher's own, gives away.
 */
final class WlanLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new WlanLayer(false, false);

    /** The radio pads the header to a multiple of 4 bytes. */
    static final LayerDecoder PADDED = new WlanLayer(true, false);

    /** Some controllers swap the first two bytes. */
    static final LayerDecoder PERHAPS_SWAPPED = new WlanLayer(false, true);

    private static final int HEADER_BYTES = 24;
    private static final int ADDRESS_BYTES = 6;
    private static final int QUALITY_BYTES = 2;
    private static final int HIGH_THROUGHPUT_BYTES = 4;
    private static final int CIPHER_BYTES = 8;

    private static final int TYPE = 0x0F;
    private static final int DATA = 0x08;
    private static final int QUALITY = 0x80;
    private static final int NO_DATA = 0x40;

    private static final int TO_DS = 0x01;
    private static final int FROM_DS = 0x02;
    private static final int PROTECTED = 0x40;
    private static final int HIGH_THROUGHPUT = 0x80;

    private static final int AGGREGATED = 0x80;
    private static final int MESH_CONTROL = 0x100;
    private static final int MESH_BYTES = 6;
    private static final int FRAGMENT_NUMBER = 0x0F;

    /** LLC and SNAP with organization code 0, as they begin nearly every payload: AA AA 03 00 00 00. */
    private static final int SNAP_HIGH = 0xAAAA0300;

    private final boolean padded;
    private final boolean perhapsSwapped;

    private WlanLayer(boolean padded, boolean perhapsSwapped) {
        this.padded = padded;
        this.perhapsSwapped = perhapsSwapped;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("wlan")) {
            return null;
        }
        Wlan.Header header = new Wlan.Header(cursor.stream());
        boolean swapped = perhapsSwapped && (header.versionAndType() & TYPE) != DATA;
        int type = swapped ? header.flags() : header.versionAndType();
        int flags = swapped ? header.versionAndType() : header.flags();
        if ((type & TYPE) != DATA || (type & NO_DATA) != 0 || (header.sequenceControl() & FRAGMENT_NUMBER) != 0) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        int start = cursor.offset;
        cursor.offset += HEADER_BYTES;
        if (!takeSource(cursor, header, flags)) {
            return null;
        }
        boolean quality = (type & QUALITY) != 0;
        if (quality && !cursor.holds(QUALITY_BYTES)) {
            return null;
        }
        int control = quality ? new Wlan.QualityControl(cursor.stream()).control() : 0;
        if (!cursor.pass(quality ? qualityBytes(flags) : 0)
                || !cursor.pass(padded ? -(cursor.offset - start) & 3 : 0)) {
            return null;
        }
        if ((flags & PROTECTED) != 0) {
            return decrypted(cursor);
        }
        if ((control & AGGREGATED) != 0) {
            return aggregate(cursor);
        }
        return (control & MESH_CONTROL) != 0 && !snapStands(cursor, 0) ? mesh(cursor) : plain(cursor);
    }

    /** LLC, or an EtherType in its place: its access points would be 08 and 00, which nobody has. */
    private static LayerDecoder plain(Cursor cursor) {
        if (cursor.remaining() < Short.BYTES || cursor.bytes.getShort(cursor.offset) != EtherTypes.IPV4) {
            return LlcLayer.INSTANCE;
        }
        cursor.offset += Short.BYTES;
        return Ipv4Layer.INSTANCE;
    }

    /** Mesh control with up to two addresses (IEEE 802.11 clause 9.2.4.8.3). */
    private static LayerDecoder mesh(Cursor cursor) {
        if (!cursor.holds(MESH_BYTES)) {
            return null;
        }
        int addresses = new Wlan.MeshControl(cursor.stream()).flags() & 0x3;
        return cursor.pass(MESH_BYTES + addresses * ADDRESS_BYTES) ? LlcLayer.INSTANCE : null;
    }

    /** Frames with the header of 802.3: two addresses and a length. All but the last are padded to 4 bytes. */
    private static LayerDecoder aggregate(Cursor cursor) {
        if (cursor.inner) {
            return EthernetLayer.INSTANCE;
        }
        while (cursor.remaining() >= EthernetLayer.HEADER_BYTES) {
            int length = EthernetLayer.HEADER_BYTES + new Ethernet.Header(cursor.stream()).etherType();
            int there = Math.min(length, cursor.remaining());
            cursor.innerFrames.add(
                    new InnerFrame(EthernetLayer.INSTANCE, cursor.offset, cursor.offset + there, length, 0));
            cursor.offset += Math.min(length + 3 & ~3, cursor.remaining());
        }
        return cursor.stop(FrameOutcome.NOT_ICMP);
    }

    private static int qualityBytes(int flags) {
        return QUALITY_BYTES + ((flags & HIGH_THROUGHPUT) != 0 ? HIGH_THROUGHPUT_BYTES : 0);
    }

    /** The sender is the second address, but what comes from an access point names it in the third, or fourth. */
    private static boolean takeSource(Cursor cursor, Wlan.Header header, int flags) {
        if ((flags & FROM_DS) == 0) {
            EthernetLayer.keepSource(cursor.message, header.address2High(), header.address2Low());
            return true;
        }
        if ((flags & TO_DS) == 0) {
            EthernetLayer.keepSource(cursor.message, header.address3High(), header.address3Low());
            return true;
        }
        if (!cursor.holds(ADDRESS_BYTES)) {
            return false;
        }
        Wlan.Address4 sender = new Wlan.Address4(cursor.stream());
        EthernetLayer.keepSource(cursor.message, sender.high(), sender.low());
        cursor.offset += ADDRESS_BYTES;
        return true;
    }

    private static LayerDecoder decrypted(Cursor cursor) {
        if (snapStands(cursor, 0)) {
            return LlcLayer.INSTANCE;
        }
        if (snapStands(cursor, CIPHER_BYTES)) {
            cursor.offset += CIPHER_BYTES;
            return LlcLayer.INSTANCE;
        }
        return cursor.stop(FrameOutcome.NOT_ICMP);
    }

    private static boolean snapStands(Cursor cursor, int distance) {
        int index = cursor.offset + distance;
        return cursor.end - index >= ADDRESS_BYTES
                && cursor.bytes.getInt(index) == SNAP_HIGH
                && cursor.bytes.getShort(index + Integer.BYTES) == 0;
    }
}
