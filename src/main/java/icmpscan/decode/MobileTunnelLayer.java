package icmpscan.decode;

import icmpscan.ksy.MobileTunnel;

/** Tunnel data of Mobile IP in UDP (RFC 3519 section 3.3). */
final class MobileTunnelLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new MobileTunnelLayer();
    private static final int HEADER_BYTES = 4;
    private static final int TUNNEL_DATA = 4;

    private MobileTunnelLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("mip")) {
            return null;
        }
        MobileTunnel header = new MobileTunnel(cursor.stream());
        cursor.offset += HEADER_BYTES;
        return header.messageType() == TUNNEL_DATA
                ? IpProtocolLayers.next(cursor, header.nextHeader())
                : cursor.stop(FrameOutcome.NOT_ICMP);
    }
}
