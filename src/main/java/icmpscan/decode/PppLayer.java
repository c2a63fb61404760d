package icmpscan.decode;

import icmpscan.ksy.CaptureHeaders;
import icmpscan.ksy.Ppp;

/** PPP, with or without address and control fields, with a protocol field of two bytes or compressed to one (RFC 1661, RFC 1662). */
final class PppLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new PppLayer(false);

    /** Link type 166: a direction stands in the place of the address, and the control field follows it. */
    static final LayerDecoder DIRECTION_AS_ADDRESS = new PppLayer(true);

    private static final int ADDRESS_AND_CONTROL_BYTES = 2;
    private static final int ALL_STATIONS = 0xFF;
    private static final int UNNUMBERED = 0x03;
    private static final int CISCO_UNICAST = 0x0F;
    private static final int CISCO_MULTICAST = 0x8F;

    private static final int IPV4 = 0x0021;
    private static final int OSI = 0x0023;
    private static final int BRIDGING = 0x0031;
    private static final int MULTILINK = 0x003D;
    private static final int IPV6 = 0x0057;
    private static final int MPLS = 0x0281;
    private static final int MPLS_MULTICAST = 0x0283;

    private final boolean directionAsAddress;

    private PppLayer(boolean directionAsAddress) {
        this.directionAsAddress = directionAsAddress;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(1) || !cursor.enter("ppp")) {
            return null;
        }
        if (directionAsAddress) {
            skipDirection(cursor);
        }
        if (isCiscoHdlc(cursor)) {
            return TagLayer.CISCO_HDLC;
        }
        skipAddressAndControl(cursor);
        return protocol(cursor);
    }

    private static void skipDirection(Cursor cursor) {
        cursor.offset += 1;
        if (cursor.remaining() > 0 && new CaptureHeaders.Control(cursor.stream()).control() == UNNUMBERED) {
            cursor.offset += 1;
        }
    }

    /** Some links were captured as PPP although Cisco's framing was on them: its addresses are 0F and 8F, its control 0. */
    private static boolean isCiscoHdlc(Cursor cursor) {
        if (cursor.remaining() < ADDRESS_AND_CONTROL_BYTES) {
            return false;
        }
        Ppp.AddressAndControl fields = new Ppp.AddressAndControl(cursor.stream());
        return (fields.address() == CISCO_UNICAST || fields.address() == CISCO_MULTICAST) && fields.control() == 0;
    }

    private static void skipAddressAndControl(Cursor cursor) {
        if (cursor.remaining() >= ADDRESS_AND_CONTROL_BYTES) {
            Ppp.AddressAndControl fields = new Ppp.AddressAndControl(cursor.stream());
            if (fields.address()
                    == ALL_STATIONS) { // no protocol ends in FF, so that this is an address whatever follows
                cursor.offset += ADDRESS_AND_CONTROL_BYTES;
            }
        }
    }

    /** Reads the protocol number, here or inside a multilink header. All numbers end in an odd byte, and only their last byte is odd. */
    static LayerDecoder protocol(Cursor cursor) {
        if (!cursor.holds(1)) {
            return null;
        }
        int first = new Ppp.CompressedProtocol(cursor.stream()).number();
        if ((first & 1) != 0) {
            cursor.offset += 1;
            return next(cursor, first);
        }
        if (!cursor.holds(2)) {
            return null;
        }
        int number = new Ppp.Protocol(cursor.stream()).number();
        cursor.offset += 2;
        return next(cursor, number);
    }

    private static LayerDecoder next(Cursor cursor, int protocol) {
        LayerDecoder layer = of(protocol);
        return layer == null ? cursor.stop(FrameOutcome.NOT_ICMP) : layer;
    }

    /** The decoder of what a protocol number announces, or null where that never leads to ICMP. */
    static LayerDecoder of(int protocol) {
        return switch (protocol) {
            case IPV4, EtherTypes.IPV4 -> Ipv4Layer.INSTANCE;
            case OSI -> NetworkProtocolLayer.INSTANCE;
            case IPV6 -> Ipv6Layer.INSTANCE;
            case MPLS, MPLS_MULTICAST -> MplsLayer.INSTANCE;
            case MULTILINK -> PppMultilinkLayer.INSTANCE;
            case BRIDGING -> PppBridgingLayer.INSTANCE;
            default -> null;
        };
    }
}
