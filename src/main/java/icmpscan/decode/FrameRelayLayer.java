package icmpscan.decode;

import icmpscan.ksy.FrameRelay;

/** Frame Relay: an address of 2 to 4 bytes, then RFC 2427's encapsulation or Cisco's. */
final class FrameRelayLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new FrameRelayLayer();
    private static final int MAX_ADDRESS_BYTES = 4;
    private static final int LAST = 1;
    private static final int UNNUMBERED = 3;
    private static final int ETHER_TYPE_BYTES = 2;

    private FrameRelayLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.enter("fr") || !passAddress(cursor) || !cursor.holds(ETHER_TYPE_BYTES)) {
            return null;
        }
        if (new FrameRelay.Control(cursor.stream()).control() == UNNUMBERED) {
            cursor.offset += 1;
            return NetworkProtocolLayer.INSTANCE;
        }
        int etherType = new FrameRelay.Cisco(cursor.stream()).etherType();
        cursor.offset += ETHER_TYPE_BYTES;
        return EtherTypes.next(cursor, etherType);
    }

    private static boolean passAddress(Cursor cursor) {
        for (int i = 0; i < MAX_ADDRESS_BYTES; i++) {
            if (!cursor.holds(1)) {
                return false;
            }
            int part = new FrameRelay.AddressByte(cursor.stream()).part();
            cursor.offset += 1;
            if ((part & LAST) != 0) {
                return true;
            }
        }
        cursor.broken();
        return false;
    }
}
