package icmpscan.session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import icmpscan.classify.IpProtocols;
import icmpscan.classify.TraceTool;

/**
 * At which hop each answer to a trace belongs, told from what counts the probes: destination ports, sequence numbers or IP identifications. How
 * many probes go to a hop, and where counting began, is not told; so every possibility is tried, and the one is taken that
 * {@linkplain HopCost contradicts} the answers least. Where all do, hops are numbered in the order in which routers answered first.
 */
final class HopNumbering {
    /** traceroute's usual number is 3; its option -q takes up to 10. */
    private static final int MAX_QUERIES = 10;

    /** Where known programs begin to count, the likelier first where both may be: BSD's traceroute and scamper, others, mtr. */
    private static final int[] PORT_BASES = {33_435, 33_434, 33_000};

    private static final int[] LINUX_PORT_BASES = {33_434};
    private static final int[] SEQUENCE_BASES = {1, 0, 33_000};
    private static final int[] IDENTIFICATION_BASES = {1};

    /** Probes at the beginning that may all have been lost: 30 hops of 3. */
    private static final int MAX_LOST = 90;

    /** Hops that a program unknown goes far at most: the widest way that hosts send anything, and BSD's usual number. */
    private static final int UNKNOWN_HOPS = 64;

    /** Identifications count probes where they lie this close together: four for each answer, and some for the beginning. */
    private static final int SPREAD = 4;

    private static final int SPREAD_OF_FEW = 8;

    private final HopBasis basis;
    private final int queries;
    private final int[] hops;
    private final int rounds;

    private HopNumbering(HopBasis basis, int queries, int[] hops, int rounds) {
        this.basis = basis;
        this.queries = queries;
        this.hops = hops;
        this.rounds = rounds;
    }

    HopBasis basis() {
        return basis;
    }

    /** The hop of an answer, from 1. */
    int hop(int answer) {
        return hops[answer];
    }

    /** How often the trace begins anew. */
    int rounds() {
        return rounds;
    }

    static HopNumbering of(List<RouteSighting> run, RouteKey key, Optional<TraceTool> tool) {
        if (tool.isPresent() && tool.get().hasOwnOrder()) {
            return ordered(run, Comparator.comparingInt(RouteSighting::number));
        }
        Optional<HopNumbering> best = Optional.empty();
        boolean counted =
                run.stream().mapToInt(RouteSighting::number).distinct().count() > 1
                        && run.stream().allMatch(RouteSighting::numberKnown);
        if (counted) {
            best = key.protocol() == IpProtocols.ICMP
                    ? fitted(run, HopBasis.SEQUENCE, RouteSighting::number, SEQUENCE_BASES, tool)
                    : fitted(run, HopBasis.PORT, RouteSighting::number, portBases(tool), tool);
        } else if (identificationsCount(run)) {
            best = fitted(run, HopBasis.IP_ID, RouteSighting::identification, IDENTIFICATION_BASES, tool);
        }
        return best.orElseGet(() -> ordered(run, Comparator.comparingLong(RouteSighting::frame)));
    }

    private static int[] portBases(Optional<TraceTool> tool) {
        return tool.filter(TraceTool.LINUX_TRACEROUTE::equals).isPresent() ? LINUX_PORT_BASES : PORT_BASES;
    }

    /** Whether the IP identifications of datagrams are close together and differ, as those that somebody counts up. */
    private static boolean identificationsCount(List<RouteSighting> run) {
        int[] identifications = quoted(run);
        if (Arrays.stream(identifications).distinct().count() < 2) {
            return false;
        }
        int spread = Arrays.stream(identifications).max().orElse(0)
                - Arrays.stream(identifications).min().orElse(0);
        return spread <= SPREAD * identifications.length + SPREAD_OF_FEW;
    }

    /** Whether they count up from 1, as those of paris traceroutes. */
    static boolean countsFromOne(List<RouteSighting> run) {
        return identificationsCount(run) && Arrays.stream(quoted(run)).min().orElse(0) <= 2;
    }

    private static int[] quoted(List<RouteSighting> run) {
        return run.stream()
                .filter(error -> error.event() != RouteEvent.ANSWERED)
                .mapToInt(RouteSighting::identification)
                .toArray();
    }

    private static Optional<HopNumbering> fitted(
            List<RouteSighting> run,
            HopBasis basis,
            ToIntFunction<RouteSighting> number,
            int[] bases,
            Optional<TraceTool> tool) {
        int furthest = tool.map(HopNumbering::furthest).orElse(UNKNOWN_HOPS);
        int roundHops = tool.map(HopNumbering::furthest).orElse(HopTable.MAX_HOPS);
        int[] numbers = run.stream().mapToInt(number).toArray();
        int least = Arrays.stream(numbers).min().orElse(0);
        int[] tried = IntStream.concat(Arrays.stream(bases), IntStream.of(least))
                .filter(base -> base <= least && least - base <= MAX_LOST)
                .distinct()
                .toArray();
        HopNumbering best = null;
        // With more contradictions than every second answer, whatever the number is, it does not count probes.
        int bestCost = run.size() / 2 + 1;
        for (int base : tried) {
            HopNumbering even = evenly(run, basis, numbers, base, furthest);
            HopNumbering rounds = new RoundWalk(run, numbers, roundHops).from(base, basis);
            for (HopNumbering numbering : List.of(even, rounds)) {
                int cost = HopCost.of(run, numbering.hops, furthest);
                if (cost < bestCost) {
                    best = numbering;
                    bestCost = cost;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The furthest hop of its probes: mtr begins anew after 30 and counts on, others count within one round. */
    private static int furthest(TraceTool tool) {
        return tool == TraceTool.MTR ? Routes.FEW_HOPS : HopTable.MAX_HOPS;
    }

    private static HopNumbering ordered(List<RouteSighting> run, Comparator<RouteSighting> order) {
        return new HopNumbering(HopBasis.ORDER, 1, new HopOrder(run, order).hops(), 1);
    }

    /** With that number of probes a hop that contradicts the answers least; of equals the one that leaves fewest hops with gaps. */
    private static HopNumbering evenly(List<RouteSighting> run, HopBasis basis, int[] numbers, int base, int furthest) {
        return IntStream.rangeClosed(1, MAX_QUERIES)
                .mapToObj(queries -> evenly(basis, numbers, base, queries))
                .min(Comparator.<HopNumbering>comparingInt(even -> HopCost.of(run, even.hops, furthest))
                        .thenComparingInt(HopNumbering::gaps)
                        .thenComparingInt(even -> -even.most()))
                .orElseThrow();
    }

    private static HopNumbering evenly(HopBasis basis, int[] numbers, int base, int queries) {
        int[] hops = Arrays.stream(numbers)
                .map(number -> (number - base) / queries + 1)
                .toArray();
        return new HopNumbering(basis, queries, hops, 1);
    }

    static HopNumbering ofRounds(HopBasis basis, int[] hops, int rounds) {
        return new HopNumbering(basis, 1, hops, rounds);
    }

    private Map<Integer, Integer> answers() {
        Map<Integer, Integer> answers = new HashMap<>();
        for (int hop : hops) {
            answers.merge(hop, 1, Integer::sum);
        }
        return answers;
    }

    /** Hops that did not answer every probe. */
    private int gaps() {
        int whole = (int)
                answers().values().stream().filter(count -> count >= queries).count();
        return Arrays.stream(hops).max().orElse(0) - whole;
    }

    /** Answers of the hop that answered most. */
    private int most() {
        return answers().values().stream().max(Integer::compare).orElse(0);
    }
}
