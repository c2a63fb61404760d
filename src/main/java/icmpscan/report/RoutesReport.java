package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

import icmpscan.classify.IpProtocols;
import icmpscan.classify.TraceTool;
import icmpscan.decode.ExtensionContent.InterfaceInformation;
import icmpscan.decode.ExtensionContent.MplsEntry;
import icmpscan.decode.FlowSink;
import icmpscan.session.HopBasis;
import icmpscan.session.Routes;
import icmpscan.session.Trace;
import icmpscan.session.TraceEnd;
import icmpscan.session.TraceHop;
import icmpscan.session.TraceRouter;
import icmpscan.session.TraceTimes;

/** Traceroutes as they passed by, a row for each hop: what traceroute printed, as far as ICMP tells it. */
public final class RoutesReport {
    private static final int MILLI_DECIMALS = 6;

    private static final List<Column> COLUMNS = List.of(
            Column.of("actor", "actor"),
            Column.essence("destination", "destination"),
            Column.of("method", "method"),
            Column.of("tool", "tool"),
            Column.essence("hop", "hop"),
            Column.essence("routers", "routers"),
            Column.of("min_ms", "min").as(Look.MILLIS),
            Column.essence("avg_ms", "avg").as(Look.MILLIS),
            Column.detail("max_ms", "max").as(Look.MILLIS),
            Column.essence("sent", "sent"),
            Column.essence("answered", "answered"),
            Column.detail("lost_percent", "lost %"),
            Column.detail("mpls", "MPLS labels"),
            Column.detail("interfaces", "interfaces"),
            Column.of("ended", "ended"),
            Column.detail("hop_from", "hop told by"),
            Column.detail("rounds", "rounds"),
            Column.detail("first_time", "first seen"),
            Column.detail("last_time", "last seen"),
            Column.detail("frames", "first frames"));

    private static final String[] ROLES = {"in", "in (sub-IP)", "out", "next hop"};

    private RoutesReport() {}

    /** The report of these routes. */
    public static Report of(Routes routes, ReportOptions options) {
        List<Trace> traces = routes.traces();
        List<List<Value>> rows = new ArrayList<>();
        for (Trace trace : traces) {
            trace.hops().forEach(hop -> rows.add(cells(trace, hop)));
        }
        List<List<Value>> shown = options.cut(rows);
        return new Report(
                "routes",
                "Traceroutes, hop by hop",
                COLUMNS,
                shown,
                rows.size() - (long) shown.size(),
                notes(routes, traces));
    }

    private static List<Value> cells(Trace trace, TraceHop hop) {
        List<Value> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Cells.address(trace.actor()));
        cells.add(Cells.address(trace.destination()));
        cells.add(Cells.text(IpProtocols.name(trace.protocol())));
        cells.add(trace.tool().map(TraceTool::slug).map(Cells::text).orElse(Value.ABSENT));
        cells.add(Cells.count(hop.number()));
        cells.add(items(hop.routers().stream().map(router -> Cells.address(router.address()))));
        addTimes(cells, hop.times());
        cells.add(hop.sent().isPresent() ? Cells.count(hop.sent().getAsInt()) : Value.ABSENT);
        cells.add(Cells.count(hop.answered()));
        cells.add(lost(hop));
        cells.add(items(hop.routers().stream()
                .flatMap(router -> router.extension().labels().stream())
                .map(RoutesReport::label)));
        cells.add(items(hop.routers().stream()
                .flatMap(router -> router.extension().interfaces().stream())
                .map(RoutesReport::interfaceOf)));
        cells.add(ended(trace, hop));
        cells.add(Cells.text(trace.basis().slug()));
        cells.add(Cells.count(trace.rounds()));
        cells.add(Cells.time(trace.timeKnown(), trace.firstNanos()));
        cells.add(Cells.time(trace.timeKnown(), trace.lastNanos()));
        cells.add(items(hop.routers().stream()
                .map(TraceRouter::frames)
                .flatMap(List::stream)
                .map(Cells::frame)));
        return cells;
    }

    private static void addTimes(List<Value> cells, TraceTimes times) {
        if (times.count() == 0) {
            cells.addAll(List.of(Value.ABSENT, Value.ABSENT, Value.ABSENT));
            return;
        }
        cells.add(millis(times.minNanos()));
        cells.add(millis(times.meanNanos()));
        cells.add(millis(times.maxNanos()));
    }

    private static Value millis(long nanos) {
        return new Value.Decimal(nanos, MILLI_DECIMALS);
    }

    private static Value lost(TraceHop hop) {
        OptionalInt sent = hop.sent();
        return sent.isPresent() ? Cells.percent(sent.getAsInt() - hop.answered(), sent.getAsInt()) : Value.ABSENT;
    }

    /** As traceroute -e writes it. */
    private static Value label(MplsEntry entry) {
        return Cells.text(String.format(
                Locale.ROOT,
                "L=%d,E=%d,S=%d,T=%d",
                entry.label(),
                entry.trafficClass(),
                entry.bottomOfStack() ? 1 : 0,
                entry.timeToLive()));
    }

    private static Value interfaceOf(InterfaceInformation information) {
        StringBuilder text = new StringBuilder(ROLES[information.role() & 3]);
        information.name().ifPresent(name -> text.append(' ').append(name));
        information.index().ifPresent(index -> text.append(" index ").append(index));
        information.address().ifPresent(address -> text.append(' ').append(address));
        information.mtu().ifPresent(mtu -> text.append(" MTU ").append(mtu));
        return Cells.text(text.toString());
    }

    /** On the last hop only: how the trace ended. */
    private static Value ended(Trace trace, TraceHop hop) {
        if (hop.number() != trace.hops().get(trace.hops().size() - 1).number()) {
            return Value.ABSENT;
        }
        boolean unreachable =
                trace.end() == TraceEnd.UNREACHABLE && trace.endCode().isPresent();
        return Cells.text(
                trace.end().slug() + (unreachable ? " (code " + trace.endCode().getAsInt() + ")" : ""));
    }

    private static Value items(Stream<Value> values) {
        List<Value> list = values.toList();
        return list.isEmpty() ? Value.ABSENT : new Value.Items(list);
    }

    private static List<String> notes(Routes routes, List<Trace> traces) {
        List<String> notes = new ArrayList<>();
        if (traces.stream().anyMatch(trace -> trace.basis() != HopBasis.PROBE_TTL)) {
            notes.add(
                    "Traces by UDP and TCP are told by the answers alone: hops by what counts the probes in them, or by the order of answers,"
                            + " and there are no losses. An answer has a time where just one datagram was captured that it may be about, with "
                            + FlowSink.FEW_HOPS + " hops left or fewer.");
            if (routes.unkeptDatagrams() > 0) {
                notes.add(
                        routes.unkeptDatagrams()
                                + " datagrams with few hops left came after as many as are kept; answers to them have no times.");
            }
        }
        if (traces.stream().anyMatch(trace -> trace.protocol() == IpProtocols.TCP && trace.end() == TraceEnd.OPEN)) {
            notes.add("A destination that is traced by TCP answers in TCP, which does not show here.");
        }
        if (routes.unkept() > 0) {
            notes.add(routes.unkept() + " messages about routes came after as many as are kept, and are in no row.");
        }
        return notes;
    }
}
