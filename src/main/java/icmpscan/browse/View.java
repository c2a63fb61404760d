package icmpscan.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import icmpscan.report.Column;
import icmpscan.report.Look;
import icmpscan.report.RenderOptions;
import icmpscan.report.Report;
import icmpscan.report.TextRenderer;
import icmpscan.report.Value;

/**
 * One report as a table to walk in.
 *
 * @param listing    all rows that are kept
 * @param several    whether frames need the number of their file
 * @param lines      heading and rows as text for the width of the screen, the heading first; empty until they were laid out
 * @param whole      heading and rows as text with all columns, for searches; empty until they were laid out
 * @param order      numbers of the rows that are shown, in the order shown
 * @param selected   place in {@code order} of the row that the cursor is on
 * @param top        place in {@code order} of the first row on the screen
 * @param filter     text that rows must hold to be shown; empty for all
 * @param sortColumn column to sort by; -1 for the report's own order
 * @param descending whether the greatest comes first
 */
record View(
        Listing listing,
        boolean several,
        List<String> lines,
        List<String> whole,
        List<Integer> order,
        int selected,
        int top,
        String filter,
        int sortColumn,
        boolean descending) {
    private static final String FILE = "file";
    private static final String FRAME = "frame";

    View {
        lines = List.copyOf(lines);
        whole = List.copyOf(whole);
        order = List.copyOf(order);
    }

    static View of(Listing listing, boolean several) {
        Report report = listing.report();
        Report table =
                new Report(report.name(), report.title(), report.columns(), report.rows(), report.omitted(), List.of());
        List<Integer> all = IntStream.range(0, report.rows().size()).boxed().toList();
        return new View(new Listing(table, listing.command()), several, List.of(), List.of(), all, 0, 0, "", -1, false);
    }

    /** All rows that are kept. */
    Report report() {
        return listing.report();
    }

    /** What is to be said of rows that are not kept; empty where there are none. */
    String cut() {
        long more = report().omitted();
        return more == 0 ? "" : "Cut: " + more + (more == 1 ? " more row; " : " more rows; ") + listing.command();
    }

    /** The same with its text for a screen of this width. */
    View laidOut(int width) {
        List<String> all = whole.isEmpty() ? table(RenderOptions.UNLIMITED) : whole;
        return new View(listing, several, table(width), all, order, selected, top, filter, sortColumn, descending);
    }

    /** Heading and rows. A title may be wider than the screen; the name that stands for it here is one line, left out. */
    private List<String> table(int width) {
        List<Column> columns =
                report().columns().stream().map(Column::onOneLine).toList();
        Report table = new Report(report().name(), report().name(), columns, report().rows(), 0, List.of());
        return table.rows().isEmpty()
                ? List.of("(none)")
                : text(table, width, several).subList(1, table.rows().size() + 2);
    }

    /** A report as lines of text. */
    static List<String> text(Report report, int width, boolean several) {
        return TextRenderer.lines(List.of(report), new RenderOptions(width, false, true, several, true));
    }

    /** The text of the row at this place of the order. */
    String line(int place) {
        return lines.get(order.get(place) + 1);
    }

    String heading() {
        return lines.get(0);
    }

    /** The number of the row under the cursor; needs one. */
    int selectedRow() {
        return order.get(selected);
    }

    /** With the cursor at this place, or as near as there is one, and the screen following it. */
    View at(int place, int height) {
        int within = Math.max(0, Math.min(place, order.size() - 1));
        int first = Math.max(Math.min(top, within), within - height + 1);
        return new View(
                listing, several, lines, whole, order, within, Math.max(0, first), filter, sortColumn, descending);
    }

    View filtered(String wanted) {
        return reordered(wanted, sortColumn, descending);
    }

    /** Sorted by the next column that a screen may show; after the last one as the report has it. */
    View sortedByNext() {
        List<Column> columns = report().columns();
        int next = sortColumn + 1;
        while (next < columns.size() && columns.get(next).look() == Look.DATA) {
            next++;
        }
        return reordered(filter, next == columns.size() ? -1 : next, descending);
    }

    /** The row under the cursor as a report of its own; needs one. */
    Report selectedCard() {
        return card(report().rows().get(selectedRow()));
    }

    /** The first row that has this in a column, as a report of its own. */
    Optional<Report> cardWhere(String column, Value wanted) {
        return report().rows().stream()
                .map(this::card)
                .filter(card -> card.value(0, column).equals(wanted))
                .findFirst();
    }

    private Report card(List<Value> row) {
        return new Report(report().name(), report().title(), report().columns(), List.of(row), 0, List.of(), 1);
    }

    /** The one frame that the row under the cursor is, as messages are; needs a row. */
    Optional<Value.Frame> selectedFrame() {
        Report card = selectedCard();
        return card.value(0, FILE) instanceof Value.Count file && card.value(0, FRAME) instanceof Value.Count frame
                ? Optional.of(new Value.Frame((int) file.number(), frame.number()))
                : Optional.empty();
    }

    View reversed() {
        return reordered(filter, sortColumn, !descending);
    }

    private View reordered(String wanted, int column, boolean greatestFirst) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < report().rows().size(); row++) {
            if (holds(row, wanted)) {
                rows.add(row);
            }
        }
        if (column >= 0) {
            // A row may be made each time that it is asked for, so it is asked for once.
            List<Value> values =
                    report().rows().stream().map(row -> row.get(column)).toList();
            Comparator<Integer> byValue = Comparator.comparing(values::get, ValueOrder.INSTANCE);
            rows.sort(greatestFirst ? byValue.reversed() : byValue);
        } else if (greatestFirst) {
            rows.sort(Comparator.reverseOrder());
        }
        return new View(listing, several, lines, whole, rows, 0, 0, wanted, column, greatestFirst);
    }

    /** The place of the next row with this text, from the cursor in this direction and round; -1 where there is none. */
    int find(String wanted, int step) {
        for (int i = 1; i <= order.size(); i++) {
            int place = Math.floorMod(selected + i * step, order.size());
            if (holds(order.get(place), wanted)) {
                return place;
            }
        }
        return -1;
    }

    /** Whether any column of a row has this text, on the screen or not. */
    private boolean holds(int row, String wanted) {
        return whole.get(row + 1).toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    /** What is shown, as a report of its own. */
    Report shown() {
        return new Report(
                report().name(),
                report().title(),
                report().columns(),
                order.stream().map(report().rows()::get).toList(),
                report().omitted(),
                List.of());
    }
}
