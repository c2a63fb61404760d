package icmpscan.session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import icmpscan.decode.Ipv4Address;

/**
 * Numbers the hops of a trace that goes the way again and again with one probe a hop, and counts on: mtr by UDP. A round is over when its end
 * has answered, at the furthest hop, or after several probes without an answer.
 */
final class RoundWalk {
    /** Probes without an answer after which a router that is known may be that of a new round; mtr gives up after five silent hops. */
    private static final int SILENCE = 3;

    private final List<RouteSighting> run;
    private final int[] numbers;
    private final int furthest;
    private final Map<Ipv4Address, Integer> hopOf = new HashMap<>();
    private int end;

    /** Walks through answers to probes with these numbers, none of which was sent further than {@code furthest} hops. */
    RoundWalk(List<RouteSighting> run, int[] numbers, int furthest) {
        this.run = run;
        this.numbers = numbers;
        this.furthest = furthest;
    }

    HopNumbering from(int base, HopBasis basis) {
        int[] hops = new int[numbers.length];
        int hop = 0;
        int before = base - 1;
        int rounds = 1;
        boolean over = false;
        int[] order = IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> numbers[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : order) {
            RouteSighting error = run.get(i);
            int step = numbers[i] - before;
            before = numbers[i];
            if (error.event() == RouteEvent.EXPIRED) {
                over |= hop + step > furthest;
                boolean anew = over || step > SILENCE;
                Integer known = hopOf.get(error.responder());
                if (anew && known != null && known <= hop) {
                    hop = known;
                    rounds++;
                } else {
                    hop = over ? step : hop + step;
                    rounds += over ? 1 : 0;
                }
                over = false;
                hopOf.putIfAbsent(error.responder(), hop);
            } else {
                hop = endHop(error, hop + step);
                over = true;
            }
            hops[i] = hop;
        }
        return HopNumbering.ofRounds(basis, Arrays.copyOf(hops, hops.length), rounds);
    }

    /** Where a probe was sent that reached the end: as far as the end is, and by what it had left over. */
    private int endHop(RouteSighting error, int straight) {
        int left = error.event() == RouteEvent.UNREACHABLE ? Math.max(1, error.timeToLive()) : 1;
        if (end == 0) {
            end = straight - left + 1;
        }
        return end + left - 1;
    }
}
