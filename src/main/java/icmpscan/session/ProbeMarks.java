package icmpscan.session;

/** What can become of a {@link Probe}, as bits. */
public final class ProbeMarks {
    /** An echo request that its target answered. */
    public static final int ANSWERED = 1 << 16;
    /** An echo request that somebody called undeliverable (type 3, any code). */
    public static final int UNREACHABLE = 1 << 17;
    /** A host that was probed with an ICMP query. */
    public static final int BY_QUERY = 1 << 18;
    /** A host that was probed with something else than an ICMP query. */
    public static final int BY_OTHER = 1 << 19;
    /** A port that the host itself refused: port unreachable. */
    public static final int CLOSED = code(3);
    /** A port or host that a filter refused: codes 9, 10 and 13. */
    public static final int PROHIBITED = code(9) | code(10) | code(13);
    /** A host that does not exist, or that nothing leads to: codes 0, 1 and 7. */
    public static final int ABSENT = code(0) | code(1) | code(7);
    /** A network that nothing leads to: codes 0, 6 and 11. */
    public static final int UNROUTED = code(0) | code(6) | code(11);
    /** A port that its own host refused, whatever the code; without it a router or filter on the way did. */
    public static final int BY_TARGET = 1 << 22;
    /** Replies that came too late for a socket since closed, told together: no probes. */
    public static final int LATE_REPLY = 1 << 20;
    /** Ends of UDP traceroutes, told together: no probes of ports. */
    public static final int TRACEROUTE_END = 1 << 21;

    private ProbeMarks() {}

    /** The mark of a destination unreachable with this code, 0..15. */
    public static int code(int code) {
        return 1 << code;
    }
}
