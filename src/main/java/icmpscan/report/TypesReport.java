package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import icmpscan.classify.IcmpCodes;
import icmpscan.classify.IcmpTypes;
import icmpscan.tally.TypeHistogram;

/**
 * Messages by type and code: one row each, most messages first. Where some of them were sampled, a last column has how many they stand for.
 */
public final class TypesReport {
    private static final List<Column> COLUMNS = columns();
    private static final Column ESTIMATE = Column.of("estimated_messages", "estimate");

    private TypesReport() {}

    /** The report of these counts. */
    public static Report of(TypeHistogram histogram, ReportOptions options) {
        List<TypeHistogram.Row> all = histogram.rows();
        List<List<Value>> rows = new ArrayList<>();
        boolean sampled = histogram.sampledMessages() > 0;
        for (TypeHistogram.Row row : options.cut(all)) {
            List<Value> cells = cells(row, histogram.messages());
            if (sampled) {
                cells.add(Cells.count(histogram.estimatedMessages(row.type(), row.code())));
            }
            rows.add(cells);
        }
        boolean errors = all.stream().anyMatch(row -> IcmpTypes.isError(row.type()));
        List<String> notes = new ArrayList<>();
        if (errors) {
            notes.add(Notes.ERRORS_ARE_LIMITED);
        }
        List<Column> columns = new ArrayList<>(COLUMNS);
        if (sampled) {
            notes.add(Notes.sampled(histogram.sampledMessages(), histogram.messages()));
            columns.add(ESTIMATE);
        }
        return new Report("types", "Messages by type and code", columns, rows, all.size() - rows.size(), notes);
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.essence("type", "type"),
                Column.essence("type_name", "type name"),
                Column.essence("code", "code"),
                Column.of("code_name", "code name"),
                Column.detail("status", "status"),
                Column.essence("messages", "messages"),
                Column.of("share_percent", "%").as(Look.SHARE),
                Column.detail("bytes", "bytes").as(Look.BYTES)));
        columns.addAll(Cells.spanColumns());
        return columns;
    }

    private static List<Value> cells(TypeHistogram.Row row, long allMessages) {
        List<Value> cells = new ArrayList<>(COLUMNS.size() + 1);
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
