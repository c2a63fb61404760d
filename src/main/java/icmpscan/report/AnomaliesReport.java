package icmpscan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import icmpscan.tally.Counts;
import icmpscan.tally.Oddities;

/** What is odd about messages: one row an oddity, the most frequent first, with who sent most of them. */
public final class AnomaliesReport {
    /** Senders that a row names. */
    private static final int NAMED = 5;

    private static final List<Column> COLUMNS = List.of(
            Column.essence("anomaly", "anomaly"),
            Column.of("meaning", "meaning"),
            Column.essence("messages", "messages"),
            Column.of("senders_count", "senders"),
            Column.of("senders", "first senders"),
            Column.essence("first_frame", "first frame"));

    private AnomaliesReport() {}

    /** The report of these oddities. */
    public static Report of(Oddities oddities, ReportOptions options) {
        Map<String, List<Oddities.Row>> bySlug = new LinkedHashMap<>();
        oddities.rows().forEach(row -> bySlug.computeIfAbsent(row.slug(), slug -> new ArrayList<>())
                .add(row));
        List<List<Oddities.Row>> all = new ArrayList<>(bySlug.values());
        all.sort((a, b) -> Long.compare(messages(b), messages(a)));
        List<List<Value>> rows =
                options.cut(all).stream().map(AnomaliesReport::row).toList();
        List<String> notes = oddities.otherMessages() > 0
                ? List.of("There were more senders than are kept, and those with the fewest messages were let go:"
                        + " the counts are lower bounds.")
                : List.of();
        return new Report("anomalies", "Odd messages", COLUMNS, rows, all.size() - rows.size(), notes);
    }

    private static long messages(List<Oddities.Row> rows) {
        return rows.stream()
                .map(Oddities.Row::counts)
                .mapToLong(Counts::messages)
                .sum();
    }

    private static List<Value> row(List<Oddities.Row> senders) {
        List<Value> named = senders.stream()
                .limit(NAMED)
                .map(row -> Cells.text(row.sender() + " (" + row.counts().messages() + ")"))
                .toList();
        long firstFrame = senders.stream()
                .map(Oddities.Row::counts)
                .mapToLong(Counts::firstFrame)
                .min()
                .orElseThrow();
        return List.of(
                Cells.text(senders.get(0).slug()),
                Cells.text(senders.get(0).meaning()),
                Cells.count(messages(senders)),
                Cells.count(senders.size()),
                new Value.Items(named),
                Cells.frame(firstFrame));
    }
}
