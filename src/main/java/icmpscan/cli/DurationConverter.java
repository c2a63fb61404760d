package icmpscan.cli;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as people type it: {@code 60}, {@code 60s}, {@code 500ms}, {@code 1.5m}, {@code 1h}; a number alone is in seconds. */
final class DurationConverter implements ITypeConverter<Duration> {
    /** A year: above it no gap between two messages means anything, and far below where nanoseconds overflow a {@code long}. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,12})(?:\\.(\\d{1,9}))?(ms|us|s|m|h|d)?");
    private static final Map<String, TemporalUnit> UNITS = Map.of(
            "us", ChronoUnit.MICROS,
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    @Override
    public Duration convert(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            throw unusable(text);
        }
        Duration unit =
                UNITS.get(matcher.group(3) == null ? "s" : matcher.group(3)).getDuration();
        try {
            Duration duration =
                    unit.multipliedBy(Long.parseLong(matcher.group(1))).plus(fraction(unit, matcher.group(2)));
            if (duration.compareTo(LONGEST) > 0) {
                throw unusable(text);
            }
            return duration;
        } catch (ArithmeticException tooLong) {
            throw unusable(text);
        }
    }

    private static Duration fraction(Duration unit, String digits) {
        if (digits == null) {
            return Duration.ZERO;
        }
        long scale = 1;
        for (int i = 0; i < digits.length(); i++) {
            scale *= 10;
        }
        return unit.multipliedBy(Long.parseLong(digits)).dividedBy(scale);
    }

    private static TypeConversionException unusable(String text) {
        return new TypeConversionException(
                "'" + text + "' is no length of time of at most a year; write it as 60, 60s, 500ms, 5m or 1h");
    }
}
