package icmpscan.session;

import icmpscan.classify.IpProtocols;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.QuotedDatagram;

/**
 * Datagrams that are looked at together: those of one sender to one destination by one protocol; of ICMP echo, those of one identifier and
 * one direction.
 *
 * @param source      who sends them
 * @param destination who is to get them
 * @param protocol    IP protocol, 0..255
 * @param identifier  ICMP identifier; -1 where there is none, or where it was not captured
 * @param replies     whether these are echo replies
 */
record RouteKey(Ipv4Address source, Ipv4Address destination, int protocol, int identifier, boolean replies) {
    private static final long IDENTIFIED = 1L << 16;
    private static final long REPLIES = 1L << 17;
    /** Errors that quote nothing: of them only the recipient is known. */
    private static final long UNQUOTED = 1L << 18;

    private static final int PROTOCOL_SHIFT = 32;
    private static final int ECHO_REPLY = 0;

    static RouteKey of(long high, long low) {
        return new RouteKey(
                new Ipv4Address((int) (high >>> 32)),
                new Ipv4Address((int) high),
                (int) (low >>> PROTOCOL_SHIFT) & 0xFF,
                (low & IDENTIFIED) != 0 ? (int) low & 0xFFFF : -1,
                (low & REPLIES) != 0);
    }

    /** The first half of a key. */
    static long high(int source, int destination) {
        return (long) source << 32 | (destination & 0xFFFF_FFFFL);
    }

    /** The first half of the key of what this message answers. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // who replies was the destination
    static long highOfAnswered(IcmpMessage reply) {
        return high(reply.destination(), reply.source());
    }

    /** The second half of the key of echo requests that this message is one of, or answers. */
    static long requests(IcmpMessage echo) {
        return echo(echo.hasIdentifier(), echo.identifier());
    }

    /** The second half of the key of echo replies that this message is one of. */
    static long replies(IcmpMessage reply) {
        return requests(reply) | REPLIES;
    }

    /** The second half of the key of what an error quotes. */
    static long quoted(QuotedDatagram quoted) {
        if (quoted.protocol() != IpProtocols.ICMP) {
            return ofProtocol(quoted.protocol());
        }
        long low = echo(quoted.hasIcmpIdentifier(), quoted.icmpIdentifier());
        return quoted.hasIcmpType() && quoted.icmpType() == ECHO_REPLY ? low | REPLIES : low;
    }

    /** The second half of the key of datagrams of another protocol than ICMP. */
    static long ofProtocol(int protocol) {
        return (long) protocol << PROTOCOL_SHIFT;
    }

    /** The second half of the key of errors that quote nothing; the first has the recipient for a source. */
    static long unquoted() {
        return UNQUOTED;
    }

    static boolean isUnquoted(long low) {
        return (low & UNQUOTED) != 0;
    }

    private static long echo(boolean identified, int identifier) {
        return (long) IpProtocols.ICMP << PROTOCOL_SHIFT | (identified ? IDENTIFIED | identifier : 0);
    }
}
