package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows as a table for a person. The first rows are held back to learn how wide the columns are. A later cell that is wider pushes the rest of its
 * line to the right, except on a screen of limited width, where words are shortened.
 */
public final class TextRows implements RowWriter {
    private static final int SAMPLE = 100;

    private final Writer out;
    private final List<Column> columns;
    /** Which of the values of a row are shown. */
    private final int[] shown;

    private final RenderOptions options;
    private final List<List<Value>> held = new ArrayList<>();
    private TextTable table;

    /** Rows of these columns, for a screen like this. */
    public TextRows(Writer out, List<Column> columns, RenderOptions options) {
        this.out = out;
        this.shown = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).look() != Look.DATA)
                .toArray();
        this.columns = Arrays.stream(shown).mapToObj(columns::get).toList();
        this.options = options;
    }

    @Override
    public void row(List<Value> values) throws IOException {
        List<Value> cells = Arrays.stream(shown).mapToObj(values::get).toList();
        if (table != null) {
            table.writeRow(cells, out);
            return;
        }
        held.add(cells);
        if (held.size() == SAMPLE) {
            writeHeld(TextTable.startingWith(columns, held, options));
        }
    }

    @Override
    public void close() throws IOException {
        if (table == null) {
            writeHeld(TextTable.of(columns, held, options));
        }
        table.writeEnd(out);
        out.flush();
    }

    private void writeHeld(TextTable begun) throws IOException {
        table = begun;
        table.writeHeader(out);
        for (List<Value> row : held) {
            table.writeRow(row, out);
        }
        held.clear();
    }
}
