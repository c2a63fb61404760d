package icmpscan.detect;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ThresholdsTest {
    @ParameterizedTest
    @EnumSource(Threshold.class)
    void eachHasANameAndAReason(Threshold threshold) {
        assertEquals(Optional.of(threshold), Threshold.ofSlug(threshold.slug()));
        assertFalse(threshold.reason().isBlank());
        assertEquals(threshold.defaultValue(), Thresholds.defaults().of(threshold));
    }

    @Test
    void settingOneLeavesTheOthersAndTheOriginal() {
        Thresholds defaults = Thresholds.defaults();
        Thresholds changed = defaults.with(Threshold.WALK_STEPS, 7);

        assertEquals(7, changed.of(Threshold.WALK_STEPS));
        assertEquals(4, defaults.of(Threshold.WALK_STEPS));
        assertEquals(3, changed.of(Threshold.PROTOCOL_SCAN_MEDIUM));
    }

    @Test
    void zeroAndMissingThresholdsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Thresholds.defaults().with(Threshold.WALK_STEPS, 0));
        assertThrows(IllegalArgumentException.class, () -> new Thresholds(Map.of(Threshold.WALK_STEPS, 4L)));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "5, 5, 50",
        "10, 5, 65",
        "20, 5, 80",
        "40, 5, 95",
        "1000000, 5, 95",
        "4, 5, 45",
        "5, 10, 35",
        "0, 5, 5",
        "7, 5, 57",
    })
    void confidenceGrowsWithTheLogarithm(long count, long threshold, int hundredths) {
        assertEquals(hundredths, Confidence.of(count, threshold));
    }
}
