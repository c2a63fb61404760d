package icmpscan.report;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1 kB",
        "16640, 16.6 kB",
        "999499, 999 kB",
        "999500, 1 MB",
        "3400000, 3.4 MB",
        "9223372036854775807, 9.22 EB",
        "-1500, -1.5 kB",
    })
    void bytesHaveThreeDigits(long bytes, String text) {
        assertEquals(text, Quantities.bytes(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "0.000000250, 250 ns",
        "0.000001, 0.001 ms",
        "0.000042, 0.042 ms",
        "0.0012, 1.2 ms",
        "0.01234567, 12.3 ms",
        "0.9996, 1000 ms",
        "1.000000000, 1 s",
        "1.50000, 1.5 s",
        "59.96, 60 s",
        "320.5, 5 min 20 s",
        "7322, 2 h 2 min",
        "187200, 2 d 4 h",
        "-0.0012, -1.2 ms",
    })
    void durationsGoByTheirSize(BigDecimal seconds, String text) {
        assertEquals(text, Quantities.duration(seconds));
    }
}
