package icmpscan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import icmpscan.tally.KeyIndex;

/**
 * What was seen of datagrams on their way, flow by flow. Bounded, {@link Routes#FLOW_SIGHTINGS} for each flow; {@link #unkept()} counts what
 * came beyond. Merges in file order only.
 */
final class RouteLogs {
    private final int maxFlows;
    private final int maxSightings;
    private final KeyIndex keys = new KeyIndex();
    private final List<RouteLog> logs = new ArrayList<>();
    private int sightings;
    private long unkept;
    private long unkeptExtensions;

    /** Nothing seen yet, and never more than so many flows and sightings kept. */
    RouteLogs(int maxFlows, int maxSightings) {
        this.maxFlows = maxFlows;
        this.maxSightings = maxSightings;
    }

    /** Whether anything is kept of a flow. */
    boolean has(long high, long low) {
        return keys.find(high, low) != KeyIndex.NONE;
    }

    /** The log of a flow, with room for one row more, which the caller adds; null where there is none. */
    RouteLog room(long high, long low) {
        int number = keys.find(high, low);
        boolean full = sightings == maxSightings
                || (number == KeyIndex.NONE
                        ? keys.size() == maxFlows
                        : logs.get(number).size() == Routes.FLOW_SIGHTINGS);
        if (full) {
            unkept++;
            return null;
        }
        if (number == KeyIndex.NONE) {
            number = keys.add(high, low);
            logs.add(new RouteLog());
        }
        sightings++;
        return logs.get(number);
    }

    void merge(RouteLogs later) {
        for (int number = 0; number < later.size(); number++) {
            RouteLog log = later.log(number);
            for (int row = 0; row < log.size(); row++) {
                RouteLog mine = room(later.high(number), later.low(number));
                if (mine != null) {
                    mine.addRow(log, row);
                }
            }
        }
        unkept += later.unkept;
        unkeptExtensions += later.unkeptExtensions();
    }

    /** How many flows. */
    int size() {
        return keys.size();
    }

    /** First half of the key of the flow with this number. */
    long high(int number) {
        return keys.high(number);
    }

    /** Second half of that key. */
    long low(int number) {
        return keys.low(number);
    }

    /** What was seen of the flow with this number. */
    RouteLog log(int number) {
        return logs.get(number);
    }

    /** What was seen of a flow, if anything was. */
    Optional<RouteLog> log(long high, long low) {
        int number = keys.find(high, low);
        return number == KeyIndex.NONE ? Optional.empty() : Optional.of(logs.get(number));
    }

    /** Sightings beyond the bounds. */
    long unkept() {
        return unkept;
    }

    /** Sightings whose extensions were too many to be kept. */
    long unkeptExtensions() {
        return unkeptExtensions
                + logs.stream().mapToLong(RouteLog::unkeptExtensions).sum();
    }
}
