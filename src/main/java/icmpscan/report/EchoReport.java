package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import icmpscan.session.ExchangeFlow;
import icmpscan.session.Exchanges;
import icmpscan.session.RoundTrips;
import icmpscan.tally.LazyList;

/**
 * Requests and their replies: a row for each requester, responder, kind and identifier, which is what one run of {@code ping} prints at its
 * end. Times are between the two frames at the capture point; they equal ping's own where the capture was made on the requester.
 */
public final class EchoReport {
    private static final List<Column> COLUMNS = List.of(
            Column.essence("requester", "requester"),
            Column.essence("responder", "responder"),
            Column.of("kind", "kind"),
            Column.of("identifier", "id"),
            Column.essence("requests", "requests"),
            Column.of("answered", "answered"),
            Column.essence("lost_percent", "lost %"),
            Column.of("min_ms", "min").as(Look.MILLIS),
            Column.essence("avg_ms", "avg").as(Look.MILLIS),
            Column.of("max_ms", "max").as(Look.MILLIS),
            Column.of("stddev_ms", "stddev").as(Look.MILLIS),
            Column.detail("p50_ms", "p50").as(Look.MILLIS),
            Column.detail("p90_ms", "p90").as(Look.MILLIS),
            Column.detail("p99_ms", "p99").as(Look.MILLIS),
            Column.of("duplicates", "duplicates"),
            Column.of("unsolicited", "unsolicited"),
            Column.detail("refused", "refused"),
            Column.detail("late", "late"),
            Column.of("changed", "changed"),
            Column.detail("compared", "compared"),
            Column.detail("before_request", "before request"),
            Column.detail("sighted_twice", "sighted twice"),
            Column.detail("first_time", "first seen"),
            Column.detail("last_time", "last seen"),
            Column.detail("first_lost_time", "first lost"),
            Column.detail("last_lost_time", "last lost"),
            Column.detail("lost_frames", "lost frames"),
            Column.detail("first_frame", "first frame"),
            Column.detail("last_frame", "last frame"));

    private EchoReport() {}

    /** The report of these exchanges. */
    public static Report of(Exchanges exchanges, ReportOptions options) {
        List<ExchangeFlow> flows = exchanges.flows();
        List<List<Value>> rows = LazyList.of(options.cut(flows), EchoReport::cells);
        return new Report(
                "echo",
                "Requests and their replies",
                COLUMNS,
                rows,
                flows.size() - (long) rows.size(),
                notes(exchanges, flows));
    }

    private static List<Value> cells(ExchangeFlow flow) {
        List<Value> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Cells.address(flow.requester()));
        cells.add(Cells.address(flow.responder()));
        cells.add(Cells.text(flow.kind().slug()));
        cells.add(Cells.count(flow.identifier()));
        cells.add(Cells.count(flow.requests()));
        cells.add(Cells.count(flow.answered()));
        cells.add(Cells.percent(flow.unanswered(), flow.requests()));
        addTimes(cells, flow.roundTrips());
        cells.add(Cells.count(flow.duplicates()));
        cells.add(Cells.count(flow.unsolicited()));
        cells.add(Cells.count(flow.refused()));
        cells.add(Cells.count(flow.late()));
        cells.add(Cells.count(flow.changed()));
        cells.add(Cells.count(flow.compared()));
        cells.add(Cells.count(flow.roundTrips().negative()));
        cells.add(Cells.count(flow.repeatedSightings()));
        cells.add(Cells.time(flow.timeKnown(), flow.firstNanos()));
        cells.add(Cells.time(flow.timeKnown(), flow.lastNanos()));
        cells.add(Cells.time(flow.lostTimesKnown(), flow.firstLostNanos()));
        cells.add(Cells.time(flow.lostTimesKnown(), flow.lastLostNanos()));
        cells.add(frames(flow.lostFrames()));
        cells.add(Cells.frame(flow.firstFrame()));
        cells.add(Cells.frame(flow.lastFrame()));
        return cells;
    }

    private static void addTimes(List<Value> cells, RoundTrips trips) {
        if (trips.count() == 0) {
            for (int i = 0; i < 7; i++) {
                cells.add(Value.ABSENT);
            }
            return;
        }
        cells.add(Cells.millis(trips.minNanos()));
        cells.add(Cells.millis(trips.meanNanos()));
        cells.add(Cells.millis(trips.maxNanos()));
        cells.add(Cells.millis(trips.deviationNanos()));
        cells.add(Cells.millis(trips.percentileNanos(50)));
        cells.add(Cells.millis(trips.percentileNanos(90)));
        cells.add(Cells.millis(trips.percentileNanos(99)));
    }

    private static Value frames(long[] packed) {
        List<Value> frames = new ArrayList<>();
        for (long frame : packed) {
            frames.add(Cells.frame(frame));
        }
        return frames.isEmpty() ? Value.ABSENT : new Value.Items(frames);
    }

    private static List<String> notes(Exchanges exchanges, List<ExchangeFlow> flows) {
        List<String> notes = new ArrayList<>();
        if (!flows.isEmpty()) {
            notes.add(
                    "A request counts as lost where no reply to it is in the capture; percentiles are at most a sixteenth too high.");
        }
        if (exchanges.untracked() > 0) {
            notes.add(Counted.of(exchanges.untracked(), "message was", "messages were")
                    + " not paired: there were more pairs of addresses and identifiers than are kept.");
        }
        return notes;
    }
}
