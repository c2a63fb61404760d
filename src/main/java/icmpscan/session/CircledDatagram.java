package icmpscan.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import icmpscan.decode.Ipv4Address;
import icmpscan.tally.PackedFrame;

/**
 * One echo message that passed the same interface again and again, each time with the same number of hops less.
 *
 * @param source      who sent it
 * @param destination to whom
 * @param passes      how often it was seen with different TTLs, 3 or more; only where fewer than 31 hops were left
 * @param step        hops that it lost from one pass to the next, 1 or more
 * @param timeKnown   whether the capture tells when
 * @param firstNanos  first pass, nanoseconds since the epoch; needs {@code timeKnown}
 * @param lastNanos   last pass
 * @param frames      {@link icmpscan.tally.PackedFrame}s of its first passes, at most five
 */
public record CircledDatagram(
        Ipv4Address source,
        Ipv4Address destination,
        int passes,
        int step,
        boolean timeKnown,
        long firstNanos,
        long lastNanos,
        List<Long> frames) {
    private static final int LEAST_PASSES = 3;
    private static final int FRAMES = 5;

    /** Between two passes; the circles of a network are shorter. */
    private static final long PASS_NANOS = 10_000_000_000L;

    /** Keeps a copy. */
    public CircledDatagram {
        frames = List.copyOf(frames);
    }

    /** First {@link icmpscan.tally.PackedFrame}. */
    public long firstFrame() {
        return frames.get(0);
    }

    private record Datagram(int number, int identification, int capturePoint, int file) {}

    static List<CircledDatagram> of(RouteFlow flow) {
        Map<Datagram, List<RouteSighting>> sightings = new LinkedHashMap<>();
        for (RouteSighting sighting : flow.sightings()) {
            if (sighting.event() == RouteEvent.SENT) {
                Datagram datagram = new Datagram(
                        sighting.number(),
                        sighting.identification(),
                        sighting.capturePoint(),
                        PackedFrame.file(sighting.frame()));
                sightings.computeIfAbsent(datagram, key -> new ArrayList<>()).add(sighting);
            }
        }
        return sightings.values().stream()
                .map(CircledDatagram::falling)
                .flatMap(Collection::stream)
                .map(passes -> circled(flow, passes))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Stretches in which the TTL falls; a sighting with the TTL of the one before it is the same pass. */
    private static List<List<RouteSighting>> falling(List<RouteSighting> sightings) {
        List<List<RouteSighting>> stretches = new ArrayList<>();
        RouteSighting before = null;
        for (RouteSighting sighting : sightings) {
            if (before == null
                    || sighting.timeToLive() > before.timeToLive()
                    || sighting.isBeyond(PASS_NANOS, before)) {
                stretches.add(new ArrayList<>());
                before = null;
            }
            if (before == null || sighting.timeToLive() < before.timeToLive()) {
                stretches.get(stretches.size() - 1).add(sighting);
            }
            before = sighting;
        }
        return stretches;
    }

    private static Optional<CircledDatagram> circled(RouteFlow flow, List<RouteSighting> passes) {
        if (passes.size() < LEAST_PASSES) {
            return Optional.empty();
        }
        int step = passes.get(0).timeToLive() - passes.get(1).timeToLive();
        for (int i = 2; i < passes.size(); i++) {
            if (passes.get(i - 1).timeToLive() - passes.get(i).timeToLive() != step) {
                return Optional.empty();
            }
        }
        RouteSighting first = passes.get(0);
        RouteSighting last = passes.get(passes.size() - 1);
        return Optional.of(new CircledDatagram(
                flow.key().source(),
                flow.key().destination(),
                passes.size(),
                step,
                first.timeKnown() && last.timeKnown(),
                first.nanos(),
                last.nanos(),
                passes.stream().map(RouteSighting::frame).limit(FRAMES).toList()));
    }
}
