package icmpscan.decode;

import icmpscan.ksy.L2tp;

/**
 * A data message of L2TP version 3 (RFC 3931 section 4.1). Only the control connection says how long its cookie is, whether a sublayer follows
 * and what is carried; so Ethernet, PPP or IP is taken where a whole IPv4 header with the right checksum proves it.
 */
final class L2tpVersion3Layer implements LayerDecoder {
    static final LayerDecoder OVER_IP = new L2tpVersion3Layer(true);

    /** In UDP the path has the protocol already. */
    static final LayerDecoder AT_SESSION = new L2tpVersion3Layer(false);

    private static final int SESSION_BYTES = 4;

    /** Cookies have 0, 4 or 8 bytes, the default sublayer 0 or 4. */
    private static final int MAX_SKIPPED_BYTES = 12;

    /** Address, control and protocol of PPP. */
    private static final int PPP_WITH_IPV4 = 0xFF03_0021;

    private static final int PPP_BYTES = 4;

    private final boolean overIp;

    private L2tpVersion3Layer(boolean overIp) {
        this.overIp = overIp;
    }

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(SESSION_BYTES) || (overIp && !cursor.enter("l2tp"))) {
            return null;
        }
        long session = new L2tp.Version3OverIp(cursor.stream()).session();
        cursor.offset += SESSION_BYTES;
        if (session == 0) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        int payload = cursor.offset;
        for (int skipped = 0; skipped <= MAX_SKIPPED_BYTES; skipped += 4) {
            LayerDecoder layer = provenAt(cursor, Math.min(payload + skipped, cursor.end));
            cursor.offset = Math.min(payload + skipped, cursor.end);
            if (layer != null) {
                return layer;
            }
        }
        return cursor.stop(FrameOutcome.NOT_ICMP);
    }

    private static LayerDecoder provenAt(Cursor cursor, int start) {
        if (isIpv4(cursor, start)) {
            return Ipv4Layer.INSTANCE;
        }
        cursor.offset = start;
        boolean ppp = cursor.remaining() >= PPP_BYTES && cursor.bytes.getInt(start) == PPP_WITH_IPV4;
        boolean ethernet = EthernetLayer.mayBegin(cursor, 0);
        if (ppp && isIpv4(cursor, start + PPP_BYTES)) {
            return PppLayer.INSTANCE;
        }
        return ethernet
                        && (isIpv4(cursor, start + EthernetLayer.HEADER_BYTES)
                                || isIpv4(cursor, start + EthernetLayer.HEADER_BYTES + VlanLayer.TAG_BYTES))
                ? EthernetLayer.INSTANCE
                : null;
    }

    private static boolean isIpv4(Cursor cursor, int index) {
        cursor.offset = Math.min(index, cursor.end);
        return Ipv4Layer.certain(cursor);
    }
}
