package icmpscan.report;

import java.util.List;

/** What a cell of a report holds. Renderers decide how it looks; nothing here is rounded, localised or escaped. */
public sealed interface Value {
    /** Nothing: the capture does not tell. */
    Value ABSENT = new Absent();

    /** Not known, or does not apply; an empty cell, {@code null} in JSON. */
    record Absent() implements Value {}

    /**
     * Words, perhaps from the wire: hostile until a renderer has escaped them.
     *
     * @param text any characters
     */
    record Text(String text) implements Value {}

    /**
     * A whole number.
     *
     * @param number the number
     */
    record Count(long number) implements Value {}

    /**
     * A decimal fraction, exact: {@code unscaled / 10^decimals}.
     *
     * @param unscaled the digits
     * @param decimals how many of them stand after the point, 0..9
     */
    record Decimal(long unscaled, int decimals) implements Value {}

    /**
     * A moment.
     *
     * @param epochNanos nanoseconds since 1970-01-01 UTC
     */
    record Time(long epochNanos) implements Value {}

    /**
     * A frame as proof.
     *
     * @param file  which capture of the run, from 1
     * @param frame its number in it, from 1
     */
    record Frame(int file, long frame) implements Value {}

    /**
     * Yes or no.
     *
     * @param truth the answer
     */
    record Flag(boolean truth) implements Value {}

    /**
     * Several values in one cell.
     *
     * @param values the values, in order
     */
    record Items(List<Value> values) implements Value {
        /** Keeps a copy. */
        public Items {
            values = List.copyOf(values);
        }
    }
}
