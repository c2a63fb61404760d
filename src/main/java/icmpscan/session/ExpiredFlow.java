package icmpscan.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import icmpscan.decode.Ipv4Address;

/**
 * Datagrams of one flow that ran out of hops though nobody traced with them, as far as can be told.
 *
 * @param source      who sent them
 * @param destination to whom
 * @param protocol    IP protocol, 0..255
 * @param identifier  ICMP identifier; -1 where there is none
 * @param replies     whether they were echo replies, with which nobody traces
 * @param fewHops     whether the capture shows that they were sent with few hops to go, or had few left where it was made
 * @param errors      the errors, each once, in the order of frames; one at least
 */
public record ExpiredFlow(
        Ipv4Address source,
        Ipv4Address destination,
        int protocol,
        int identifier,
        boolean replies,
        boolean fewHops,
        List<RouteSighting> errors) {
    /** Keeps a copy, in the order of frames. */
    public ExpiredFlow {
        errors = errors.stream()
                .sorted(Comparator.comparingLong(RouteSighting::frame))
                .toList();
    }

    static Optional<ExpiredFlow> of(RouteFlow flow, List<RouteSighting> errors) {
        RouteKey key = flow.key();
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExpiredFlow(
                        key.source(),
                        key.destination(),
                        key.protocol(),
                        key.identifier(),
                        key.replies(),
                        flow.hasRequests(),
                        errors));
    }

    /** First {@link icmpscan.tally.PackedFrame}. */
    public long firstFrame() {
        return errors.get(0).frame();
    }

    /** Distinct destination ports. */
    public long ports() {
        return errors.stream().mapToInt(RouteSighting::number).distinct().count();
    }
}
