package icmpscan.cli;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class JobControlTest {
    @ParameterizedTest
    @CsvSource({
        "4242 (java) S 1 4242 4200 34816 4242 0, false",
        "4242 (java) S 1 4242 4200 34816 4200 0, true",
        "4242 (a ) name) S 1 4242 4200 34816 4200 0, true",
        "4242 (java) S 1 4242 4200 0 -1 0, false",
        "4242 (java) S 1, false",
    })
    void theTerminalsForegroundGroupTells(String stat, boolean background) {
        assertEquals(background, JobControl.inBackground(stat));
    }
}
