package icmpscan.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Renders reports as tables for a person. Same report and options, same characters: in every locale, zone and run. Nothing from the wire
 * reaches a terminal unescaped.
 */
public final class TextRenderer {
    private final RenderOptions options;

    /** A renderer for a screen like this. */
    public TextRenderer(RenderOptions options) {
        this.options = options;
    }

    /** Reports as lines, a blank one between two. */
    public static List<String> lines(List<Report> reports, RenderOptions options) {
        StringWriter text = new StringWriter();
        try {
            new TextRenderer(options).render(reports, text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory has no failures to write", e);
        }
        return text.toString().lines().toList();
    }

    /** Writes the notes on what was read, then the reports, a blank line between two. */
    public void render(Report captures, List<Report> reports, Writer out) throws IOException {
        for (String note : captures.notes()) {
            LineStyle.PLAIN.write(note, options, out);
        }
        if (!captures.notes().isEmpty() && !reports.isEmpty()) {
            out.write('\n');
        }
        render(reports, out);
    }

    /** Writes a line that stands over several reports. */
    public void renderHeading(String heading, Writer out) throws IOException {
        LineStyle.BOLD.write(heading, options, out);
    }

    /** Writes the reports one after the other, a blank line between two. */
    public void render(List<Report> reports, Writer out) throws IOException {
        boolean first = true;
        for (Report report : reports) {
            if (!first) {
                out.write('\n');
            }
            render(report, out);
            first = false;
        }
    }

    /** Writes one report: title, table, what was left out, notes. */
    public void render(Report whole, Writer out) throws IOException {
        Report report = whole.without(Look.DATA);
        LineStyle.BOLD.write(report.title(), options, out);
        if (report.headings() > 0 && !report.rows().isEmpty()) {
            writeCards(report, out);
        } else {
            writeTable(report, out);
        }
        writeOmitted(report.omitted(), out);
        for (String note : report.notes()) {
            LineStyle.DIM.write(note, options, out);
        }
    }

    private void writeCards(Report report, Writer out) throws IOException {
        TextCards cards = new TextCards(report.columns(), report.headings(), options);
        for (List<Value> row : report.rows()) {
            cards.write(row, out);
        }
    }

    private void writeTable(Report plain, Writer out) throws IOException {
        Report report = options.drawn() ? Bars.beside(plain) : plain;
        if (options.drawn() && !report.curves().curves().isEmpty()) {
            new CurveLines(report.curves(), options).write(out);
        }
        TextTable table = TextTable.of(report.columns(), report.rows(), options);
        table.writeHeader(out);
        for (List<Value> row : report.rows()) {
            table.writeRow(row, out);
        }
        table.writeEnd(out);
    }

    private void writeOmitted(long omitted, Writer out) throws IOException {
        if (omitted > 0) {
            LineStyle.DIM.write(Counted.of(omitted, "further row") + "; --top 0 shows all", options, out);
        }
    }
}
