package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Rows too wide for a table, one under the other: a heading of the columns that are no detail up to the first that holds a sentence, then a
 * line for each further value. Lines are wrapped between words; a word longer than the screen stays whole.
 */
final class TextCards {
    /** Where no screen limits a line: what an eye follows with ease. */
    private static final int READING_WIDTH = 110;

    private static final String INDENT = "    ";

    private final List<Column> columns;
    private final int headings;
    private final RenderOptions options;
    private final int width;

    /** Cards whose headings are made of the first columns, so many of them. */
    TextCards(List<Column> columns, int headings, RenderOptions options) {
        this.columns = columns;
        this.headings = headings;
        this.options = options;
        this.width = options.limited() ? options.width() : READING_WIDTH;
    }

    void write(List<Value> row, Writer out) throws IOException {
        StringBuilder heading = new StringBuilder();
        for (int i = 0; i < headings; i++) {
            append(heading, row, i, i == 0 ? "" : "  ");
        }
        headingStyle(row).write(heading.toString(), options, out);
        for (int i = headings; i < columns.size(); i++) {
            StringBuilder line = new StringBuilder();
            append(line, row, i, columns.get(i).header() + ": ");
            if (line.length() > 0) {
                wrap(line.toString(), out);
            }
        }
    }

    private LineStyle headingStyle(List<Value> row) {
        boolean severe = columns.get(0).look() == Look.SEVERITY;
        return severe && row.get(0) instanceof Value.Text word ? LineStyle.ofSeverity(word.text()) : LineStyle.BOLD;
    }

    private void append(StringBuilder line, List<Value> row, int column, String before) {
        StringBuilder cell = new StringBuilder();
        CellText.append(cell, row.get(column), columns.get(column).look(), timeDecimals(row), options.severalFiles());
        if (cell.length() > 0) {
            line.append(before).append(cell);
        }
    }

    /** All times of a card alike. */
    private static int timeDecimals(List<Value> row) {
        ColumnMeasure measure = new ColumnMeasure(Column.of("time", "time"));
        row.forEach(measure::addTimes);
        return measure.timeDecimals();
    }

    private void wrap(String text, Writer out) throws IOException {
        StringBuilder line = new StringBuilder(INDENT);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width) {
                out.append(line.append('\n'));
                line.setLength(0);
                line.append(INDENT).append("  ");
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line.append('\n'));
    }
}
