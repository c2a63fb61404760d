package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import icmpscan.classify.IpProtocols;
import icmpscan.classify.TraceProbes;
import icmpscan.classify.TraceTool;
import icmpscan.decode.Ipv4Address;

/**
 * Traces that are known by their errors: those by UDP and TCP, and those by echo where requests are missing. What the errors quote of the
 * probes numbers them; see {@link HopNumbering}. Where the probes themselves were captured, {@link ProbeTimes} has their times.
 */
final class NumberedTraces {
    /** A traceroute that hears nothing for so long is over: it waits 5 s for each probe, three to a hop, and some hops are silent. */
    private static final long PAUSE_NANOS = 60_000_000_000L;

    /** Destination ports further apart belong to different programs: traceroute uses 90 in a row, and a few of them are not answered. */
    private static final int PORT_GAP = 100;

    /** Errors about one source port that are a run of their own: with a port for each probe there is one. */
    private static final int OWN_RUN = 3;

    /** Routers that must answer where nothing but their order makes a trace of it. */
    private static final int ORDERED_ROUTERS = 3;

    private final RouteFlow flow;
    private final List<Trace> traces = new ArrayList<>();
    private final List<RouteSighting> others = new ArrayList<>();

    private NumberedTraces(RouteFlow flow) {
        this.flow = flow;
        List<RouteSighting> errors = new ArrayList<>(flow.errors(RouteEvent.EXPIRED));
        if (!errors.isEmpty()) {
            flow.errors(RouteEvent.UNREACHABLE).stream()
                    .filter(error -> !error.isTooLarge() && error.timeToLive() <= Routes.FEW_HOPS)
                    .forEach(errors::add);
            if (flow.key().protocol() == IpProtocols.ICMP) {
                flow.sightings().stream()
                        .filter(sighting -> sighting.event() == RouteEvent.ANSWERED)
                        .forEach(errors::add);
            }
            errors.sort(Comparator.comparingLong(RouteSighting::frame));
            bySourcePort(errors).forEach(group -> byPort(group).forEach(this::byTime));
        }
    }

    static NumberedTraces of(RouteFlow flow) {
        return new NumberedTraces(flow);
    }

    List<Trace> traces() {
        return traces;
    }

    /** What ran out of hops and is no part of a trace. */
    List<RouteSighting> others() {
        return others;
    }

    /** One list a source port that has several errors; one for all that have not. */
    private static List<List<RouteSighting>> bySourcePort(List<RouteSighting> errors) {
        Map<Integer, List<RouteSighting>> byPort = new TreeMap<>();
        errors.forEach(error -> byPort.computeIfAbsent(error.sourcePort(), port -> new ArrayList<>())
                .add(error));
        List<List<RouteSighting>> groups = new ArrayList<>();
        List<RouteSighting> single = new ArrayList<>();
        byPort.values().forEach(group -> {
            if (group.size() >= OWN_RUN) {
                groups.add(group);
            } else {
                single.addAll(group);
            }
        });
        single.sort(Comparator.comparingLong(RouteSighting::frame));
        groups.add(single);
        return groups;
    }

    /** Cuts where destination ports are far apart. Sequence numbers are not cut: mtr's begin anew, and others count as they like. */
    private List<List<RouteSighting>> byPort(List<RouteSighting> errors) {
        if (flow.key().protocol() == IpProtocols.ICMP) {
            return List.of(errors);
        }
        List<RouteSighting> ascending = new ArrayList<>(errors);
        ascending.sort(Comparator.comparingInt(RouteSighting::number));
        List<List<RouteSighting>> groups = new ArrayList<>();
        int before = -PORT_GAP - 1;
        for (RouteSighting error : ascending) {
            if (error.number() - before > PORT_GAP) {
                groups.add(new ArrayList<>());
            }
            before = error.number();
            groups.get(groups.size() - 1).add(error);
        }
        groups.forEach(group -> group.sort(Comparator.comparingLong(RouteSighting::frame)));
        return groups;
    }

    /** Cuts at pauses, and where a port comes back that only one probe of a run has. */
    private void byTime(List<RouteSighting> errors) {
        boolean portsRise =
                errors.stream().mapToInt(RouteSighting::number).distinct().count() > 1;
        List<RouteSighting> run = new ArrayList<>();
        Map<Integer, RouteSighting> numbers = new HashMap<>();
        for (RouteSighting error : errors) {
            RouteSighting same = numbers.get(error.number());
            boolean again = portsRise
                    && same != null
                    && (same.identification() != error.identification() || same.sourcePort() != error.sourcePort());
            if (!run.isEmpty() && (again || error.isBeyond(PAUSE_NANOS, run.get(run.size() - 1)))) {
                finish(run);
                run = new ArrayList<>();
                numbers.clear();
            }
            run.add(error);
            numbers.put(error.number(), error);
        }
        if (!run.isEmpty()) {
            finish(run);
        }
    }

    private void finish(List<RouteSighting> run) {
        Optional<TraceTool> tool = tool(run);
        HopNumbering numbering = HopNumbering.of(run, flow.key(), tool);
        if (isTrace(run, numbering.basis(), tool.isPresent())) {
            HopTable table = new HopTable(flow.key().destination(), flow.log());
            for (int i = 0; i < run.size(); i++) {
                RouteSighting answer = run.get(i);
                table.answer(numbering.hop(i), answer, flow.probes().roundTripNanos(answer));
            }
            traces.add(TraceParts.trace(flow, tool, numbering.basis(), table, numbering.rounds(), run));
        } else {
            run.stream().filter(error -> error.event() == RouteEvent.EXPIRED).forEach(others::add);
        }
    }

    /** Whether probes went different distances: routers answered one after the other, or one did and then the destination. */
    private boolean isTrace(List<RouteSighting> run, HopBasis basis, boolean known) {
        Set<Ipv4Address> routers = new HashSet<>();
        boolean reached = false;
        for (RouteSighting error : run) {
            if (error.event() == RouteEvent.EXPIRED) {
                routers.add(error.responder());
            } else {
                reached |= error.responder().equals(flow.key().destination());
            }
        }
        if (basis == HopBasis.ORDER && !known && !reached) {
            return routers.size() >= ORDERED_ROUTERS;
        }
        return routers.size() > 1 || (!routers.isEmpty() && reached);
    }

    private Optional<TraceTool> tool(List<RouteSighting> run) {
        TraceProbes probes = probes(run);
        return switch (flow.key().protocol()) {
            case IpProtocols.UDP -> Optional.ofNullable(TraceTool.ofUdp(probes));
            case IpProtocols.TCP -> Optional.ofNullable(TraceTool.ofTcp(probes));
            default -> Optional.empty();
        };
    }

    private static TraceProbes probes(List<RouteSighting> run) {
        RouteSighting first = run.get(0);
        boolean oneSourcePort = run.stream().allMatch(error -> error.sourcePort() == first.sourcePort());
        boolean portsRise = run.stream().anyMatch(error -> error.number() != first.number());
        int least = run.stream().mapToInt(RouteSighting::number).min().orElse(0);
        return new TraceProbes(
                first.length(), first.sourcePort(), oneSourcePort, least, portsRise, HopNumbering.countsFromOne(run));
    }
}
