package icmpscan.decode;

import icmpscan.ksy.Vxlan;

/** VXLAN (RFC 7348 section 5), 8 bytes before an Ethernet frame; in its extension the header may name another protocol. */
final class VxlanLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new VxlanLayer("vxlan", false);
    static final LayerDecoder EXTENDED = new VxlanLayer("vxlan_gpe", true);
    private static final int HEADER_BYTES = 8;
    private static final int NEXT_PROTOCOL_GIVEN = 0x04;

    private final String name;
    private final boolean extended;

    private VxlanLayer(String name, boolean extended) {
        this.name = name;
        this.extended = extended;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter(name)) {
            return null;
        }
        Vxlan header = new Vxlan(cursor.stream());
        cursor.offset += HEADER_BYTES;
        boolean given = extended && (header.flags() & NEXT_PROTOCOL_GIVEN) != 0;
        return given ? NshLayer.next(cursor, header.nextProtocol()) : EthernetLayer.INSTANCE;
    }
}
