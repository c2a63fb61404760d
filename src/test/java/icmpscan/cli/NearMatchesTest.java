package icmpscan.cli;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NearMatchesTest {
    private static final List<String> KNOWN = List.of("port-scan", "protocol-scan", "flood", "smurf", "tunnel");

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "abc, abc, 0",
        "abc, '', 3",
        "kitten, sitting, 3",
        "ab, ba, 1",
        "flood, folod, 1",
        "port-scan, prto-scan, 2",
        "ca, abc, 3", // what was swapped is not taken apart again
        "aa, aa, 0"
    })
    void distanceCountsMistakes(String one, String other, int distance) {
        assertEquals(distance, NearMatches.distance(one, other));
        assertEquals(distance, NearMatches.distance(other, one));
    }

    @Test
    void nearOnesAndThoseThatContainTheWordNearestFirst() {
        assertEquals(List.of("port-scan"), NearMatches.of("prot-scan", KNOWN));
        assertEquals(List.of("port-scan", "protocol-scan"), NearMatches.of("scan", KNOWN));
        assertEquals(List.of("smurf"), NearMatches.of("smrf", KNOWN));
        assertEquals(List.of("flood"), NearMatches.of("lfood", KNOWN));
        assertEquals(List.of("smurf"), NearMatches.of("smruf", KNOWN), "two swapped letters are one mistake");
        assertEquals(List.of(), NearMatches.of("worm", KNOWN));
        assertEquals(List.of(), NearMatches.of("", KNOWN));
        assertEquals(List.of(), NearMatches.of("x".repeat(100_000), KNOWN));
        assertEquals("; did you mean port-scan or protocol-scan?", NearMatches.question("scan", KNOWN));
    }
}
