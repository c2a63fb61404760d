package icmpscan.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * When the probes of a flow passed that errors quote: datagrams of UDP, TCP and the like that were captured with few hops left.
 *
 * <p>An error quotes ports and IP identification, which need not be of one probe alone: some senders leave the identification 0, others use
 * the same ports again. Where an error fits several probes that passed in the seconds before it, nobody knows which one it answers, and it
 * has no round-trip time.
 */
final class ProbeTimes {
    /** An answer later than this is none that a traceroute waits for (5 s), even where a router first looks for a host in vain (3 s). */
    private static final long WAIT_NANOS = 10_000_000_000L;

    /** Interfaces of one router, or a switch that mirrors both of a frame's ports, show a datagram twice this close together. */
    private static final long SAME_MOMENT_NANOS = 10_000_000L;

    private final Map<Quoted, List<Probe>> probes = new HashMap<>();

    /** What an error quotes of a datagram of a flow. */
    private record Quoted(boolean numberKnown, int sourcePort, int number, int identification) {
        static Quoted by(RouteSighting sighting) {
            return new Quoted(
                    sighting.numberKnown(), sighting.sourcePort(), sighting.number(), sighting.identification());
        }

        /** The same with the identification in the other byte order, in which some routers quote it. */
        Quoted turned() {
            return new Quoted(numberKnown, sourcePort, number, Short.reverseBytes((short) identification) & 0xFFFF);
        }
    }

    /** One datagram: the sighting nearest to its sender, which is the one with most hops left, and the last one. */
    private record Probe(RouteSighting first, RouteSighting last) {
        boolean isSeenAgain(RouteSighting sighting) {
            boolean elsewhere = sighting.isElsewhere(last);
            boolean furtherOn = sighting.timeToLive() < last.timeToLive() && sighting.isWithin(WAIT_NANOS, last);
            boolean mirrored = (sighting.timeToLive() == last.timeToLive() || elsewhere)
                    && sighting.isWithin(SAME_MOMENT_NANOS, last);
            return (sighting.identification() != 0 || elsewhere) && (furtherOn || mirrored);
        }

        Probe with(RouteSighting sighting) {
            return new Probe(sighting.timeToLive() > first.timeToLive() ? sighting : first, sighting);
        }

        boolean mayBeAnsweredBy(RouteSighting answer) {
            return first.isWithin(WAIT_NANOS, answer) && first.nanos() <= answer.nanos();
        }
    }

    /** Of these sightings, in the order of frames. */
    ProbeTimes(List<RouteSighting> sent) {
        sent.forEach(this::add);
    }

    private void add(RouteSighting sighting) {
        List<Probe> alike = probes.computeIfAbsent(Quoted.by(sighting), quoted -> new ArrayList<>(1));
        int last = alike.size() - 1;
        if (last >= 0 && alike.get(last).isSeenAgain(sighting)) {
            alike.set(last, alike.get(last).with(sighting));
        } else {
            alike.add(new Probe(sighting, sighting));
        }
    }

    /** Nanoseconds from the only probe that an error can be about to the error; empty where there is none, or are several. */
    OptionalLong roundTripNanos(RouteSighting error) {
        Quoted quoted = Quoted.by(error);
        List<Probe> alike =
                probes.containsKey(quoted) ? probes.get(quoted) : probes.getOrDefault(quoted.turned(), List.of());
        List<Probe> answered =
                alike.stream().filter(probe -> probe.mayBeAnsweredBy(error)).toList();
        return answered.size() == 1
                ? OptionalLong.of(error.nanos() - answered.get(0).first().nanos())
                : OptionalLong.empty();
    }
}
