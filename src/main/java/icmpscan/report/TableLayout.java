package icmpscan.report;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which columns a table shows, and how wide. Where the screen is too narrow, columns without anything in them go first; then detail columns,
 * from the right, bars last; then the widest column of words is shortened, again and again, one of sentences to its longest word; then whole columns go, from the right. Numbers,
 * times, frames and addresses are never cut, so that the first two columns, which stay, may still make a long line on a very narrow screen.
 */
final class TableLayout {
    /** Blank columns between two columns of the table. */
    static final int GAP = 2;

    /** Words are not shortened below this many columns of the screen. */
    private static final int LEAST_WORDS = 8;

    /** Nor below this many for the sake of a bar. */
    private static final int LEAST_WORDS_BESIDE_BARS = 16;

    /** Columns that are shown on any screen. */
    private static final int KEPT = 2;

    private final boolean[] shown;
    private final int[] widths;

    private TableLayout(int columns) {
        shown = new boolean[columns];
        widths = new int[columns];
    }

    /** The layout of columns with these measures on a screen of this width. */
    static TableLayout of(List<Column> columns, List<ColumnMeasure> measures, int screen) {
        TableLayout layout = new TableLayout(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            layout.shown[i] = true;
            layout.widths[i] = measures.get(i).width();
        }
        layout.dropBlanks(measures, screen);
        layout.dropFromTheRight(columns, screen, column -> column.detail() && column.look() != Look.BAR);
        layout.shortenWords(measures, screen, LEAST_WORDS_BESIDE_BARS);
        layout.dropFromTheRight(columns, screen, Column::detail);
        layout.shortenWords(measures, screen, LEAST_WORDS);
        layout.dropFromTheRight(screen);
        layout.giveBack(measures, screen);
        return layout;
    }

    /** Columns of a screen on which everything has room. */
    static long fullWidth(List<ColumnMeasure> measures) {
        return measures.stream().mapToLong(measure -> measure.width() + GAP).sum() - GAP;
    }

    /** Whether the column is shown. */
    boolean shows(int column) {
        return shown[column];
    }

    /** Columns of the screen that the column takes. */
    int width(int column) {
        return widths[column];
    }

    private void dropBlanks(List<ColumnMeasure> measures, int screen) {
        for (int i = measures.size() - 1; i >= 0 && total() > screen; i--) {
            shown[i] &= !measures.get(i).isBlank();
        }
    }

    private void dropFromTheRight(List<Column> columns, int screen, Predicate<Column> droppable) {
        for (int i = columns.size() - 1; i >= 0 && total() > screen; i--) {
            shown[i] &= !droppable.test(columns.get(i));
        }
    }

    private void dropFromTheRight(int screen) {
        for (int i = shown.length - 1; i >= KEPT && total() > screen; i--) {
            shown[i] = false;
        }
    }

    /** What the dropped columns leave goes to shortened words, from the left. */
    private void giveBack(List<ColumnMeasure> measures, int screen) {
        for (int i = 0; i < shown.length; i++) {
            if (shown[i]) {
                long free = Math.max(0, screen - total());
                widths[i] += (int) Math.min(free, measures.get(i).width() - widths[i]);
            }
        }
    }

    private void shortenWords(List<ColumnMeasure> measures, int screen, int least) {
        while (total() > screen) {
            int widest = widestWords(measures, least);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    /** The column to shorten next, the first of several; -1 where none can be. */
    private int widestWords(List<ColumnMeasure> measures, int least) {
        int widest = -1;
        int width = least;
        for (int i = 0; i < widths.length; i++) {
            boolean shortens =
                    measures.get(i).mayShorten() && widths[i] > measures.get(i).leastWidth();
            if (shown[i] && shortens && widths[i] > width) {
                widest = i;
                width = widths[i];
            }
        }
        return widest;
    }

    /** Columns of the screen that a line takes. */
    private long total() {
        long total = -GAP;
        for (int i = 0; i < shown.length; i++) {
            total += shown[i] ? widths[i] + GAP : 0;
        }
        return total;
    }
}
