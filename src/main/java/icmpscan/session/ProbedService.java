package icmpscan.session;

import java.util.OptionalInt;

import icmpscan.classify.IpProtocols;
import icmpscan.decode.QuotedDatagram;

/**
 * What a quoted datagram was looking for.
 *
 * @param protocol IP protocol number, 0..255
 * @param port     destination port, or for ICMP the type; empty where the quotation does not tell
 */
public record ProbedService(int protocol, OptionalInt port) {
    private static final int NO_PORT = 1 << 24;

    /** The service of an item that {@link #itemOf} made. */
    public static ProbedService of(long item) {
        int bits = (int) item;
        return new ProbedService(
                bits >>> 16 & 0xFF, (bits & NO_PORT) != 0 ? OptionalInt.empty() : OptionalInt.of(bits & 0xFFFF));
    }

    /** A port of a protocol, or a type of ICMP, as an item. */
    public static long itemOf(int protocol, int port) {
        return (long) protocol << 16 | port;
    }

    /** The service that a quoted datagram was looking for, as an item: ordered by protocol, then by port. */
    public static long itemOf(QuotedDatagram quoted) {
        int protocol = quoted.protocol() << 16;
        if (quoted.hasPorts()) {
            return protocol | quoted.destinationPort();
        }
        boolean typed = quoted.protocol() == IpProtocols.ICMP && quoted.hasIcmpType();
        return typed ? protocol | quoted.icmpType() : NO_PORT | protocol;
    }
}
