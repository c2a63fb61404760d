package icmpscan.session;

import java.util.List;
import java.util.OptionalInt;

/**
 * One hop of a trace.
 *
 * @param number   from 1, counted from the capture point where the capture shows the probes, else from the sender
 * @param routers  who answered there, the one with most answers first; several where load is balanced, none where nobody did
 * @param sent     probes; empty where answers alone tell of the trace
 * @param answered probes that were answered
 */
public record TraceHop(int number, List<TraceRouter> routers, OptionalInt sent, int answered) {
    /** Keeps a copy. */
    public TraceHop {
        routers = List.copyOf(routers);
    }

    /** Round-trip times over all routers. */
    public TraceTimes times() {
        return routers.stream().map(TraceRouter::times).reduce(TraceTimes.NONE, TraceTimes::plus);
    }
}
