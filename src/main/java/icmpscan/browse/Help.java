package icmpscan.browse;

import java.util.ArrayList;
import java.util.List;

import icmpscan.report.Paragraph;

/** All keys, as {@code ?} shows them. */
final class Help {
    private static final String GAP = "  ";

    /** Columns that words have beside their keys; where they have less they stand below. */
    private static final int LEAST_WORDS = 20;

    private static final List<Entry> ENTRIES = List.of(
            new Entry("up down k j", "a row, or a line"),
            new Entry("page up, page down", "a screen; also b, space"),
            new Entry("home end g G", "first and last"),
            new Entry("tab shift-tab", "the next view, the one before"),
            new Entry("1 to 9", "that view"),
            new Entry("enter", "all about a row; of a message its frame"),
            new Entry("m", "the messages of a row, from its page too"),
            new Entry("left right", "choose a frame of a page"),
            new Entry("q escape", "back; from a table: leave"),
            new Entry("/ n N", "search; again; backwards"),
            new Entry("&", "only rows with a text; empty: all"),
            new Entry("s r", "sort by the next column; turn the order round"),
            new Entry("e", "write what is shown to a file, as CSV"),
            new Entry(":", "show the frame of a number; of several captures as 2:15"),
            new Entry("? h", "this page"),
            new Entry("ctrl-c", "leave, from wherever it is"));

    /** Keys and what they do. */
    private record Entry(String keys, String words) {}

    private Help() {}

    /** A line each for a screen of this width, or more where it is too narrow for one. */
    static List<String> lines(int width) {
        int widest =
                ENTRIES.stream().mapToInt(entry -> entry.keys.length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            String keys = entry.keys + " ".repeat(widest - entry.keys.length()) + GAP;
            if (width < keys.length() + LEAST_WORDS) {
                lines.add(entry.keys);
                keys = GAP;
            }
            lines.addAll(Paragraph.wrapped(keys, " ".repeat(keys.length()), entry.words, width)
                    .lines()
                    .toList());
        }
        return lines;
    }
}
