package icmpscan.decode;

import icmpscan.ksy.Transport;

/** UDP (RFC 768), as far as one of its ports is that of a tunnel. The port of the receiver counts before that of the sender. */
final class UdpLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new UdpLayer();
    static final int HEADER_BYTES = 8;
    private static final int PORTS_BYTES = 4;

    private static final int MOBILE_IP = 434;
    private static final int L2TP = 1701;
    private static final int GTP_CONTROL = 2123;
    private static final int GTP = 2152;
    private static final int GTP_VERSION_0 = 3386;
    private static final int TEREDO = 3544;
    private static final int LISP = 4341;
    private static final int GRE = 4754;
    private static final int VXLAN = 4789;
    private static final int VXLAN_EXTENDED = 4790;
    private static final int CAPWAP = 5247;
    private static final int GUE = 6080;
    private static final int GENEVE = 6081;
    private static final int SFLOW = 6343;
    private static final int MPLS = 6635;

    /** Linux's own choice before there was a number for VXLAN; that of Cisco's OTV, with a header of the same size. */
    private static final int VXLAN_LINUX = 8472;

    private static final int LWAPP = 12222;
    private static final int JUNIPER_MIRROR = 30030;
    private static final int TZSP = 37008;

    private UdpLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("udp")) {
            return null;
        }
        Transport.Ports ports = new Transport.Ports(cursor.stream());
        LayerDecoder tunnel = between(ports.sourcePort(), ports.destinationPort());
        if (tunnel == null) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        cursor.offset += PORTS_BYTES;
        int length = new Transport.UdpLengthAndChecksum(cursor.stream()).length();
        cursor.offset += HEADER_BYTES - PORTS_BYTES;
        if (length >= HEADER_BYTES) {
            cursor.limitTo(length - HEADER_BYTES);
        }
        return tunnel;
    }

    /** The tunnel between these ports, or null where neither is one's. */
    static LayerDecoder between(int sourcePort, int destinationPort) {
        LayerDecoder tunnel = at(destinationPort);
        return tunnel == null ? at(sourcePort) : tunnel;
    }

    private static LayerDecoder at(int port) {
        return switch (port) {
            case L2TP -> L2tpLayer.IN_UDP;
            case GTP, GTP_CONTROL, GTP_VERSION_0 -> GtpLayer.INSTANCE;
            case TEREDO -> TeredoLayer.INSTANCE;
            case LISP -> FixedHeaderLayer.LISP;
            case GRE -> GreLayer.INSTANCE;
            case VXLAN, VXLAN_LINUX -> VxlanLayer.INSTANCE;
            case VXLAN_EXTENDED -> VxlanLayer.EXTENDED;
            case CAPWAP -> CapwapLayer.INSTANCE;
            case GUE -> GueLayer.INSTANCE;
            case GENEVE -> GeneveLayer.INSTANCE;
            case SFLOW -> SflowLayer.INSTANCE;
            case MPLS -> MplsLayer.INSTANCE;
            case LWAPP -> LwappLayer.INSTANCE;
            case JUNIPER_MIRROR -> FixedHeaderLayer.JUNIPER_MIRROR;
            case MOBILE_IP -> MobileTunnelLayer.INSTANCE;
            case TZSP -> TzspLayer.INSTANCE;
            default -> null;
        };
    }
}
