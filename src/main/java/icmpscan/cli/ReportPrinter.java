package icmpscan.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import icmpscan.report.Answer;
import icmpscan.report.CsvRenderer;
import icmpscan.report.JsonRenderer;
import icmpscan.report.NdjsonRenderer;
import icmpscan.report.RenderOptions;
import icmpscan.report.Report;
import icmpscan.report.SyslogRenderer;
import icmpscan.report.TextRenderer;

/**
 * Writes reports in the format asked for.
 *
 * @param format  how
 * @param options how tables look
 */
record ReportPrinter(OutputFormat format, RenderOptions options) {
    /**
     * Writes reports as one stream: one answer about all captures, or one about each. Tables for people come capture by capture; what programs
     * read stays one table or document, with the capture in each row.
     *
     * @param answers what was read and found; with one report each where the format is CSV
     */
    void print(List<Answer> answers, Writer out) throws IOException {
        if (format == OutputFormat.TABLE) {
            printTables(answers, out);
            return;
        }
        Answer answer = answers.get(0).isOfOne() ? Answer.join(answers) : answers.get(0);
        switch (format) {
            case JSON -> new JsonRenderer(Version.number()).render(answer.captures(), answer.reports(), out);
            case NDJSON -> new NdjsonRenderer().render(answer.reports(), out);
            case SYSLOG -> {
                for (Report report : answer.reports()) {
                    new SyslogRenderer().render(report, out);
                }
            }
            default -> {
                for (Report report : answer.reports()) {
                    new CsvRenderer(options.severalFiles()).render(report, out);
                }
            }
        }
    }

    /** Writes one report that is no answer about captures; in JSON it would be no document of {@code analyze}. */
    void print(Report report, Writer out) throws IOException {
        switch (format) {
            case TABLE -> new TextRenderer(options).render(report, out);
            case NDJSON -> new NdjsonRenderer().render(List.of(report), out);
            case CSV -> new CsvRenderer(options.severalFiles()).render(report, out);
            case JSON, SYSLOG -> throw new IllegalArgumentException("its document has another shape");
        }
    }

    private void printTables(List<Answer> answers, Writer out) throws IOException {
        TextRenderer renderer = new TextRenderer(options);
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            if (i > 0) {
                out.write('\n');
            }
            if (answer.isOfOne()) {
                renderer.renderHeading("Capture " + answer.fileNumber() + ": " + answer.name(), out);
            }
            renderer.render(answer.captures(), answer.reports(), out);
        }
    }
}
