package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import icmpscan.tally.LazyList;

/** Bars beside the shares and amounts in a report. They are the last detail that a table does without where space is short. */
final class Bars {
    private static final int CELLS = 7;

    private Bars() {}

    /** The report with a column of bars after each column of shares or amounts. */
    static Report beside(Report report) {
        List<Column> columns = new ArrayList<>();
        for (Column column : report.columns()) {
            columns.add(column);
            if (hasBars(column)) {
                String header = column.look() == Look.SHARE ? "share" : "of most";
                columns.add(Column.detail(column.name() + "_bar", header).as(Look.BAR));
            }
        }
        if (columns.size() == report.columns().size()) {
            return report;
        }
        long[] greatest = IntStream.range(0, report.columns().size())
                .mapToLong(column -> greatest(report, column))
                .toArray();
        return report.with(columns, LazyList.of(report.rows(), row -> withBars(report.columns(), row, greatest)));
    }

    private static boolean hasBars(Column column) {
        return column.look() == Look.SHARE || column.look() == Look.AMOUNT;
    }

    private static List<Value> withBars(List<Column> columns, List<Value> row, long[] greatest) {
        List<Value> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(row.get(i));
            if (hasBars(columns.get(i))) {
                cells.add(bar(row.get(i), greatest[i]));
            }
        }
        return cells;
    }

    private static long greatest(Report report, int column) {
        return report.rows().stream()
                .map(row -> row.get(column))
                .mapToLong(value -> value instanceof Value.Count count ? count.number() : 0)
                .max()
                .orElse(0);
    }

    private static Value bar(Value value, long greatest) {
        if (value instanceof Value.Decimal percent) {
            return Cells.text(Blocks.bar(percent, CELLS));
        }
        return value instanceof Value.Count count
                ? Cells.text(Blocks.bar(count.number(), greatest, CELLS))
                : Value.ABSENT;
    }
}
