package icmpscan.report;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How numbers, moments and frames are written where no medium asks for more: ASCII digits, a full stop, UTC, in every locale and zone. */
final class Notation {
    /** Digits after the point of a time in microseconds. */
    static final int MICROS = 6;
    /** Digits after the point of a time in nanoseconds. */
    static final int NANOS = 9;

    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final int SECONDS_A_DAY = 86_400;

    private Notation() {}

    /** Appends {@code 2009-07-02T14:02:30.656169}, with this letter between day and time and this many decimals, 0..9; cuts, never rounds. */
    static void appendTime(StringBuilder out, long epochNanos, char separator, int decimals) {
        long epochSecond = Math.floorDiv(epochNanos, NANOS_A_SECOND);
        int nanos = (int) Math.floorMod(epochNanos, NANOS_A_SECOND);
        int secondOfDay = Math.floorMod(epochSecond, SECONDS_A_DAY);
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(epochSecond, SECONDS_A_DAY));
        appendPadded(out, day.getYear(), 4).append('-');
        appendPadded(out, day.getMonthValue(), 2).append('-');
        appendPadded(out, day.getDayOfMonth(), 2).append(separator);
        appendPadded(out, secondOfDay / 3600, 2).append(':');
        appendPadded(out, secondOfDay / 60 % 60, 2).append(':');
        appendPadded(out, secondOfDay % 60, 2);
        appendFraction(out, nanos, decimals);
    }

    /** Decimals that show this moment in full: {@link #MICROS}, or {@link #NANOS} where those do not suffice. */
    static int timeDecimals(long epochNanos) {
        return epochNanos % 1000 == 0 ? MICROS : NANOS;
    }

    /** Appends a number with exactly these decimals; none is a whole number, the usual case, and made without a detour. */
    static void appendDecimal(StringBuilder out, long unscaled, int decimals) {
        if (decimals == 0) {
            out.append(unscaled);
        } else {
            out.append(BigDecimal.valueOf(unscaled, decimals).toPlainString());
        }
    }

    /** The fraction with exactly its decimals, never with an exponent. */
    static String decimal(Value.Decimal value) {
        return BigDecimal.valueOf(value.unscaled(), value.decimals()).toPlainString();
    }

    /** Appends {@code 12}, or {@code 2:12} where the run has several files. */
    static void appendFrame(StringBuilder out, Value.Frame frame, boolean severalFiles) {
        if (severalFiles) {
            out.append(frame.file()).append(':');
        }
        out.append(frame.frame());
    }

    /** {@code 02:00:5e:10:00:01}. */
    static String mac(long bits) {
        StringBuilder out = new StringBuilder(17);
        for (int shift = 40; shift >= 0; shift -= 8) {
            int octet = (int) (bits >>> shift) & 0xFF;
            out.append(Character.forDigit(octet >>> 4, 16)).append(Character.forDigit(octet & 0xF, 16));
            if (shift > 0) {
                out.append(':');
            }
        }
        return out.toString();
    }

    private static void appendFraction(StringBuilder out, int nanos, int decimals) {
        if (decimals > 0) {
            out.append('.');
            int end = out.length() + decimals;
            appendPadded(out, nanos, NANOS);
            out.setLength(end);
        }
    }

    private static StringBuilder appendPadded(StringBuilder out, int number, int digits) {
        int limit = 1;
        for (int i = 1; i < digits; i++) {
            limit *= 10;
        }
        for (; number < limit && limit > 1; limit /= 10) {
            out.append('0');
        }
        return out.append(number);
    }
}
