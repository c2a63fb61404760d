package icmpscan.cli;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.TypeConversionException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DurationConverterTest {
    private final DurationConverter converter = new DurationConverter();

    @ParameterizedTest
    @CsvSource({
        "60, PT1M",
        "60s, PT1M",
        "500ms, PT0.5S",
        "5m, PT5M",
        "1h, PT1H",
        "2d, PT48H",
        "10us, PT0.00001S",
        "0, PT0S",
        "1.5, PT1.5S",
        "1.5h, PT1H30M",
        "0.000000001s, PT0.000000001S",
        "366d, PT8784H"
    })
    void readsWhatPeopleType(String text, Duration expected) {
        assertEquals(expected, converter.convert(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "-1",
                "1 h",
                "1x",
                "1e3",
                "1.",
                ".5",
                "367d",
                "999999999999h",
                "9999999999999",
                "1m30s",
                "٣"
            })
    void refusesEverythingElseWithExamples(String text) {
        TypeConversionException refusal = assertThrows(TypeConversionException.class, () -> converter.convert(text));
        assertTrue(refusal.getMessage().contains("60, 60s, 500ms, 5m or 1h"), refusal.getMessage());
    }
}
