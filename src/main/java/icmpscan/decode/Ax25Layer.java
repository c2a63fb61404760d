package icmpscan.decode;

import icmpscan.ksy.Ax25;

/** IPv4 over packet radio (AX.25 version 2.2 section 3): addresses of 7 bytes, control and protocol. */
final class Ax25Layer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new Ax25Layer(0);

    /** In KISS a byte with port and command comes first. */
    static final LayerDecoder AFTER_KISS = new Ax25Layer(1);

    private static final int ADDRESS_BYTES = 7;
    private static final int MAX_ADDRESSES = 10;
    private static final int CONTROL_BYTES = 2;
    private static final int UNNUMBERED = 3;
    private static final int IPV4 = 0xCC;

    private final int leadingBytes;

    private Ax25Layer(int leadingBytes) {
        this.leadingBytes = leadingBytes;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.enter("ax25") || !cursor.pass(leadingBytes) || !passAddresses(cursor)) {
            return null;
        }
        if (!cursor.holds(CONTROL_BYTES)) {
            return null;
        }
        Ax25.Control header = new Ax25.Control(cursor.stream());
        cursor.offset += CONTROL_BYTES;
        boolean information = (header.control() & 1) == 0 || (header.control() & 0xEF) == UNNUMBERED;
        return information && header.protocol() == IPV4 ? Ipv4Layer.INSTANCE : cursor.stop(FrameOutcome.NOT_ICMP);
    }

    private static boolean passAddresses(Cursor cursor) {
        for (int i = 0; i < MAX_ADDRESSES; i++) {
            if (!cursor.pass(ADDRESS_BYTES)) {
                return false;
            }
            if ((new Ax25.AddressEnd(cursor.streamAt(cursor.offset - 1)).flags() & 1) != 0) {
                return true;
            }
        }
        cursor.broken();
        return false;
    }
}
