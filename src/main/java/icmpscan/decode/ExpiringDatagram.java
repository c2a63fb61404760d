package icmpscan.decode;

import icmpscan.capture.PacketRecord;

/**
 * A datagram that was captured with few hops left, as probes of a traceroute are: at most {@link FlowSink#FEW_HOPS}.
 *
 * @param frame          the record that holds it; moves on afterwards
 * @param source         IPv4 source address
 * @param destination    IPv4 destination address
 * @param protocol       IP protocol, 0..255
 * @param ports          as in {@link FlowSink}
 * @param timeToLive     TTL, as captured
 * @param identification IP identification, 0..65535
 * @param totalLength    total length in bytes, as its header states it
 */
public record ExpiringDatagram(
        PacketRecord frame,
        int source,
        int destination,
        int protocol,
        long ports,
        int timeToLive,
        int identification,
        int totalLength) {}
