package icmpscan.decode;

import icmpscan.ksy.Nflog;

/** Link type NFLOG: 4 bytes, then attributes in the capturing machine's byte order; one of them is the packet. */
final class NetfilterLogLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new NetfilterLogLayer();
    private static final int HEADER_BYTES = 4;
    private static final int ATTRIBUTE_BYTES = 4;
    private static final int PAYLOAD = 9;
    private static final int TYPE = 0x7FFF;
    private static final int FAMILY_ARP = 3;

    private NetfilterLogLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("nflog")) {
            return null;
        }
        if (new Nflog.Header(cursor.stream(), null, null, true).family() == FAMILY_ARP) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        cursor.offset += HEADER_BYTES;
        return findPayload(cursor) ? RawIpLayer.INSTANCE : null;
    }

    /** Each attribute passed has at least 4 bytes, so the frame's end ends this. */
    private static boolean findPayload(Cursor cursor) {
        boolean bigEndian = cursor.remaining() >= ATTRIBUTE_BYTES && isBigEndian(cursor);
        while (cursor.remaining() >= ATTRIBUTE_BYTES) {
            Nflog.Attribute attribute = new Nflog.Attribute(cursor.stream(), null, null, bigEndian);
            int length = attribute.length();
            if (length < ATTRIBUTE_BYTES) {
                cursor.broken();
                return false;
            }
            if ((attribute.attributeType() & TYPE) == PAYLOAD) {
                cursor.limitTo(length);
                cursor.offset += ATTRIBUTE_BYTES;
                return true;
            }
            cursor.offset += Math.min((length + 3) & ~3, cursor.remaining());
        }
        cursor.outcome = FrameOutcome.NOT_ICMP;
        return false;
    }

    /** Types are small numbers: read in the wrong order, the first one is large. */
    private static boolean isBigEndian(Cursor cursor) {
        return (new Nflog.Attribute(cursor.stream(), null, null, true).attributeType() & TYPE) < 0x100;
    }
}
