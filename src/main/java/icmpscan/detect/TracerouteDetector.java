package icmpscan.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import icmpscan.classify.IpProtocols;
import icmpscan.decode.Ipv4Address;
import icmpscan.session.MinuteBins;
import icmpscan.session.Trace;

/** Who traced the way to whom? No offence, but it explains much; who traces many ways within two minutes draws a map. */
final class TracerouteDetector implements Detector {
    private static final int UNREACHABLE = 3;
    private static final int TIME_EXCEEDED = 11;

    @Override
    public FindingKind kind() {
        return FindingKind.TRACEROUTE;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Map<Ipv4Address, List<Trace>> byActor = new TreeMap<>();
        for (Trace trace : facts.routes().traces()) {
            if (trace.tool().isPresent() || hops(trace) >= thresholds.of(Threshold.TRACEROUTE_HOPS)) {
                byActor.computeIfAbsent(trace.actor(), actor -> new ArrayList<>())
                        .add(trace);
            }
        }
        List<Finding> findings = new ArrayList<>();
        byActor.forEach((actor, traces) -> findings.add(finding(actor, traces, thresholds)));
        return findings;
    }

    private static int hops(Trace trace) {
        return trace.hops().size();
    }

    private static Finding finding(Ipv4Address actor, List<Trace> traces, Thresholds thresholds) {
        Set<Integer> destinations =
                traces.stream().map(trace -> trace.destination().bits()).collect(Collectors.toSet());
        long inWindow = MinuteBins.busiest(
                firstOfEach(traces).stream().filter(Trace::timeKnown).mapToLong(Trace::firstNanos));
        boolean watched = traces.size() >= destinations.size() * thresholds.of(Threshold.TRACEROUTE_WATCHED);
        boolean map = !watched && inWindow >= thresholds.of(Threshold.TRACEROUTE_DESTINATIONS);
        long hops = traces.stream().mapToInt(TracerouteDetector::hops).max().orElse(0);
        long leastHops = thresholds.of(Threshold.TRACEROUTE_HOPS);
        List<Measure> measures = List.of(
                Measure.of("hops", hops, leastHops, "hops"),
                Measure.of("traces", traces.size(), "traces"),
                Measure.of("destinations", destinations.size(), "hosts"),
                Measure.of(
                        "destinations_in_window", inWindow, thresholds.of(Threshold.TRACEROUTE_DESTINATIONS), "hosts"));
        return new Finding(
                FindingKind.TRACEROUTE,
                map ? Severity.MEDIUM : Severity.INFO,
                Confidence.of(Math.max(1, hops), leastHops),
                Parties.of(actor.bits(), destinations.size(), destinations),
                evidence(traces, measures),
                List.of(Detail.Traces.of(traces)));
    }

    /** The first trace of each destination. */
    private static List<Trace> firstOfEach(List<Trace> traces) {
        Map<Ipv4Address, Trace> first = new LinkedHashMap<>();
        traces.forEach(trace -> first.putIfAbsent(trace.destination(), trace));
        return List.copyOf(first.values());
    }

    private static Evidence evidence(List<Trace> traces, List<Measure> measures) {
        LongSummaryStatistics times = new LongSummaryStatistics();
        traces.stream().filter(Trace::timeKnown).forEach(trace -> {
            times.accept(trace.firstNanos());
            times.accept(trace.lastNanos());
        });
        return Evidence.of(
                        times,
                        traces.stream()
                                .flatMap(trace -> trace.hops().stream())
                                .flatMap(hop -> hop.routers().stream())
                                .flatMap(router -> router.frames().stream())
                                .mapToLong(frame -> frame),
                        measures)
                .on(traces.stream().flatMap(TracerouteDetector::grounds).toList());
    }

    /** Errors of routers that a probe did not pass, those that ended it, and by echo the probes themselves and their replies. */
    private static Stream<Ground> grounds(Trace trace) {
        Ends ends = Ends.of(trace.actor().bits(), List.of(trace.destination().bits()));
        Quoting probes = Quoting.ofProtocol(ends, trace.protocol());
        List<Ground> grounds = new ArrayList<>();
        grounds.add(Sent.about(Sort.of(TIME_EXCEEDED), probes));
        grounds.add(Sent.by(responders(trace), Sort.of(UNREACHABLE), probes));
        grounds.add(new Unquoting(
                TIME_EXCEEDED, new Ends(responders(trace), Set.of(trace.actor().bits()))));
        if (trace.protocol() == IpProtocols.ICMP) {
            grounds.add(
                    Exchanged.echoes(ends, trace.identifier().stream().boxed().toList()));
        }
        return grounds.stream()
                .map(ground -> During.of(ground, trace.timeKnown(), trace.firstNanos(), trace.lastNanos()));
    }

    private static Set<Integer> responders(Trace trace) {
        return trace.hops().stream()
                .flatMap(hop -> hop.routers().stream())
                .map(router -> router.address().bits())
                .collect(Collectors.toSet());
    }
}
