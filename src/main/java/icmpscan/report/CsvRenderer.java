package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Renders one report as comma-separated values (RFC 4180), which hold one table and nothing else: title, notes and the number of omitted rows
 * are not in it.
 */
public final class CsvRenderer {
    private final boolean severalFiles;

    /**
     * A renderer.
     *
     * @param severalFiles whether frames need the number of their file
     */
    public CsvRenderer(boolean severalFiles) {
        this.severalFiles = severalFiles;
    }

    /** Writes the report's header row and rows. */
    public void render(Report report, Writer out) throws IOException {
        try (CsvRows rows = new CsvRows(out, report.columns(), severalFiles)) {
            for (List<Value> row : report.rows()) {
                rows.row(row);
            }
        }
    }
}
