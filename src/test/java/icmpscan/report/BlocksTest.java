package icmpscan.report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BlocksTest {
    @ParameterizedTest
    @CsvSource({"0, ''", "1, ▏", "5000, ████", "5001, ████▏", "10000, ████████", "12000, ████████", "-5, ''"})
    void aBarIsAsLongAsItsShare(long hundredths, String bar) {
        assertEquals(bar, Blocks.bar(new Value.Decimal(hundredths, 2), 8));
    }

    @Test
    void aCurveShowsTheLeastOfAnythingAndNothingOfNothing() {
        assertEquals(" ▁▄█", Blocks.curve(new long[] {0, 1, 500, 1000}, 1000));
        assertEquals("  ", Blocks.curve(new long[] {0, 0}, 0));
    }
}
