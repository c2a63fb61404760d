package icmpscan.session;

import icmpscan.classify.IcmpTypes;
import icmpscan.classify.IpProtocols;
import icmpscan.decode.QuotedDatagram;

/** Tells datagrams that went looking for something from those that only happened to be refused. */
public final class ProbeQuotation {
    private static final int FIRST_UNPRIVILEGED = 1024;

    /**
     * UDP traceroutes count up from here: traceroute, scamper and others from 33434, 3 a hop for 30 hops at most; mtr from 33000, and on
     * from round to round, so that 35000 is reached after 66 rounds. tracepath begins at 44444, but sends one probe at a time, so that a
     * single port is refused.
     */
    private static final int FIRST_TRACEROUTE_PORT = 33_000;

    private static final int LAST_TRACEROUTE_PORT = 35_000;

    /**
     * Hops that the last probes of a traceroute have left: 1, and more where several are sent ahead; traceroute has 16 under way and ends
     * with 1 to 14 left, mtr sends all of a round's 30 where nobody answers. Ordinary datagrams begin with 64 or more and come with more
     * than 30.
     */
    private static final int MAX_TRACEROUTE_TIME_TO_LIVE = 30;

    /** On other ports, which traceroute can be told to use, only as few hops left as hardly anything else arrives with. */
    private static final int MAX_TIME_TO_LIVE_ELSEWHERE = 5;

    private ProbeQuotation() {}

    /**
     * Whether this is an answer that came too late: from a service to a port that a program had opened for one question and closed since.
     * The commonest cause of port unreachables, and no probe. What scans from such a port still shows in its low destination ports.
     */
    public static boolean isLateReply(QuotedDatagram quoted) {
        return quoted.hasPorts()
                && quoted.destinationPort() >= FIRST_UNPRIVILEGED
                && (quoted.sourcePort() < FIRST_UNPRIVILEGED || isService(quoted.sourcePort()));
    }

    /** Whether this is a probe of a UDP traceroute that has reached its target, which wants no port of it. */
    public static boolean isTracerouteEnd(QuotedDatagram quoted) {
        if (!quoted.hasPorts() || quoted.protocol() != IpProtocols.UDP) {
            return false;
        }
        boolean usual =
                quoted.destinationPort() >= FIRST_TRACEROUTE_PORT && quoted.destinationPort() <= LAST_TRACEROUTE_PORT;
        return quoted.timeToLive() <= (usual ? MAX_TRACEROUTE_TIME_TO_LIVE : MAX_TIME_TO_LIVE_ELSEWHERE);
    }

    /** Whether this is an ICMP message that answers one: to a forged source, it may come back as unreachable. */
    public static boolean isIcmpReply(QuotedDatagram quoted) {
        return quoted.hasIcmpType() && IcmpTypes.isReply(quoted.icmpType());
    }

    /** Services above 1023 that answer from their own port: OpenVPN, STUN, IPsec through NAT, SIP, multicast DNS. */
    private static boolean isService(int port) {
        return switch (port) {
            case 1194, 3478, 4500, 5060, 5353 -> true;
            default -> false;
        };
    }
}
