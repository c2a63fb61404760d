package icmpscan.report;

/**
 * A value as a cell of a comma-separated file, before quoting. A spreadsheet takes some texts for formulas and runs them; such a text gets an
 * apostrophe in front, which makes it text again and is seen in the file.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
final class CsvCell {
    /** Plain and full-width: spreadsheets for East Asian languages read both. */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /** Blanks beyond ASCII: the space, line and paragraph separators of Unicode 13. */
    private static final String BLANKS =
            "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
                    + "\u2028\u2029\u202F\u205F\u3000";

    private static final String QUOTES = "'\"`\u2018\u2019\u201C\u201D";

    private CsvCell() {}

    /** Appends the value: numbers bare, times in ISO 8601 with nine decimals, nothing for what is absent. */
    static void append(StringBuilder out, Value value, boolean severalFiles) {
        int start = out.length();
        appendBare(out, value, severalFiles);
        if (isFormula(value, out, start)) {
            out.insert(start, '\'');
        }
    }

    private static boolean isFormula(Value value, StringBuilder out, int start) {
        if (value instanceof Value.Text text) {
            return startsFormula(text.text());
        }
        // Several numbers in one cell are text as well: -5;3 is no number.
        return value instanceof Value.Items && startsFormula(out.substring(start));
    }

    /** Whether a spreadsheet might take the text for a formula, also after it has dropped blanks and quotes from its start. */
    static boolean startsFormula(String text) {
        if (!text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == '\r')) {
            return true;
        }
        int start = 0;
        while (start < text.length() && isSkipped(text.charAt(start))) {
            start++;
        }
        return start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0;
    }

    private static boolean isSkipped(char c) {
        return c <= ' ' || BLANKS.indexOf(c) >= 0 || QUOTES.indexOf(c) >= 0;
    }

    private static void appendBare(StringBuilder out, Value value, boolean severalFiles) {
        if (value instanceof Value.Count count) {
            out.append(count.number());
        } else if (value instanceof Value.Text text) {
            SafeText.append(out, text.text());
        } else if (value instanceof Value.Time time) {
            Notation.appendTime(out, time.epochNanos(), 'T', Notation.NANOS);
            out.append('Z');
        } else if (value instanceof Value.Frame frame) {
            Notation.appendFrame(out, frame, severalFiles);
        } else if (value instanceof Value.Decimal decimal) {
            out.append(Notation.decimal(decimal));
        } else if (value instanceof Value.Flag flag) {
            out.append(flag.truth());
        } else if (value instanceof Value.Items items) {
            appendItems(out, items, severalFiles);
        }
    }

    private static void appendItems(StringBuilder out, Value.Items items, boolean severalFiles) {
        String separator = "";
        for (Value item : items.values()) {
            out.append(separator);
            appendBare(out, item, severalFiles);
            separator = ";";
        }
    }
}
