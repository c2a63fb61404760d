package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import icmpscan.detect.Detections;
import icmpscan.detect.Finding;

/** What there is to be said first: the captures and their messages, then each finding in a sentence. */
public final class OverviewReport {
    private static final List<Column> COLUMNS = List.of(
            Column.of("about", "about"),
            Column.of("what", "what").as(Look.SENTENCE),
            Column.of("id", "id").as(Look.DATA));

    private OverviewReport() {}

    /**
     * The report of these.
     *
     * @param opening    the lines that stand above all reports
     * @param detections what was found
     */
    public static Report of(List<String> opening, Detections detections) {
        List<List<Value>> rows = new ArrayList<>();
        opening.forEach(line -> rows.add(row("captures", line, Value.ABSENT)));
        for (Finding finding : detections.findings()) {
            String sentence = FindingSentences.of(finding).sentence(finding);
            rows.add(row(finding.severity().slug(), finding.kind().slug() + ": " + sentence, Cells.text(finding.id())));
        }
        if (detections.findings().isEmpty()) {
            rows.add(row("findings", "none; analyze -r detectors tells what was looked for", Value.ABSENT));
        }
        return new Report("overview", "Overview", COLUMNS, rows, 0, List.of());
    }

    private static List<Value> row(String about, String what, Value id) {
        return List.of(Cells.text(about), Cells.text(what), id);
    }
}
