package icmpscan.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import icmpscan.scan.TimeWindow;

/** A point in time: {@code 2026-01-31T12:00:00Z}, with another offset, without one (UTC), a day alone, or {@code +5m} from the first frame. */
final class TimeBoundConverter implements ITypeConverter<TimeWindow.Bound> {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
            text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

    @Override
    public TimeWindow.Bound convert(String word) {
        if (word.startsWith("+")) {
            return new TimeWindow.Bound(
                    true, new DurationConverter().convert(word.substring(1)).toNanos());
        }
        String text = word.replace(' ', 'T');
        for (Function<String, Instant> form : FORMS) {
            try {
                return new TimeWindow.Bound(false, nanos(form.apply(text)));
            } catch (ArithmeticException tooFar) {
                throw new TypeConversionException(
                        "'" + word + "' lies outside the years that times of captures are kept for, 1677 to 2262");
            } catch (DateTimeException otherForm) {
                // the next one may fit; what none fits is refused below
            }
        }
        throw new TypeConversionException(
                "'" + word
                        + "' is no time; write it as 2026-01-31T12:00:00Z, 2026-01-31T12:00 (UTC), 2026-01-31, or +5m from the first frame");
    }

    private static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), NANOS_PER_SECOND), time.getNano());
    }
}
