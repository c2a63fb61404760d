package icmpscan.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * In what two runs differ.
 *
 * @param report  the differences that are told
 * @param summary how many there are in all, as a sentence
 */
public record Differences(Report report, String summary) {
    /** The same under another title. */
    public Differences titled(String title) {
        return new Differences(report.titled(title), summary);
    }

    /** Whether there is none. */
    public boolean none() {
        return report.rows().isEmpty();
    }

    /** How many of all these there are, by what happened and by report. */
    static String summary(List<Difference> all) {
        if (all.isEmpty()) {
            return "No difference.";
        }
        Map<Difference.Change, Long> changes = new EnumMap<>(Difference.Change.class);
        for (Difference.Change change : Difference.Change.values()) {
            changes.put(change, 0L);
        }
        Map<ComparedTable, Long> tables = new EnumMap<>(ComparedTable.class);
        for (Difference one : all) {
            changes.merge(one.change(), 1L, Long::sum);
            tables.merge(one.table(), 1L, Long::sum);
        }
        List<String> happened = new ArrayList<>();
        changes.forEach(
                (change, count) -> happened.add(count + " " + change.name().toLowerCase(Locale.ROOT)));
        return Counted.of(all.size(), "difference") + ": " + String.join(", ", happened)
                + tables.entrySet().stream()
                        .map(entry -> entry.getKey().reportName() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", " (", ")."));
    }
}
