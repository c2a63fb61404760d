package icmpscan.decode;

import icmpscan.ksy.Mpls;

/**
 * A stack of MPLS labels (RFC 3032). Nothing in it says what follows, so the first four bits after it must tell (RFC 4928): 4 and 6 are IP
 * versions, 0 begins a pseudo-wire's control word and 1 its associated channel; or it is Ethernet, whose first address may begin with anything.
 */
final class MplsLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new MplsLayer();
    static final int ENTRY_BYTES = 4;
    static final int BOTTOM = 0x100;
    private static final int WORD_BYTES = 4;
    private static final int CHANNEL_IPV4 = 0x0021;
    private static final int CHANNEL_IPV6 = 0x0057;

    private MplsLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.enter("mpls")) {
            return null;
        }
        boolean bottom = false;
        while (!bottom) {
            if (!cursor.holds(ENTRY_BYTES)) {
                return null;
            }
            bottom = (new Mpls.LabelEntry(cursor.stream()).entry() & BOTTOM) != 0;
            cursor.offset += ENTRY_BYTES;
        }
        return cursor.holds(1) ? payload(cursor) : null;
    }

    private static LayerDecoder payload(Cursor cursor) {
        return switch (RawIpLayer.version(cursor)) {
            case 0 -> pseudoWire(cursor);
            case 1 -> associatedChannel(cursor);
            case 4 ->
                EthernetLayer.mayBegin(cursor, 0) && !Ipv4Layer.certain(cursor)
                        ? EthernetLayer.INSTANCE
                        : Ipv4Layer.INSTANCE;
            case 6 ->
                EthernetLayer.mayBegin(cursor, 0) && !Ipv6Layer.fits(cursor)
                        ? EthernetLayer.INSTANCE
                        : Ipv6Layer.INSTANCE;
            default -> ethernet(cursor);
        };
    }

    /** With control word or without: where an EtherType stands decides. */
    private static LayerDecoder pseudoWire(Cursor cursor) {
        boolean word = EthernetLayer.mayBegin(cursor, WORD_BYTES);
        if (!word && EthernetLayer.mayBegin(cursor, 0)) {
            return EthernetLayer.INSTANCE;
        }
        if (!cursor.holds(WORD_BYTES) || !cursor.enter("pwethcw")) {
            return null;
        }
        cursor.offset += WORD_BYTES;
        return EthernetLayer.INSTANCE;
    }

    private static LayerDecoder associatedChannel(Cursor cursor) {
        if (EthernetLayer.mayBegin(cursor, 0)) {
            return EthernetLayer.INSTANCE;
        }
        if (!cursor.holds(WORD_BYTES) || !cursor.enter("pwach")) {
            return null;
        }
        int channelType = new Mpls.AssociatedChannel(cursor.stream()).channelType();
        cursor.offset += WORD_BYTES;
        return channelType == CHANNEL_IPV4 || channelType == CHANNEL_IPV6
                ? RawIpLayer.INSTANCE
                : cursor.stop(FrameOutcome.NOT_ICMP);
    }

    private static LayerDecoder ethernet(Cursor cursor) {
        return EthernetLayer.mayBegin(cursor, 0) ? EthernetLayer.INSTANCE : cursor.stop(FrameOutcome.NOT_ICMP);
    }
}
