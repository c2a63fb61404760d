package icmpscan.decode;

import icmpscan.ksy.Pim;

/** A register message of protocol independent multicast: a whole datagram on its way to the rendezvous point (RFC 7761 section 4.9.3). */
final class PimLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new PimLayer(0x21, false);

    /** Version 1, which is a kind of IGMP (draft-ietf-idmr-pim-spec-02 section 5). */
    static final LayerDecoder IN_IGMP = new PimLayer(0x14, true);

    private static final int HEADER_BYTES = 8;
    private static final int REGISTER = 1;

    private final int first;
    private final boolean typeInCode;

    private PimLayer(int first, boolean typeInCode) {
        this.first = first;
        this.typeInCode = typeInCode;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES)) {
            return null;
        }
        Pim header = new Pim(cursor.stream());
        if (header.versionAndType() != first || (typeInCode && header.code() != REGISTER)) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        cursor.offset += HEADER_BYTES;
        return cursor.enter("pim") ? RawIpLayer.INSTANCE : null;
    }
}
