package icmpscan.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import icmpscan.decode.Ipv4Address;
import icmpscan.detect.FrameRef;
import icmpscan.session.ExchangeFlow;

/**
 * All that was asked of one target.
 *
 * @param target who is asked
 * @param flows  requests with their replies, one at least
 */
record TargetExchanges(Ipv4Address target, List<ExchangeFlow> flows) {
    /** One for each target in the zone, by address. */
    static List<TargetExchanges> of(List<ExchangeFlow> exchanges, Zone zone) {
        Map<Ipv4Address, List<ExchangeFlow>> byTarget = new TreeMap<>();
        for (ExchangeFlow flow : exchanges) {
            if (zone.contains(flow.responder().bits())) {
                byTarget.computeIfAbsent(flow.responder(), target -> new ArrayList<>())
                        .add(flow);
            }
        }
        return byTarget.entrySet().stream()
                .map(entry -> new TargetExchanges(entry.getKey(), entry.getValue()))
                .toList();
    }

    long requests() {
        return flows.stream().mapToLong(ExchangeFlow::requests).sum();
    }

    long unanswered() {
        return flows.stream().mapToLong(ExchangeFlow::unanswered).sum();
    }

    /** First requests of all these targets that nobody answered. */
    static List<FrameRef> lostFrames(List<TargetExchanges> targets) {
        return targets.stream()
                .flatMap(target -> target.flows.stream())
                .flatMapToLong(flow -> Arrays.stream(flow.lostFrames()))
                .sorted()
                .limit(Verdict.MOST_FRAMES)
                .mapToObj(FrameRef::of)
                .toList();
    }
}
