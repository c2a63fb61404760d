package icmpscan.decode;

import icmpscan.ksy.Ppp;

/** PPP, with or without address and control fields, with a protocol field of two bytes or compressed to one (RFC 1661, RFC 1662). */
final class PppLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new PppLayer();
    private static final int ADDRESS_AND_CONTROL_BYTES = 2;
    private static final int ALL_STATIONS = 0xFF;
    private static final int UNNUMBERED = 0x03;
    private static final int IPV4 = 0x0021;

    private PppLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(1) || !cursor.enter("ppp")) {
            return null;
        }
        skipAddressAndControl(cursor);
        if (!cursor.holds(1)) {
            return null;
        }
        int protocol = protocol(cursor);
        if (protocol == IPV4) {
            return Ipv4Layer.INSTANCE;
        }
        return protocol < 0 ? null : cursor.stop(FrameOutcome.NOT_ICMP);
    }

    private static void skipAddressAndControl(Cursor cursor) {
        if (cursor.remaining() >= ADDRESS_AND_CONTROL_BYTES) {
            Ppp.AddressAndControl fields = new Ppp.AddressAndControl(cursor.stream());
            if (fields.address() == ALL_STATIONS && fields.control() == UNNUMBERED) {
                cursor.offset += ADDRESS_AND_CONTROL_BYTES;
            }
        }
    }

    /** The protocol number, or -1 where the capture cuts it. All numbers end in an odd byte, and only their last byte is odd. */
    private static int protocol(Cursor cursor) {
        int first = new Ppp.CompressedProtocol(cursor.stream()).number();
        if ((first & 1) != 0) {
            cursor.offset += 1;
            return first;
        }
        if (!cursor.holds(2)) {
            return -1;
        }
        int number = new Ppp.Protocol(cursor.stream()).number();
        cursor.offset += 2;
        return number;
    }
}
