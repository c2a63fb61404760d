package icmpscan.decode;

import icmpscan.ksy.Loopback;

/** BSD loopback, link types NULL (the family in the writer's byte order) and LOOP (big-endian), 4 bytes. */
final class LoopbackLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new LoopbackLayer();
    static final int HEADER_BYTES = 4;

    /** AF_INET is 2 on every system. */
    static final int FAMILY_IPV4 = 2;

    private LoopbackLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("null")) {
            return null;
        }
        long read = new Loopback(cursor.stream()).family();
        cursor.offset += HEADER_BYTES;
        // Families are small numbers: a value in the upper half was written in the other order.
        long family = read > 0xFFFF ? Integer.toUnsignedLong(Integer.reverseBytes((int) read)) : read;
        return family == FAMILY_IPV4 ? Ipv4Layer.INSTANCE : cursor.stop(FrameOutcome.NOT_ICMP);
    }
}
