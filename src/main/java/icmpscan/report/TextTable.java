package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Lines of a table for a person: a heading, then rows, each column as wide as it was measured. */
final class TextTable {
    private final List<Column> columns;
    private final List<ColumnMeasure> measures;
    private final TableLayout layout;
    private final RenderOptions options;
    private final boolean empty;
    private final StringBuilder cell = new StringBuilder();
    private final StringBuilder line = new StringBuilder();

    private TextTable(List<Column> columns, List<ColumnMeasure> measures, boolean empty, RenderOptions options) {
        this.columns = columns;
        this.measures = measures;
        this.layout = TableLayout.of(columns, measures, options.width());
        this.empty = empty;
        this.options = options;
    }

    /** A table for exactly these rows. */
    static TextTable of(List<Column> columns, List<List<Value>> rows, RenderOptions options) {
        return measured(columns, rows, false, options);
    }

    /** A table for these rows and unknown ones after them. */
    static TextTable startingWith(List<Column> columns, List<List<Value>> rows, RenderOptions options) {
        return measured(columns, rows, true, options);
    }

    /** Writes the headings; none over a table without rows. */
    void writeHeader(Writer out) throws IOException {
        if (empty) {
            return;
        }
        line.setLength(0);
        for (int i = 0; i < columns.size(); i++) {
            cell.setLength(0);
            cell.append(columns.get(i).header());
            appendCell(i);
        }
        writeLine(out);
    }

    /** Writes one row: one line, unless a sentence goes on below. */
    void writeRow(List<Value> values, Writer out) throws IOException {
        int lines = 1;
        for (int number = 0; number < lines; number++) {
            line.setLength(0);
            for (int i = 0; i < columns.size(); i++) {
                if (layout.shows(i)) {
                    lines = Math.max(lines, cutCell(i, values.get(i), number));
                    appendCell(i);
                }
            }
            writeLine(out);
        }
    }

    /** Sets {@link #cell} to what stands on this line of a row, from 0; the answer is how many lines the cell takes. */
    private int cutCell(int column, Value value, int number) {
        cell.setLength(0);
        Look look = columns.get(column).look();
        if (number == 0 || look == Look.SENTENCE) {
            CellText.append(cell, value, look, measures.get(column).timeDecimals(), options.severalFiles());
        }
        if (look != Look.SENTENCE || !options.limited()) {
            return 1;
        }
        List<String> parts = Paragraph.wrapped("", "", cell.toString(), layout.width(column))
                .lines()
                .toList();
        cell.setLength(0);
        if (number < parts.size()) {
            cell.append(parts.get(number));
        }
        return parts.size();
    }

    /** Writes what is to be said after the last row: that there was none, or for which columns with something in them the screen is too narrow. */
    void writeEnd(Writer out) throws IOException {
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!layout.shows(i) && !measures.get(i).isBlank() && columns.get(i).look() != Look.BAR) {
                hidden.add(columns.get(i).header());
            }
        }
        if (empty) {
            out.write("(none)\n");
        } else if (!hidden.isEmpty()) {
            long enough = Math.max(RenderOptions.LEAST_WIDTH, TableLayout.fullWidth(measures));
            LineStyle.DIM.write(
                    "Too narrow for: " + String.join(", ", hidden)
                            + (options.fullScreen() ? "" : "; --width " + enough + " shows all"),
                    options,
                    out);
        }
    }

    /** Twice over the rows, as how a time is written depends on all times of its column. */
    private static TextTable measured(
            List<Column> columns, List<List<Value>> rows, boolean moreToCome, RenderOptions options) {
        List<ColumnMeasure> measures = columns.stream().map(ColumnMeasure::new).toList();
        for (List<Value> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                measures.get(i).addTimes(row.get(i));
            }
        }
        for (List<Value> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                measureCell(columns.get(i).look(), measures.get(i), row.get(i), moreToCome, options.severalFiles());
            }
        }
        return new TextTable(columns, measures, rows.isEmpty(), options);
    }

    private static void measureCell(
            Look look, ColumnMeasure measure, Value value, boolean moreToCome, boolean severalFiles) {
        StringBuilder text = new StringBuilder();
        CellText.append(text, value, look, measure.timeDecimals(), severalFiles);
        measure.add(value, text);
        if (moreToCome) {
            measure.addRoomFor(value, text);
        }
    }

    private void appendCell(int column) {
        if (!layout.shows(column)) {
            return;
        }
        if (line.length() > 0) {
            pad(TableLayout.GAP);
        }
        ColumnMeasure measure = measures.get(column);
        if (options.limited() && measure.mayShorten()) {
            DisplayWidth.shorten(cell, layout.width(column));
        }
        int padding = layout.width(column) - DisplayWidth.of(cell);
        if (measure.isNumeric()) {
            pad(padding);
            line.append(cell);
        } else {
            line.append(cell);
            pad(padding);
        }
    }

    private void pad(int spaces) {
        for (int i = 0; i < spaces; i++) {
            line.append(' ');
        }
    }

    private void writeLine(Writer out) throws IOException {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        line.setLength(end);
        out.append(line.append('\n'));
    }
}
