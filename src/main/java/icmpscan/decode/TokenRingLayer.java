package icmpscan.decode;

import icmpscan.ksy.TokenRing;

/** IEEE 802.5 Token Ring: 14 bytes, routing information where the source address says so, then LLC. */
final class TokenRingLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new TokenRingLayer();
    private static final int HEADER_BYTES = 14;
    private static final int ROUTING_CONTROL_BYTES = 2;
    private static final int ROUTED = 0x8000;
    private static final int LLC_FRAME = 1;

    private TokenRingLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("tr")) {
            return null;
        }
        TokenRing.Header header = new TokenRing.Header(cursor.stream());
        if (header.frameControl() >>> 6 != LLC_FRAME) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        EthernetLayer.keepSource(cursor.message, header.sourceHigh() & ~ROUTED, header.sourceLow());
        cursor.offset += HEADER_BYTES;
        if ((header.sourceHigh() & ROUTED) != 0 && !passRouting(cursor)) {
            return null;
        }
        return LlcLayer.INSTANCE;
    }

    private static boolean passRouting(Cursor cursor) {
        if (!cursor.holds(ROUTING_CONTROL_BYTES)) {
            return false;
        }
        int routingBytes = new TokenRing.Routing(cursor.stream()).control() >>> 8 & 0x1F;
        return cursor.pass(Math.max(routingBytes, ROUTING_CONTROL_BYTES));
    }
}
