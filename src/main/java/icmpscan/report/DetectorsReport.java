package icmpscan.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import icmpscan.detect.Detections;
import icmpscan.detect.FindingKind;

/**
 * What was looked for, and what could not be: one row a kind of finding, so that a program can tell "nothing there" from "nobody looked". It
 * is never cut to a number of rows.
 */
public final class DetectorsReport {
    private static final List<Column> COLUMNS = List.of(
            Column.essence("kind", "kind"),
            Column.essence("looked_for", "looked for"),
            Column.essence("findings", "findings"),
            Column.of("reason", "why not"));

    private DetectorsReport() {}

    /** The report of what the detectors said of themselves; kinds in the order of {@link FindingKind}. */
    public static Report of(Detections detections) {
        Map<FindingKind, List<Value>> rows = new EnumMap<>(FindingKind.class);
        for (FindingKind kind : detections.ran()) {
            long found = detections.findings().stream()
                    .filter(finding -> finding.kind() == kind)
                    .count();
            rows.put(kind, row(kind, true, Cells.count(found), Value.ABSENT));
        }
        detections
                .notRun()
                .forEach(one -> rows.put(
                        one.kind(), row(one.kind(), false, Value.ABSENT, Cells.text(Notes.reason(one.reason())))));
        return new Report("detectors", "What was looked for", COLUMNS, List.copyOf(rows.values()), 0, List.of());
    }

    private static List<Value> row(FindingKind kind, boolean lookedFor, Value findings, Value reason) {
        return List.of(Cells.text(kind.slug()), new Value.Flag(lookedFor), findings, reason);
    }
}
