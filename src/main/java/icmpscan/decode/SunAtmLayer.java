package icmpscan.decode;

import icmpscan.ksy.Atm;

/** The pseudo-header of link type SUNATM, 4 bytes, before LLC or an emulated LAN's Ethernet. */
final class SunAtmLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new SunAtmLayer();
    private static final int HEADER_BYTES = 4;
    private static final int LAN_EMULATION_BYTES = 2;
    private static final int LAN_EMULATION = 1;
    private static final int LLC = 2;

    private SunAtmLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("atm")) {
            return null;
        }
        int traffic = new Atm.Sun(cursor.stream()).flags() & 0xF;
        cursor.offset += HEADER_BYTES;
        return switch (traffic) {
            case LLC -> LlcLayer.IN_ATM;
            case LAN_EMULATION -> cursor.pass(LAN_EMULATION_BYTES) ? EthernetLayer.INSTANCE : null;
            default -> cursor.stop(FrameOutcome.NOT_ICMP);
        };
    }
}
