package icmpscan.session;

import java.util.List;
import java.util.OptionalInt;

import icmpscan.decode.Ipv4Address;

/**
 * Who answered at a hop of a trace.
 *
 * @param address     the router, or the destination
 * @param answers     how many probes it answered
 * @param expired     whether it was where probes ran out of hops, and not where they ended
 * @param unreachable code of its destination unreachable; empty where it sent none
 * @param times       round-trip times, where probes were captured
 * @param arrival     least TTL with which its answers arrived at the capture point
 * @param extension   what it said of itself, in the first of its answers that does
 * @param frames      {@link icmpscan.tally.PackedFrame}s of its first answers, at most five
 */
public record TraceRouter(
        Ipv4Address address,
        int answers,
        boolean expired,
        OptionalInt unreachable,
        TraceTimes times,
        int arrival,
        HopExtension extension,
        List<Long> frames) {
    /** Keeps a copy. */
    public TraceRouter {
        frames = List.copyOf(frames);
    }

    /** How many routers an answer that arrives with this TTL has passed: the initial TTL is guessed. */
    public static int distance(int arrival) {
        return EchoSender.initialTimeToLive(arrival) - arrival;
    }

    /** How many routers its answers have passed, as far as can be told. */
    public int distance() {
        return distance(arrival);
    }
}
