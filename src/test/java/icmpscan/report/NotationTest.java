package icmpscan.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NotationTest {
    @ParameterizedTest
    @CsvSource({
        "0, 9, 1970-01-01T00:00:00.000000000",
        "-1, 9, 1969-12-31T23:59:59.999999999",
        "1246543350656169000, 6, 2009-07-02T14:02:30.656169",
        "1246543350656169000, 0, 2009-07-02T14:02:30",
        "951782400000000001, 9, 2000-02-29T00:00:00.000000001",
        "4294967295000000000, 9, 2106-02-07T06:28:15.000000000",
        "9223372036854775807, 9, 2262-04-11T23:47:16.854775807",
        "-9223372036854775808, 9, 1677-09-21T00:12:43.145224192"
    })
    void writesMomentsInUtc(long epochNanos, int decimals, String expected) {
        StringBuilder out = new StringBuilder();
        Notation.appendTime(out, epochNanos, 'T', decimals);
        assertEquals(expected, out.toString());
    }

    @Test
    void agreesWithTheCalendarOfTheLibrary() {
        Random random = new Random(792);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            long epochNanos = random.nextLong();
            out.setLength(0);
            Notation.appendTime(out, epochNanos, 'T', 0);
            Instant second = Instant.EPOCH.plusNanos(epochNanos).truncatedTo(ChronoUnit.SECONDS);
            assertEquals(second.toString(), out + "Z");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "5, 2, 0.05",
        "-5, 2, -0.05",
        "1, 9, 0.000000001",
        "1200, 2, 12.00",
        "9223372036854775807, 9, 9223372036.854775807",
        "-9223372036854775808, 0, -9223372036854775808"
    })
    void writesFractionsWithAllTheirDecimals(long unscaled, int decimals, String expected) {
        assertEquals(expected, Notation.decimal(new Value.Decimal(unscaled, decimals)));
    }
}
