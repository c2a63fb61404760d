package icmpscan.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What of one run's reports is compared with another run's. Bounded: {@link #add} refuses more rows than reports ever have. */
public final class Snapshot {
    /** More than all reports of a run with all their tables full. */
    static final int MAX_ROWS = 1 << 20;

    private static final String SEPARATOR = ", ";

    private final Map<ComparedTable, Map<String, List<Value>>> tables = new EnumMap<>(ComparedTable.class);
    private int rows;
    private String selection = "";

    /**
     * What these reports say.
     *
     * @param selection which messages they are of; empty for all
     */
    public static Snapshot of(List<Report> reports, String selection) {
        Snapshot snapshot = new Snapshot();
        snapshot.select(selection);
        for (Report report : reports) {
            ComparedTable.of(report.name()).ifPresent(table -> {
                List<String> names = report.columns().stream().map(Column::name).toList();
                snapshot.begin(table);
                report.rows().forEach(row -> snapshot.add(table, column -> cell(names, row, column)));
            });
        }
        return snapshot;
    }

    /** A moment is not compared. */
    private static Value cell(List<String> names, List<Value> row, String column) {
        int index = names.indexOf(column);
        return index < 0 || row.get(index) instanceof Value.Time ? Value.ABSENT : row.get(index);
    }

    /** The run is of these messages only. */
    void select(String words) {
        selection = words;
    }

    /** Which messages the run is of, in the words of its command line; empty for all. */
    public String selection() {
        return selection;
    }

    /** The run has this report, perhaps without rows. */
    void begin(ComparedTable table) {
        tables.computeIfAbsent(table, one -> new TreeMap<>());
    }

    /**
     * Adds a row, given by its cells.
     *
     * @return whether there was room for it
     */
    boolean add(ComparedTable table, Function<String, Value> cells) {
        if (rows == MAX_ROWS) {
            return false;
        }
        rows++;
        String key = table.key().stream()
                .map(cells)
                .map(Snapshot::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(SEPARATOR));
        List<Value> measures = table.measures().stream().map(cells).toList();
        tables.get(table).merge(key, measures, (one, other) -> join(table.measures(), one, other));
        return true;
    }

    /** Counts of rows with one name add up; of times the longest holds, and of words the first. */
    private static List<Value> join(List<String> names, List<Value> one, List<Value> other) {
        List<Value> joined = new ArrayList<>(one.size());
        for (int i = 0; i < one.size(); i++) {
            joined.add(join(names.get(i), one.get(i), other.get(i)));
        }
        return joined;
    }

    private static Value join(String name, Value one, Value other) {
        if (one instanceof Value.Count mine && other instanceof Value.Count theirs) {
            return new Value.Count(saturatedSum(mine.number(), theirs.number()));
        }
        if (one == Value.ABSENT) {
            return other;
        }
        boolean longer = name.endsWith("_ms")
                && Difference.number(one).isPresent()
                && Difference.number(other).isPresent()
                && Difference.number(other)
                                .get()
                                .compareTo(Difference.number(one).get())
                        > 0;
        return longer ? other : one;
    }

    /** A hostile document may have any numbers. */
    private static long saturatedSum(long one, long other) {
        long sum = one + other;
        boolean overflown = ((one ^ sum) & (other ^ sum)) < 0;
        return overflown ? (one < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
    }

    /** Whether the run has this report. */
    public boolean has(ComparedTable table) {
        return tables.containsKey(table);
    }

    /** Rows by name: the measures of each, in the order of the table. */
    Map<String, List<Value>> rows(ComparedTable table) {
        return Collections.unmodifiableMap(tables.getOrDefault(table, Map.of()));
    }

    /** A value as one reads it; empty for none. */
    static String text(Value value) {
        if (value instanceof Value.Items items) {
            return items.values().stream().map(Snapshot::text).collect(Collectors.joining(" "));
        }
        StringBuilder text = new StringBuilder();
        CellText.append(text, value, Look.PLAIN, Notation.NANOS, true);
        return text.toString();
    }
}
