package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import icmpscan.classify.IcmpTypes;
import icmpscan.tally.LazyList;
import icmpscan.tally.Talkers;

/** Messages by source, destination and type: one row each, most messages first. */
public final class TalkersReport {
    private static final List<Column> COLUMNS = columns();

    private TalkersReport() {}

    /** The report of these counts. */
    public static Report of(Talkers talkers, ReportOptions options) {
        List<List<Value>> rows = LazyList.of(talkers.rows(options.limit()), TalkersReport::cells);
        long left = talkers.size() - (long) rows.size();
        return new Report("talkers", "Who sends what to whom", COLUMNS, rows, left, notes(talkers));
    }

    private static List<String> notes(Talkers talkers) {
        List<String> notes = new ArrayList<>();
        if (talkers.otherMessages() > 0) {
            notes.add(Notes.letGo(
                    talkers.otherMessages(), talkers.messages(), "combinations of source, destination and type"));
        }
        if (talkers.hasErrors()) {
            notes.add(Notes.ERRORS_ARE_LIMITED);
        }
        return notes;
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("source", "source"),
                Column.of("destination", "destination"),
                Column.of("type", "type"),
                Column.of("type_name", "type name"),
                Column.essence("messages", "messages"),
                Column.of("bytes", "bytes").as(Look.BYTES)));
        columns.addAll(Cells.spanColumns());
        return columns;
    }

    private static List<Value> cells(Talkers.Row row) {
        List<Value> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Cells.address(row.source()));
        cells.add(Cells.address(row.destination()));
        cells.add(Cells.count(row.type()));
        cells.add(Cells.text(IcmpTypes.of(row.type()).name()));
        cells.add(Cells.count(row.counts().messages()));
        cells.add(Cells.count(row.counts().bytes()));
        Cells.addSpan(cells, row.counts());
        return cells;
    }
}
