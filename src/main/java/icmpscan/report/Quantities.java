package icmpscan.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Quantities in the units that people read, to three digits. ASCII, and a full stop in every locale. */
final class Quantities {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int NANO_DECIMALS = 9;
    private static final int MILLI_DECIMALS = 3;
    private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private Quantities() {}

    /** {@code 640 B}, {@code 16.6 kB}, {@code 3.4 MB}: a kB has 1000 bytes. */
    static String bytes(long bytes) {
        BigDecimal number = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (number.round(THREE_DIGITS).abs().compareTo(THOUSAND) >= 0 && unit < BYTE_UNITS.length - 1) {
            number = number.movePointLeft(3);
            unit++;
        }
        return threeDigits(number) + " " + BYTE_UNITS[unit];
    }

    /** {@code 250 ns}, {@code 0.042 ms}, {@code 12.3 ms}, {@code 1.5 s}, {@code 5 min 20 s}, {@code 2 d 4 h}. */
    static String duration(BigDecimal seconds) {
        if (seconds.signum() < 0) {
            return "-" + duration(seconds.negate());
        }
        if (seconds.signum() == 0) {
            return "0 s";
        }
        if (seconds.compareTo(BigDecimal.valueOf(60)) >= 0) {
            return wholeSeconds(seconds.longValue());
        }
        if (seconds.compareTo(BigDecimal.ONE) >= 0) {
            return threeDigits(seconds) + " s";
        }
        if (seconds.compareTo(BigDecimal.valueOf(1, 6)) < 0) {
            return threeDigits(seconds.movePointRight(NANO_DECIMALS)) + " ns";
        }
        BigDecimal millis = seconds.movePointRight(MILLI_DECIMALS);
        boolean small = millis.compareTo(BigDecimal.ONE) < 0;
        return (small ? millis.setScale(MILLI_DECIMALS, RoundingMode.HALF_UP).toPlainString() : threeDigits(millis))
                + " ms";
    }

    /** Days, hours, minutes and seconds, the two largest of them. */
    static String wholeSeconds(long seconds) {
        if (seconds >= 86_400) {
            return seconds / 86_400 + " d " + seconds / 3600 % 24 + " h";
        }
        if (seconds >= 3600) {
            return seconds / 3600 + " h " + seconds / 60 % 60 + " min";
        }
        return seconds >= 60 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds + " s";
    }

    private static String threeDigits(BigDecimal number) {
        return number.round(THREE_DIGITS).stripTrailingZeros().toPlainString();
    }
}
