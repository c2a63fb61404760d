package icmpscan.decode;

import icmpscan.ksy.FrameRelay;

/** A network layer protocol identifier (ISO/IEC TR 9577; RFC 2427 section 3), one byte, perhaps after padding of zeros. */
final class NetworkProtocolLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new NetworkProtocolLayer();
    private static final int PADDING = 0;

    private NetworkProtocolLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        int identifier;
        do {
            if (!cursor.holds(1)) {
                return null;
            }
            identifier = new FrameRelay.NetworkProtocol(cursor.stream()).identifier();
            cursor.offset += 1;
        } while (identifier == PADDING);
        return switch (identifier) {
            case 0x80 -> SnapLayer.INSTANCE;
            case 0x8E -> Ipv6Layer.INSTANCE;
            case 0xCC -> Ipv4Layer.INSTANCE;
            case 0xCF -> PppLayer.INSTANCE;
            default -> cursor.stop(FrameOutcome.NOT_ICMP);
        };
    }
}
