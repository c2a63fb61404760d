package icmpscan.report;

import java.util.regex.Pattern;

/** What the cells of one column have in common, gathered row by row before the first line is written. */
final class ColumnMeasure {
    /** Columns of the longest dotted address. */
    private static final int ADDRESS_WIDTH = 15;

    /** An Ethernet address, and its columns. */
    private static final Pattern MAC = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");

    private static final int MAC_WIDTH = 17;

    /** Columns of what is left of a name after an address, with the parenthesis before it. */
    private static final int LEAST_NAME = 10;

    /** Columns of the largest 16-bit number. */
    private static final int COUNT_WIDTH = 5;
    /** Columns of a frame number in a capture of ten million. */
    private static final int FRAME_WIDTH = 8;

    private int width;
    private int timeDecimals = Notation.MICROS;
    private boolean hasWords;
    private boolean mayShorten;
    private int leastWidth;
    private boolean hasNumbers;
    private boolean blank = true;
    private final boolean sentences;

    ColumnMeasure(Column column) {
        sentences = column.look() == Look.SENTENCE;
        width = DisplayWidth.of(column.header());
    }

    /** Takes note of the times in a cell; all cells of the column come here before any goes to {@link #add}. */
    void addTimes(Value value) {
        timeDecimals = Math.max(timeDecimals, CellText.timeDecimals(value));
    }

    /** Takes note of a cell and its text. */
    void add(Value value, CharSequence text) {
        width = Math.max(width, DisplayWidth.of(text));
        blank &= text.length() == 0;
        if (sentences) {
            addWords(text.toString());
        }
        boolean words = value instanceof Value.Text || value instanceof Value.Items;
        hasWords |= words;
        int address = words ? addressWidth(text) : 0;
        mayShorten |= words && text.length() > address;
        leastWidth = Math.max(leastWidth, address);
        hasNumbers |= value instanceof Value.Count || value instanceof Value.Decimal || value instanceof Value.Frame;
    }

    private void addWords(String sentence) {
        for (String word : sentence.split(" ", -1)) {
            leastWidth = Math.max(leastWidth, DisplayWidth.of(word));
        }
    }

    /** Leaves room for cells that are still to come, where the ones seen are only the first of many. */
    void addRoomFor(Value value, CharSequence text) {
        if (value instanceof Value.Text && addressWidth(text) > 0) {
            width = Math.max(width, ADDRESS_WIDTH);
        } else if (value instanceof Value.Count) {
            width = Math.max(width, COUNT_WIDTH);
        } else if (value instanceof Value.Frame) {
            width = Math.max(width, FRAME_WIDTH);
        }
    }

    /** Columns of the screen that the widest cell or the heading takes. */
    int width() {
        return width;
    }

    /** Digits after the point of every time in the column. */
    int timeDecimals() {
        return timeDecimals;
    }

    /** Whether cells may be shortened: words lose detail, but a number or an address would become another. */
    boolean mayShorten() {
        return mayShorten;
    }

    /** Columns of the screen below which the column is not shortened: no address is cut, but its name may be, nor a word in a sentence. */
    int leastWidth() {
        return leastWidth;
    }

    /** Whether no cell seen has anything in it. */
    boolean isBlank() {
        return blank;
    }

    /** Whether the column is set flush right. */
    boolean isNumeric() {
        return hasNumbers && !hasWords;
    }

    /** Columns of an address, or of two with an arrow between and what goes with them; of a name in parentheses after one its beginning. */
    private static int addressWidth(CharSequence text) {
        return text.length() == MAC_WIDTH && MAC.matcher(text).matches() ? MAC_WIDTH : dottedWidth(text);
    }

    private static int dottedWidth(CharSequence text) {
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                dots++;
            } else if (c == ' ' && dots == 3) {
                return widthAround(text, i);
            } else if (c < '0' || c > '9') {
                return 0;
            }
        }
        return dots == 3 ? text.length() : 0;
    }

    private static int widthAround(CharSequence text, int end) {
        char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        if (next == '(') {
            return Math.min(DisplayWidth.of(text), end + LEAST_NAME);
        }
        return next == '-' ? DisplayWidth.of(text) : 0;
    }
}
