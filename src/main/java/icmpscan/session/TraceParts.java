package icmpscan.session;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.OptionalInt;

import icmpscan.classify.TraceTool;

/** Puts a trace together. */
final class TraceParts {
    private TraceParts() {}

    static Trace trace(
            RouteFlow flow,
            Optional<TraceTool> tool,
            HopBasis basis,
            HopTable table,
            int rounds,
            List<RouteSighting> sightings) {
        LongSummaryStatistics times = new LongSummaryStatistics();
        sightings.stream().filter(RouteSighting::timeKnown).forEach(sighting -> times.accept(sighting.nanos()));
        boolean timeKnown = times.getCount() > 0;
        Optional<RouteSighting> end = table.end();
        boolean unreachable = end.isPresent() && end.get().event() == RouteEvent.UNREACHABLE;
        return new Trace(
                flow.key().source(),
                flow.key().destination(),
                flow.key().protocol(),
                flow.key().identifier() < 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(flow.key().identifier()),
                tool,
                basis,
                table.hops(),
                table.endKind(),
                unreachable ? OptionalInt.of(end.get().code()) : OptionalInt.empty(),
                rounds,
                timeKnown,
                timeKnown ? times.getMin() : 0,
                timeKnown ? times.getMax() : 0,
                sightings.stream().mapToLong(RouteSighting::frame).min().orElseThrow());
    }
}
