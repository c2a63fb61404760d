package icmpscan.policy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

import icmpscan.decode.Ipv4Address;
import icmpscan.detect.FrameRef;
import icmpscan.session.ExchangeFlow;

/**
 * How long the replies of each target may take. Of a conversation that takes longer the frames are those of its slowest request and of the
 * reply to it.
 *
 * @param targets   who is asked
 * @param mostNanos longest time from a request to its reply, nanoseconds
 */
public record RoundTripRule(Zone targets, long mostNanos) implements Requirement {
    /** A year, the longest time that a policy can say. A reply that takes longer tells of a clock that was set. */
    public static final long LONGEST_NANOS = Duration.ofDays(366).toNanos();

    private static final Comparator<Slowest> WORST_FIRST =
            Comparator.comparingLong(Slowest::nanos).reversed().thenComparing(Slowest::target);

    private record Slowest(Ipv4Address target, long nanos) {
        static Slowest of(TargetExchanges exchanges) {
            return new Slowest(
                    exchanges.target(),
                    exchanges.flows().stream()
                            .mapToLong(RoundTripRule::slowest)
                            .max()
                            .orElse(0));
        }

        Found.Targets.Target found() {
            return new Found.Targets.Target(target, new Found.Time(nanos));
        }
    }

    @Override
    public Basis basis() {
        return Basis.EXCHANGES;
    }

    @Override
    public Verdict judge(PolicyFacts facts) {
        List<ExchangeFlow> timed = facts.exchanges().stream()
                .filter(flow -> flow.roundTrips().count() > 0)
                .toList();
        List<Slowest> slowest = TargetExchanges.of(timed, targets).stream()
                .map(Slowest::of)
                .sorted(WORST_FIRST)
                .toList();
        if (slowest.isEmpty()) {
            return Verdict.undecided(new Found.Nothing());
        }
        List<Slowest> broken =
                slowest.stream().filter(one -> one.nanos > mostNanos).toList();
        List<Slowest> told = broken.isEmpty() ? slowest.subList(0, 1) : broken;
        return Verdict.of(
                broken.isEmpty(),
                new Found.Targets(told.stream().map(Slowest::found).toList()),
                broken.size(),
                framesOfTooSlow(timed));
    }

    private List<FrameRef> framesOfTooSlow(List<ExchangeFlow> timed) {
        return timed.stream()
                .filter(flow -> targets.contains(flow.responder().bits()) && slowest(flow) > mostNanos)
                .sorted(Comparator.comparingLong(ExchangeFlow::slowestRequestFrame))
                .flatMapToLong(flow -> LongStream.of(flow.slowestRequestFrame(), flow.slowestReplyFrame()))
                .limit(Verdict.MOST_FRAMES)
                .mapToObj(FrameRef::of)
                .toList();
    }

    private static long slowest(ExchangeFlow flow) {
        return flow.roundTrips().maxNanos();
    }
}
