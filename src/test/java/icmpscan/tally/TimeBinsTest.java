package icmpscan.tally;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TimeBinsTest {
    private static final long[] TIMES = {
        Long.MIN_VALUE, Long.MIN_VALUE + 1, -1_000_000_001, -1, 0, 1, 999_999_999, Long.MAX_VALUE - 5, Long.MAX_VALUE
    };

    /** The bin before is no matter, however far away it is. */
    @ParameterizedTest
    @ValueSource(longs = {7, 1_000_000_000, 60_000_000_000L, 86_400_000_000_000L})
    void ofTwoTimesEachHasItsOwnBin(long width) {
        for (long before : TIMES) {
            for (long time : TIMES) {
                TimeBins bins = new TimeBins(width);
                bins.of(before);
                assertEquals(Math.floorDiv(time, width), bins.of(time), before + ", then " + time);
            }
        }
    }
}
