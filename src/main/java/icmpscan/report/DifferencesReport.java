package icmpscan.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import icmpscan.tally.LazyList;

/** In what two runs differ, by report, what weighs most first. */
public final class DifferencesReport {
    private static final List<Column> COLUMNS = List.of(
            Column.of("in_report", "report"),
            Column.of("change", "change"),
            Column.of("what", "what"),
            Column.of("measure", "measure"),
            Column.of("before", "before"),
            Column.of("after", "after"),
            Column.of("change_percent", "change %"));

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private DifferencesReport() {}

    /** What these two runs differ in. */
    public static Differences of(Snapshot before, Snapshot after, Comparison comparison) {
        List<Difference> all = new ArrayList<>();
        List<Difference> shown = new ArrayList<>();
        List<String> omissions = new ArrayList<>();
        long omitted = 0;
        for (ComparedTable table : comparison.tables()) {
            if (before.has(table) && after.has(table)) {
                List<Difference> differences = new ArrayList<>();
                addAll(differences, table, before.rows(table), after.rows(table), comparison.tolerance());
                differences.sort(Difference.ORDER);
                all.addAll(differences);
                List<Difference> weightiest = comparison.weightiest(differences);
                shown.addAll(weightiest);
                if (weightiest.size() < differences.size()) {
                    int others = differences.size() - weightiest.size();
                    omitted += others;
                    omissions.add(others + " of " + table.reportName());
                }
            }
        }
        Report report = new Report(
                "differences",
                "Differences",
                COLUMNS,
                LazyList.of(shown, DifferencesReport::row),
                omitted,
                notes(before, after, comparison, omissions));
        return new Differences(report, Differences.summary(all));
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
            if (table.measures().get(i).equals(EvidenceFigures.COLUMN)) {
                addFigures(differences, table, what, before.get(i), after.get(i), tolerance);
            } else if (!isWithin(before.get(i), after.get(i), tolerance)) {
                differences.add(Difference.changed(table, what, table.measures().get(i), before.get(i), after.get(i)));
            }
        }
    }

    /** Of the figures that both have; which a finding has depends on its kind alone, but for versions of the program. */
    private static void addFigures(
            List<Difference> differences, ComparedTable table, String what, Value before, Value after, long tolerance) {
        Map<String, Value> now = EvidenceFigures.of(after);
        EvidenceFigures.of(before).forEach((name, figure) -> {
            Value other = now.get(name);
            if (other != null && !isWithin(figure, other, tolerance)) {
                differences.add(Difference.changed(table, what, name, figure, other));
            }
        });
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

    private static List<String> notes(Snapshot before, Snapshot after, Comparison comparison, List<String> omissions) {
        List<String> notes = new ArrayList<>();
        if (!omissions.isEmpty()) {
            notes.add("Left out, because they weigh less: " + String.join(", ", omissions) + ".");
        }
        notes.add("Numbers may change by " + Notation.decimal(new Value.Decimal(comparison.tolerance(), 2))
                + " %; frame numbers, identifiers and moments are not compared.");
        String oneSided = comparison.tables().stream()
                .filter(table -> before.has(table) != after.has(table))
                .map(ComparedTable::reportName)
                .collect(Collectors.joining(", "));
        if (!oneSided.isEmpty()) {
            notes.add("Not compared, because only one of the two has them: " + oneSided + ".");
        }
        return notes;
    }
}
