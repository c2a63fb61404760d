package icmpscan.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import icmpscan.classify.EchoSignature;
import icmpscan.classify.TraceTool;

/** A trace by echo requests that were captured: their own TTL says how far each was sent. */
final class EchoTrace {
    /** Distances that requests must have where no router answers, before they are called a trace. */
    private static final int SILENT_HOPS = 3;

    private final RouteFlow flow;
    private final List<EchoProbe> probes = new ArrayList<>();
    private final Map<Integer, List<EchoProbe>> byNumber = new HashMap<>();

    private EchoTrace(RouteFlow flow) {
        this.flow = flow;
        flow.sightings().stream()
                .filter(sighting -> sighting.event() == RouteEvent.SENT)
                .forEach(this::sent);
        flow.sightings().stream()
                .filter(sighting -> sighting.event() != RouteEvent.SENT)
                .filter(sighting -> !sighting.isTooLarge())
                .forEach(this::answered);
    }

    /** The trace that a flow is; empty where its requests are all sent equally far, as pings are. */
    static Optional<Trace> of(RouteFlow flow) {
        return new EchoTrace(flow).trace();
    }

    private void sent(RouteSighting sighting) {
        List<EchoProbe> alike = byNumber.computeIfAbsent(numberOf(sighting), number -> new ArrayList<>());
        if (alike.isEmpty() || !alike.get(alike.size() - 1).seenAgain(sighting)) {
            EchoProbe probe = new EchoProbe(sighting);
            alike.add(probe);
            probes.add(probe);
        }
    }

    /** Sequence number, or -1. */
    private static int numberOf(RouteSighting sighting) {
        return sighting.numberKnown() ? sighting.number() : -1;
    }

    private void answered(RouteSighting answer) {
        boolean quotes = answer.event() != RouteEvent.ANSWERED && answer.numberKnown();
        List<EchoProbe> candidates = answer.numberKnown() ? byNumber.get(answer.number()) : probes;
        if (candidates == null) {
            return;
        }
        EchoProbe best = null;
        for (EchoProbe probe : candidates) {
            boolean before = probe.sent().frame() < answer.frame();
            boolean fits = !quotes || probe.sent().identification() == answer.identification();
            boolean free = answer.numberKnown() || !probe.isAnswered();
            if (fits && free && (before || (best == null && answer.numberKnown()))) {
                best = probe;
            }
        }
        if (best != null) {
            best.answer(answer);
        }
    }

    private Optional<Trace> trace() {
        HopTable table = new HopTable(flow.key().destination(), flow.log());
        for (EchoProbe probe : probes) {
            table.sent(probe.hop(), probe.isAnswered());
            probe.answers().forEach(answer -> table.answer(probe.hop(), answer, probe.roundTripNanos(answer)));
        }
        boolean traced = table.size() > 1 && (table.routers() > 0 || table.size() >= SILENT_HOPS);
        if (!traced) {
            return Optional.empty();
        }
        List<RouteSighting> all = new ArrayList<>();
        for (EchoProbe probe : probes) {
            all.add(probe.sent());
            all.addAll(probe.answers());
        }
        return Optional.of(TraceParts.trace(flow, tool(), HopBasis.PROBE_TTL, table, rounds(), all));
    }

    private Optional<TraceTool> tool() {
        return flow.log().programs().stream()
                .map(EchoSignature::slug)
                .map(TraceTool::ofEcho)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** How often it begins anew, nearer than before. */
    private int rounds() {
        int rounds = 1;
        int before = 0;
        for (EchoProbe probe : probes) {
            rounds += probe.hop() < before ? 1 : 0;
            before = probe.hop();
        }
        return rounds;
    }
}
