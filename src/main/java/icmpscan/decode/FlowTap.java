package icmpscan.decode;

import java.nio.ByteBuffer;

import icmpscan.capture.PacketRecord;

/**
 * Reads in place who sends an IPv4 datagram to whom, and tells a {@link FlowSink}. Looks at every frame of a capture, so that it allocates
 * nothing and parses nothing but the few bytes it needs; only of the rare datagrams with few hops left does it make an object.
 */
final class FlowTap {
    /** Tells nobody. */
    static final FlowTap DEAF = new FlowTap(FlowSink.IGNORED);

    private static final int SOURCE_MAC = 6;

    private static final int TOTAL_LENGTH = 2;
    private static final int IDENTIFICATION = 4;
    private static final int FRAGMENT = 6;
    private static final int TIME_TO_LIVE = 8;
    private static final int PROTOCOL = 9;
    private static final int SOURCE = 12;
    private static final int DESTINATION = 16;
    private static final int OFFSET_MASK = 0x1FFF;

    private static final int PORT_BYTES = 4;
    /** Type, code, checksum and identifier. */
    private static final int IDENTIFIED_BYTES = 6;

    private static final int ICMP_IDENTIFIER = 4;

    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int DCCP = 33;
    private static final int SCTP = 132;
    private static final int UDP_LITE = 136;

    private final FlowSink sink;
    private final boolean deaf;
    private boolean ethernet;
    private PacketRecord frame;

    FlowTap(FlowSink sink) {
        this.sink = sink;
        deaf = sink == FlowSink.IGNORED;
    }

    /** A frame of this link type begins. */
    void begin(int linkType, PacketRecord record) {
        ethernet = linkType == LinkTypes.ETHERNET;
        frame = record;
    }

    /** An IPv4 header that is whole. The link-layer addresses of the frame belong to the outermost one only. */
    void ipv4(ByteBuffer bytes, int start, int end, boolean outermost) {
        if (deaf || (bytes.getShort(start + FRAGMENT) & OFFSET_MASK) != 0) {
            return;
        }
        int protocol = bytes.get(start + PROTOCOL) & 0xFF;
        int transport = start + (bytes.get(start) & 0xF) * 4;
        if (protocol == Ipv4Layer.ICMP && !isQueryOrReply(bytes, transport, end)) {
            return;
        }
        boolean macs = ethernet && outermost;
        int source = bytes.getInt(start + SOURCE);
        int destination = bytes.getInt(start + DESTINATION);
        long ports = ports(bytes, transport, end, protocol);
        sink.flow(
                source,
                destination,
                protocol,
                ports,
                macs ? mac(bytes, frame.frameStart() + SOURCE_MAC) : FlowSink.NO_MAC,
                macs ? mac(bytes, frame.frameStart()) : FlowSink.NO_MAC);
        int timeToLive = bytes.get(start + TIME_TO_LIVE) & 0xFF;
        if (timeToLive <= FlowSink.FEW_HOPS && protocol != Ipv4Layer.ICMP) {
            sink.expiring(new ExpiringDatagram(
                    frame,
                    source,
                    destination,
                    protocol,
                    ports,
                    timeToLive,
                    bytes.getShort(start + IDENTIFICATION) & 0xFFFF,
                    bytes.getShort(start + TOTAL_LENGTH) & 0xFFFF));
        }
    }

    private static boolean isQueryOrReply(ByteBuffer bytes, int transport, int end) {
        return end > transport && queryType(bytes.get(transport)) >= 0;
    }

    private static long ports(ByteBuffer bytes, int transport, int end, int protocol) {
        switch (protocol) {
            case TCP, UDP, DCCP, SCTP, UDP_LITE -> {
                return end - transport < PORT_BYTES ? FlowSink.NO_PORTS : bytes.getInt(transport) & 0xFFFF_FFFFL;
            }
            case Ipv4Layer.ICMP -> {
                return end - transport < IDENTIFIED_BYTES
                        ? FlowSink.NO_PORTS
                        : ((long) queryType(bytes.get(transport)) << 16)
                                | (bytes.getShort(transport + ICMP_IDENTIFIER) & 0xFFFF);
            }
            default -> {
                return 0;
            }
        }
    }

    /** The type of the query that this type is, or answers; -1 for errors and all else that has no identifier. */
    private static int queryType(byte type) {
        return switch (type) {
            case 0, 8 -> 8;
            case 13, 14 -> 13;
            case 15, 16 -> 15;
            case 17, 18 -> 17;
            case 42, 43 -> 42;
            default -> -1;
        };
    }

    private static long mac(ByteBuffer bytes, int index) {
        return ((bytes.getShort(index) & 0xFFFFL) << 32) | (bytes.getInt(index + 2) & 0xFFFF_FFFFL);
    }
}
