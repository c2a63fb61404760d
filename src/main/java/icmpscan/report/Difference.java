package icmpscan.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing in which two runs differ.
 *
 * @param table   the report that tells it
 * @param change  how they differ
 * @param what    the row
 * @param measure what of it was compared
 * @param before  what it was; absent where the row was not there
 * @param after   what it is; absent where the row is no longer there
 * @param weight  how much it is: messages more or fewer, or what stands for them
 */
record Difference(
        ComparedTable table, Change change, String what, String measure, Value before, Value after, BigDecimal weight) {
    /** By report; in each of them what weighs most first. */
    static final Comparator<Difference> ORDER = Comparator.comparing(Difference::table)
            .thenComparing(Comparator.comparing(Difference::weight).reversed())
            .thenComparing(Difference::what)
            .thenComparing(Difference::measure);

    /** A finding weighs ten times what one of the severity below does. */
    private static final List<String> SEVERITIES = List.of("info", "low", "medium", "high");

    /** How two runs may differ. */
    enum Change {
        APPEARED,
        VANISHED,
        CHANGED
    }

    static Difference appeared(ComparedTable table, String what, List<Value> after) {
        return new Difference(
                table, Change.APPEARED, what, table.measures().get(0), Value.ABSENT, after.get(0), size(after.get(0)));
    }

    static Difference vanished(ComparedTable table, String what, List<Value> before) {
        return new Difference(
                table,
                Change.VANISHED,
                what,
                table.measures().get(0),
                before.get(0),
                Value.ABSENT,
                size(before.get(0)));
    }

    static Difference changed(ComparedTable table, String what, String measure, Value before, Value after) {
        // What a finding rests on weighs less than that it is there, and how severe it is.
        boolean evidence = table == ComparedTable.FINDINGS && number(before).isPresent();
        return new Difference(
                table,
                Change.CHANGED,
                what,
                measure,
                before,
                after,
                evidence ? BigDecimal.ZERO : size(after).subtract(size(before)).abs());
    }

    /** A value as a number, where it is one. */
    static Optional<BigDecimal> number(Value value) {
        if (value instanceof Value.Count count) {
            return Optional.of(BigDecimal.valueOf(count.number()));
        }
        if (value instanceof Value.Decimal decimal) {
            return Optional.of(BigDecimal.valueOf(decimal.unscaled(), decimal.decimals()));
        }
        return Optional.empty();
    }

    /** By how many percent of what it was it has changed; absent where that is no number. */
    Value percent() {
        Optional<BigDecimal> from = number(before);
        Optional<BigDecimal> to = number(after);
        if (from.isEmpty() || to.isEmpty() || from.get().signum() == 0) {
            return Value.ABSENT;
        }
        BigDecimal hundredths = to.get()
                .subtract(from.get())
                .movePointRight(4)
                .divide(from.get().abs(), 0, RoundingMode.HALF_UP);
        boolean fits = hundredths.precision() <= 18;
        return fits ? new Value.Decimal(hundredths.longValueExact(), 2) : Value.ABSENT;
    }

    private static BigDecimal size(Value value) {
        Optional<BigDecimal> number = number(value);
        if (number.isPresent()) {
            return number.get().abs();
        }
        int severity = value instanceof Value.Text text ? SEVERITIES.indexOf(text.text()) : -1;
        return severity < 0 ? BigDecimal.ZERO : BigDecimal.TEN.pow(severity);
    }
}
