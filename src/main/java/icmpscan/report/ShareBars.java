package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

/** Bars beside the shares in a report. They are the last detail that a table does without where space is short. */
final class ShareBars {
    private static final int CELLS = 7;

    private ShareBars() {}

    /** The report with a column of bars after each column of shares. */
    static Report beside(Report report) {
        List<Column> columns = new ArrayList<>();
        for (Column column : report.columns()) {
            columns.add(column);
            if (column.look() == Look.SHARE) {
                columns.add(Column.detail(column.name() + "_bar", "share").as(Look.BAR));
            }
        }
        List<List<Value>> rows = report.rows().stream()
                .map(row -> withBars(report.columns(), row))
                .toList();
        return columns.size() == report.columns().size() ? report : report.with(columns, rows);
    }

    private static List<Value> withBars(List<Column> columns, List<Value> row) {
        List<Value> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(row.get(i));
            if (columns.get(i).look() == Look.SHARE) {
                cells.add(bar(row.get(i)));
            }
        }
        return cells;
    }

    private static Value bar(Value share) {
        return share instanceof Value.Decimal percent ? Cells.text(Blocks.bar(percent, CELLS)) : Value.ABSENT;
    }
}
