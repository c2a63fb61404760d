package icmpscan.decode;

import icmpscan.ksy.Transport;

/** TCP (RFC 9293), as far as one of its ports is that of a protocol which carries frames. Segments are not put together. */
final class TcpLayer implements LayerDecoder {
    static final LayerDecoder INSTANCE = new TcpLayer();
    static final int PORTS_BYTES = 4;
    private static final int HEADER_BYTES = 20;
    private static final int OPENFLOW_OLD = 6633;
    private static final int OPENFLOW = 6653;

    private TcpLayer() {}

    @Override
    public LayerDecoder decode(Cursor cursor) {
        if (!cursor.holds(HEADER_BYTES) || !cursor.enter("tcp")) {
            return null;
        }
        Transport.TcpHeader header = new Transport.TcpHeader(cursor.stream());
        if (!carriesFrames(header.sourcePort(), header.destinationPort())) {
            return cursor.stop(FrameOutcome.NOT_ICMP);
        }
        return cursor.pass(Math.max(HEADER_BYTES, header.offsetAndFlags() >>> 12 << 2)) ? OpenflowLayer.INSTANCE : null;
    }

    /** Whether either port may lead on. */
    static boolean carriesFrames(int sourcePort, int destinationPort) {
        return isOpenflow(sourcePort) || isOpenflow(destinationPort);
    }

    private static boolean isOpenflow(int port) {
        return port == OPENFLOW || port == OPENFLOW_OLD;
    }
}
