package icmpscan.report;

import java.math.BigDecimal;
import java.util.List;

/** A value as a person reads it in a table. Safe for a terminal. */
final class CellText {
    /** What is shown of a long list. */
    private static final int FIRST_ITEMS = 10;

    private CellText() {}

    /**
     * Appends the value.
     *
     * @param look         that of its column
     * @param timeDecimals digits after the point of a time, as the column has them; a time that needs more gets more
     */
    static void append(StringBuilder out, Value value, Look look, int timeDecimals, boolean severalFiles) {
        if (value instanceof Value.Text text) {
            SafeText.append(out, text.text());
        } else if (value instanceof Value.Count count) {
            appendNumber(out, look, count.number(), 0);
        } else if (value instanceof Value.Time time) {
            int decimals = look == Look.SECONDS ? 0 : Math.max(timeDecimals, Notation.timeDecimals(time.epochNanos()));
            Notation.appendTime(out, time.epochNanos(), ' ', decimals);
        } else if (value instanceof Value.Frame frame) {
            Notation.appendFrame(out, frame, severalFiles);
        } else if (value instanceof Value.Decimal decimal) {
            appendNumber(out, look, decimal.unscaled(), decimal.decimals());
        } else if (value instanceof Value.Flag flag) {
            out.append(flag.truth() ? "yes" : "no");
        } else if (value instanceof Value.Items items) {
            appendItems(out, items, look, timeDecimals, severalFiles);
        }
    }

    private static void appendNumber(StringBuilder out, Look look, long unscaled, int decimals) {
        switch (look) {
            case BYTES -> out.append(Quantities.bytes(unscaled));
            case MILLIS -> out.append(Quantities.duration(BigDecimal.valueOf(unscaled, decimals + 3)));
            case SECONDS -> out.append(Quantities.duration(BigDecimal.valueOf(unscaled, decimals)));
            default -> Notation.appendDecimal(out, unscaled, decimals);
        }
    }

    /** Decimals that the times in the value need; {@link Notation#MICROS} where it holds none. */
    static int timeDecimals(Value value) {
        if (value instanceof Value.Time time) {
            return Notation.timeDecimals(time.epochNanos());
        }
        int decimals = Notation.MICROS;
        if (value instanceof Value.Items items) {
            for (Value item : items.values()) {
                decimals = Math.max(decimals, timeDecimals(item));
            }
        }
        return decimals;
    }

    private static void appendItems(
            StringBuilder out, Value.Items items, Look look, int timeDecimals, boolean severalFiles) {
        String separator = "";
        List<Value> shown = items.values();
        if (look == Look.FIRST_ITEMS) {
            shown = shown.subList(0, Math.min(FIRST_ITEMS, shown.size()));
        }
        for (Value item : shown) {
            out.append(separator);
            append(out, item, look, timeDecimals, severalFiles);
            separator = ", ";
        }
    }
}
