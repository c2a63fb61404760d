package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import icmpscan.tally.LazyList;

/**
 * One report, ready to be rendered: a table with words around it. Its rows are sorted, and their order comes from the data alone.
 *
 * @param name    what {@code --report} and JSON call it, such as {@code types}
 * @param title   its heading for a person
 * @param columns what each row holds, in order
 * @param rows    one value a column each; where there are many, a row is made anew each time that it is asked for
 * @param omitted rows that {@code --top} left out; they are counted, never silently lost
 * @param notes   sentences that limit or explain the numbers: lower bounds, sketches, caps reached
 * @param curves what may be drawn above the table
 * @param headings how many columns head a row that is shown as a card, for rows too wide for a table; 0 for a table
 */
public record Report(
        String name,
        String title,
        List<Column> columns,
        List<List<Value>> rows,
        long omitted,
        List<String> notes,
        Curves curves,
        int headings) {
    /** A report that is shown as a table. */
    public Report(
            String name, String title, List<Column> columns, List<List<Value>> rows, long omitted, List<String> notes) {
        this(name, title, columns, rows, omitted, notes, 0);
    }

    /** A report whose rows are shown as cards. */
    public Report(
            String name,
            String title,
            List<Column> columns,
            List<List<Value>> rows,
            long omitted,
            List<String> notes,
            int headings) {
        this(name, title, columns, rows, omitted, notes, Curves.NONE, headings);
    }

    /** Keeps copies, and refuses a row that does not fit the columns, and two columns of one name. */
    public Report {
        columns = List.copyOf(columns);
        rows = rows instanceof LazyList<?, ?>
                ? rows
                : rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
            throw new IllegalArgumentException(name + ": two columns of one name");
        }
        for (List<Value> row : rows.subList(0, Math.min(rows.size(), LazyList.FEW))) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        name + ": " + row.size() + " values for " + columns.size() + " columns");
            }
        }
    }

    /** The same report without the columns of a look. */
    Report without(Look look) {
        return only(column -> column.look() != look);
    }

    /** The same report with these of its columns alone. */
    Report only(Predicate<Column> wanted) {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(i -> wanted.test(columns.get(i)))
                .boxed()
                .toList();
        return kept.size() == columns.size()
                ? this
                : with(
                        kept.stream().map(columns::get).toList(),
                        LazyList.of(rows, row -> kept.stream().map(row::get).toList()));
    }

    /** What a row holds in the column of this name; absent where there is no such column. */
    public Value value(int row, String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return rows.get(row).get(i);
            }
        }
        return Value.ABSENT;
    }

    /** The frames that its rows name, each once, in the order in which they stand there. */
    public List<Value.Frame> frames() {
        List<Value.Frame> frames = new ArrayList<>();
        rows.forEach(row -> row.forEach(value -> addFrames(value, frames)));
        return frames.stream().distinct().toList();
    }

    private static void addFrames(Value value, List<Value.Frame> frames) {
        if (value instanceof Value.Frame frame) {
            frames.add(frame);
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> addFrames(item, frames));
        }
    }

    /** The same report under another heading. */
    public Report titled(String other) {
        return new Report(name, other, columns, rows, omitted, notes, curves, headings);
    }

    /** The same report with other cells. */
    Report with(List<Column> otherColumns, List<List<Value>> otherRows) {
        return new Report(name, title, otherColumns, otherRows, omitted, notes, curves, headings);
    }
}
