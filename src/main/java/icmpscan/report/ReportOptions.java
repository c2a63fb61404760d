package icmpscan.report;

import java.util.List;

/**
 * What a user may ask of every report.
 *
 * @param top      rows to show at most, of each section where a report has several; 0 for all
 * @param selected whether the messages are a selection, so that the places of rows are not those that they have among all
 * @param forTable whether the rows are for a table alone: what costs time and is {@link Look#DATA} may be left absent. To load what Java has
 *                 for hashes takes 14 ms, a thirtieth of a short run.
 */
public record ReportOptions(int top, boolean selected, boolean forTable) {
    /** All rows. */
    public static final ReportOptions ALL = new ReportOptions(0);

    /** Of all messages. */
    public ReportOptions(int top) {
        this(top, false, false);
    }

    /** Refuses a negative number of rows. */
    public ReportOptions {
        if (top < 0) {
            throw new IllegalArgumentException("a negative number of rows: " + top);
        }
    }

    /** Rows to show at most. */
    int limit() {
        return top == 0 ? Integer.MAX_VALUE : top;
    }

    /** The first rows, as many as are asked for. */
    <T> List<T> cut(List<T> rows) {
        return rows.subList(0, Math.min(rows.size(), limit()));
    }
}
