package icmpscan.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes the rows of a table while they are made, for tables too long to be held. Memory does not depend on the number of rows. Closing writes
 * what is left and flushes; the writer below stays open.
 */
public interface RowWriter extends Closeable {
    /** Writes one row: a value for each column. Keeps nothing of the list. */
    void row(List<Value> values) throws IOException;
}
