package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import icmpscan.classify.IcmpTypes;
import icmpscan.tally.Timeline;

/** Messages by type and bin of time: one row each that has messages, in the order of time. */
public final class TimelineReport {
    private static final long NANOS_A_SECOND = 1_000_000_000L;

    static final List<Column> COLUMNS = List.of(
            Column.essence("from_time", "from").as(Look.SECONDS),
            Column.detail("bin_seconds", "bin").as(Look.SECONDS),
            Column.detail("type", "type"),
            Column.essence("type_name", "type name"),
            Column.essence("messages", "messages").as(Look.AMOUNT));

    private TimelineReport() {}

    /** The report of this timeline. */
    public static Report of(Timeline timeline, ReportOptions options) {
        List<Timeline.Row> all = timeline.rows();
        List<List<Value>> rows = options.cut(all).stream()
                .map(row -> List.of(
                        new Value.Time(row.fromNanos()),
                        Cells.count(timeline.binSeconds()),
                        Cells.count(row.type()),
                        Cells.text(IcmpTypes.of(row.type()).name()),
                        Cells.count(row.messages())))
                .toList();
        List<String> notes = new ArrayList<>();
        if (timeline.messagesWithoutTime() > 0) {
            notes.add("Not in the table: " + Counted.of(timeline.messagesWithoutTime(), "message")
                    + " whose time the capture does not tell.");
        }
        return new Report(
                "timeline", "Messages by time", COLUMNS, rows, all.size() - rows.size(), notes, curves(timeline), 0);
    }

    /** One for each type, over all bins, whatever rows the table has. */
    private static Curves curves(Timeline timeline) {
        Map<Integer, Map<Long, Long>> byType = new TreeMap<>();
        for (Timeline.Row row : timeline.rows()) {
            long bin = Math.floorDiv(row.fromNanos(), timeline.binSeconds() * NANOS_A_SECOND);
            byType.computeIfAbsent(row.type(), type -> new TreeMap<>()).put(bin, row.messages());
        }
        List<Curves.Curve> curves = new ArrayList<>();
        byType.forEach(
                (type, counts) -> curves.add(new Curves.Curve(IcmpTypes.of(type).name(), counts)));
        return new Curves(timeline.binSeconds(), curves);
    }
}
