package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Renders reports as JSON objects, one a line: {@code {"report":NAME,COLUMN:VALUE,...}}. Titles, notes and omitted rows are not in it. */
public final class NdjsonRenderer {
    /** Writes a line for each row of each report. */
    public void render(List<Report> reports, Writer out) throws IOException {
        for (Report report : reports) {
            try (NdjsonRows rows = new NdjsonRows(out, report.columns(), report.name())) {
                for (List<Value> row : report.rows()) {
                    rows.row(row);
                }
            }
        }
    }
}
