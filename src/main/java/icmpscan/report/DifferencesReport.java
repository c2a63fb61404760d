package icmpscan.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** In what two runs differ, by report, what weighs most first. */
public final class DifferencesReport {
    private static final List<Column> COLUMNS = List.of(
            Column.of("report", "report"),
            Column.of("change", "change"),
            Column.of("what", "what"),
            Column.of("measure", "measure"),
            Column.of("before", "before"),
            Column.of("after", "after"),
            Column.of("change_percent", "change %"));

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private DifferencesReport() {}

    /**
     * The report of these two runs.
     *
     * @param tolerance by how many hundredths of a percent a number may change, 0 or more
     */
    public static Report of(Snapshot before, Snapshot after, long tolerance) {
        List<Difference> differences = new ArrayList<>();
        for (ComparedTable table : ComparedTable.values()) {
            if (before.has(table) && after.has(table)) {
                addAll(differences, table, before.rows(table), after.rows(table), tolerance);
            }
        }
        differences.sort(Difference.ORDER);
        return new Report(
                "differences",
                "Differences",
                COLUMNS,
                differences.stream().map(DifferencesReport::row).toList(),
                0,
                notes(before, after, tolerance));
    }

    private static void addAll(
            List<Difference> differences,
            ComparedTable table,
            Map<String, List<Value>> before,
            Map<String, List<Value>> after,
            long tolerance) {
        before.forEach((what, values) -> {
            List<Value> now = after.get(what);
            if (now == null) {
                differences.add(Difference.vanished(table, what, values));
            } else {
                addChanges(differences, table, what, values, now, tolerance);
            }
        });
        after.forEach((what, values) -> {
            if (!before.containsKey(what)) {
                differences.add(Difference.appeared(table, what, values));
            }
        });
    }

    private static void addChanges(
            List<Difference> differences,
            ComparedTable table,
            String what,
            List<Value> before,
            List<Value> after,
            long tolerance) {
        for (int i = 0; i < before.size(); i++) {
            if (!isWithin(before.get(i), after.get(i), tolerance)) {
                differences.add(Difference.changed(table, what, table.measures().get(i), before.get(i), after.get(i)));
            }
        }
    }

    private static boolean isWithin(Value before, Value after, long tolerance) {
        Optional<BigDecimal> from = Difference.number(before);
        Optional<BigDecimal> to = Difference.number(after);
        if (from.isEmpty() || to.isEmpty()) {
            return Snapshot.text(before).equals(Snapshot.text(after));
        }
        BigDecimal change = to.get().subtract(from.get()).abs();
        return change.multiply(WHOLE).compareTo(from.get().abs().multiply(BigDecimal.valueOf(tolerance))) <= 0;
    }

    private static List<Value> row(Difference difference) {
        return List.of(
                Cells.text(difference.table().reportName()),
                Cells.text(difference.change().name().toLowerCase(Locale.ROOT)),
                Cells.text(difference.what()),
                Cells.text(difference.measure()),
                difference.before(),
                difference.after(),
                difference.percent());
    }

    private static List<String> notes(Snapshot before, Snapshot after, long tolerance) {
        List<String> notes = new ArrayList<>();
        notes.add("Numbers may change by " + Notation.decimal(new Value.Decimal(tolerance, 2))
                + " %; frame numbers, identifiers and moments are not compared.");
        String oneSided = Arrays.stream(ComparedTable.values())
                .filter(table -> before.has(table) != after.has(table))
                .map(ComparedTable::reportName)
                .collect(Collectors.joining(", "));
        if (!oneSided.isEmpty()) {
            notes.add("Not compared, because only one of the two has them: " + oneSided + ".");
        }
        return notes;
    }
}
