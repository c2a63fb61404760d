package icmpscan.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures in the evidence of a finding, by name, read back from the cell that {@link FindingsReport} makes of them. */
final class EvidenceFigures {
    /** The column of that cell. */
    static final String COLUMN = "measures";

    /** {@code users=3 (threshold 3)}; an estimate has a tilde. */
    private static final Pattern FIGURE = Pattern.compile("([a-z0-9_]{1,64})=~?(-?\\d{1,18})(?: .*)?");

    private EvidenceFigures() {}

    /** Of what is no such cell, none. */
    static Map<String, Value> of(Value cell) {
        Map<String, Value> figures = new LinkedHashMap<>();
        if (cell instanceof Value.Items items) {
            for (Value item : items.values()) {
                Matcher figure = FIGURE.matcher(item instanceof Value.Text text ? text.text() : "");
                if (figure.matches()) {
                    figures.put(figure.group(1), new Value.Count(Long.parseLong(figure.group(2))));
                }
            }
        }
        return figures;
    }
}
