package icmpscan.session;

/** What a message tells of a datagram on its way. */
public enum RouteEvent {
    /** The datagram itself, with few hops left: an echo request or reply, or of another protocol than ICMP. */
    SENT,
    /** Its destination answered. */
    ANSWERED,
    /** It ran out of hops at a router: time exceeded, code 0. */
    EXPIRED,
    /** Somebody called its destination unreachable, or it was too large for the next link. */
    UNREACHABLE
}
