package icmpscan.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import icmpscan.report.CsvRenderer;
import icmpscan.report.JsonRenderer;
import icmpscan.report.NdjsonRenderer;
import icmpscan.report.RenderOptions;
import icmpscan.report.Report;
import icmpscan.report.TextRenderer;

/**
 * Writes reports in the format asked for.
 *
 * @param format  how
 * @param options how tables look
 */
record ReportPrinter(OutputFormat format, RenderOptions options) {
    /**
     * Writes the reports as one stream.
     *
     * @param captures what was read, with which tables begin and which JSON says beside every report
     * @param reports  what was found; one where the format is CSV
     */
    void print(Report captures, List<Report> reports, Writer out) throws IOException {
        switch (format) {
            case TABLE -> new TextRenderer(options).render(captures, reports, out);
            case JSON -> new JsonRenderer(Version.number()).render(captures, reports, out);
            case NDJSON -> new NdjsonRenderer().render(reports, out);
            case CSV -> {
                for (Report report : reports) {
                    new CsvRenderer(options.severalFiles()).render(report, out);
                }
            }
        }
    }
}
