package icmpscan.decode;

import icmpscan.ksy.Ppp;

/** An Ethernet frame bridged over PPP (RFC 3518 section 4.2). */
final class PppBridgingLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new PppBridgingLayer();
    private static final int HEADER_BYTES = 2;
    private static final int LAN_BYTES = 4;
    private static final int CHECK_SEQUENCE = 0x80;
    private static final int LAN_IDENTIFIER = 0x40;
    private static final int PADDING = 0x0F;
    private static final int ETHERNET = 1;

    private PppBridgingLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("bcp")) {
            return null;
        }
        Ppp.Bridging header = new Ppp.Bridging(cursor.stream());
        if (header.macType() != ETHERNET) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        int lanBytes = (header.flags() & LAN_IDENTIFIER) != 0 ? LAN_BYTES : 0;
        if (!cursor.pass(HEADER_BYTES + lanBytes)) {
            return null;
        }
        int padding = header.flags() & PADDING;
        if (padding > 0) {
            cursor.dropTrailer(padding);
        }
        return (header.flags() & CHECK_SEQUENCE) != 0 ? EthernetLayer.WITH_CHECK_SEQUENCE : EthernetLayer.INSTANCE;
    }
}
