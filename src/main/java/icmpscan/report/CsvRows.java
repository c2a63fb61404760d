package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Rows as comma-separated values: a header row of column names, then a record a row, each ended by CRLF. Control characters are escaped, so
 * that no record ever spans lines.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvRows implements RowWriter {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

    private final Writer out;
    private final boolean severalFiles;
    private final StringBuilder cell = new StringBuilder();
    private final StringBuilder line = new StringBuilder();

    /**
     * Rows of these columns; writes the header row.
     *
     * @param severalFiles whether frames need the number of their file
     */
    public CsvRows(Writer out, List<Column> columns, boolean severalFiles) throws IOException {
        this.out = out;
        this.severalFiles = severalFiles;
        boolean first = true;
        for (Column column : columns) {
            FORMAT.print(column.name(), line, first);
            first = false;
        }
        writeLine();
    }

    @Override
    public void row(List<Value> values) throws IOException {
        boolean first = true;
        for (Value value : values) {
            cell.setLength(0);
            CsvCell.append(cell, value, severalFiles);
            FORMAT.print(cell, line, first);
            first = false;
        }
        writeLine();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private void writeLine() throws IOException {
        FORMAT.println(line);
        out.append(line);
        line.setLength(0);
    }
}
