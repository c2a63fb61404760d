package icmpscan.decode;

import icmpscan.ksy.Atm;

/** An ATM payload (RFC 2684) of which nothing says how it is multiplexed: its first bytes tell LLC, bridged Ethernet, IP and PPP apart. */
final class AtmLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new AtmLayer();
    private static final int FIRST_BYTES = 3;
    private static final int SNAP_ACCESS_POINTS = 0xAAAA;
    private static final int OSI_ACCESS_POINTS = 0xFEFE;
    private static final int UNNUMBERED = 3;
    private static final int BRIDGING_PADDING_BYTES = 2;

    private AtmLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(FIRST_BYTES) || !cursor.enter("atm")) {
            return null;
        }
        Atm.FirstBytes first = new Atm.FirstBytes(cursor.stream());
        if ((first.high() == SNAP_ACCESS_POINTS || first.high() == OSI_ACCESS_POINTS) && first.low() == UNNUMBERED) {
            return LlcLayer.IN_ATM;
        }
        if (RawIpLayer.begins(cursor)) {
            return RawIpLayer.INSTANCE;
        }
        if (first.high() == 0) {
            return cursor.pass(BRIDGING_PADDING_BYTES) ? EthernetLayer.INSTANCE : null;
        }
        return PppLayer.INSTANCE;
    }
}
