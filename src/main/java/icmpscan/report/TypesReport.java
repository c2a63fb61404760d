package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import icmpscan.classify.IcmpCodes;
import icmpscan.classify.IcmpTypes;
import icmpscan.tally.TypeHistogram;

/** Messages by type and code: one row each, most messages first. */
public final class TypesReport {
    private static final List<Column> COLUMNS = columns();

    private TypesReport() {}

    /** The report of these counts. */
    public static Report of(TypeHistogram histogram, ReportOptions options) {
        List<TypeHistogram.Row> all = histogram.rows();
        List<List<Value>> rows = new ArrayList<>();
        for (TypeHistogram.Row row : options.cut(all)) {
            rows.add(cells(row, histogram.messages()));
        }
        boolean errors = all.stream().anyMatch(row -> IcmpTypes.isError(row.type()));
        List<String> notes = errors ? List.of(Notes.ERRORS_ARE_LIMITED) : List.of();
        return new Report("types", "Messages by type and code", COLUMNS, rows, all.size() - rows.size(), notes);
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("type", "type"),
                Column.of("type_name", "type name"),
                Column.of("code", "code"),
                Column.of("code_name", "code name"),
                Column.detail("status", "status"),
                Column.of("messages", "messages"),
                Column.of("share_percent", "%"),
                Column.detail("bytes", "bytes")));
        columns.addAll(Cells.spanColumns());
        return columns;
    }

    private static List<Value> cells(TypeHistogram.Row row, long allMessages) {
        List<Value> cells = new ArrayList<>(COLUMNS.size());
        cells.add(Cells.count(row.type()));
        cells.add(Cells.text(IcmpTypes.of(row.type()).name()));
        cells.add(Cells.count(row.code()));
        cells.add(Cells.text(IcmpCodes.of(row.type(), row.code()).name()));
        cells.add(Cells.text(IcmpTypes.of(row.type()).status().word()));
        cells.add(Cells.count(row.counts().messages()));
        cells.add(Cells.percent(row.counts().messages(), allMessages));
        cells.add(Cells.count(row.counts().bytes()));
        Cells.addSpan(cells, row.counts());
        return cells;
    }
}
