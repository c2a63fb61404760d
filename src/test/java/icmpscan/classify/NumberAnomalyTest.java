package icmpscan.classify;

import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NumberAnomalyTest {
    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "8, 0, none",
                "8, 9, unknown-code echo-code",
                "3, 15, none",
                "3, 16, unknown-code",
                "4, 0, deprecated-type",
                "5, 0, redirect-net",
                "5, 1, none",
                "7, 0, unknown-type",
                "7, 9, unknown-type",
                "19, 0, reserved-type",
                "41, 0, experimental-type",
                "253, 0, experimental-type",
                "255, 72, reserved-type"
            })
    void tellsWhatTypeAndCodeTell(int type, int code, String slugs) {
        Set<NumberAnomaly> found = NumberAnomaly.of(type, code);
        String text = String.join(" ", found.stream().map(NumberAnomaly::slug).toList());
        assertEquals(slugs == null ? "" : slugs, text);
    }
}
