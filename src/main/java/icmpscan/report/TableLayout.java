package icmpscan.report;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/**
 * Which columns a table shows, and how wide. Where the screen is too narrow, columns without anything in them go first; then detail columns,
 * from the right, bars last; then the widest column of words is shortened, again and again, one of sentences to its longest word, one of the
 * essence not too far; then the usual columns go, from the right; at last the essence is shortened as well, and goes from the right. Of the
 * usual ones that went, the first that fit in the room left come back. Numbers, times, frames and addresses are never cut, so that the first column,
 * which stays, may still make a long line on a very narrow screen.
 */
final class TableLayout {
    /** Blank columns between two columns of the table. */
    static final int GAP = 2;

    /** Words are not shortened below this many columns of the screen. */
    private static final int LEAST_WORDS = 8;

    /** Nor below this many for the sake of a bar, or those of the essence for what is not. */
    private static final int LEAST_WORDS_OF_WORTH = 16;

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
        layout.dropFromTheRight(columns, screen, column -> isDetail(column) && column.look() != Look.BAR);
        layout.shortenWords(measures, screen, i -> LEAST_WORDS_OF_WORTH);
        layout.dropFromTheRight(columns, screen, TableLayout::isDetail);
        layout.shortenWords(measures, screen, i -> isEssence(columns.get(i)) ? LEAST_WORDS_OF_WORTH : LEAST_WORDS);
        layout.dropFromTheRight(columns, screen, column -> !isEssence(column));
        layout.shortenWords(measures, screen, i -> LEAST_WORDS);
        layout.dropFromTheRight(columns, screen, column -> true);
        layout.bringBack(columns, measures, screen);
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

    private static boolean isDetail(Column column) {
        return column.weight() == Weight.DETAIL;
    }

    private static boolean isEssence(Column column) {
        return column.weight() == Weight.ESSENCE;
    }

    private void dropBlanks(List<ColumnMeasure> measures, int screen) {
        for (int i = measures.size() - 1; i >= 0 && total() > screen; i--) {
            shown[i] &= !measures.get(i).isBlank();
        }
    }

    private void dropFromTheRight(List<Column> columns, int screen, Predicate<Column> droppable) {
        for (int i = columns.size() - 1; i > 0 && total() > screen; i--) {
            shown[i] &= !droppable.test(columns.get(i));
        }
    }

    /** Usual columns that went and fit all the same, from the left: a narrow one may have gone before a wide one did. */
    private void bringBack(List<Column> columns, List<ColumnMeasure> measures, int screen) {
        for (int i = 0; i < shown.length; i++) {
            boolean gone = !shown[i] && !measures.get(i).isBlank();
            if (gone && columns.get(i).weight() == Weight.USUAL && total() + GAP + widths[i] <= screen) {
                shown[i] = true;
            }
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

    private void shortenWords(List<ColumnMeasure> measures, int screen, IntUnaryOperator least) {
        while (total() > screen) {
            int widest = widestWords(measures, least);
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    /** The column to shorten next, the first of several; -1 where none can be. */
    private int widestWords(List<ColumnMeasure> measures, IntUnaryOperator least) {
        int widest = -1;
        int width = 0;
        for (int i = 0; i < widths.length; i++) {
            boolean shortens =
                    measures.get(i).mayShorten() && widths[i] > measures.get(i).leastWidth();
            if (shown[i] && shortens && widths[i] > Math.max(width, least.applyAsInt(i))) {
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
