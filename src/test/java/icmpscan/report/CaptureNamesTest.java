package icmpscan.report;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CaptureNamesTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "/data/a.pcap b.pcap, a.pcap b.pcap, folders are of the machine",
        "/data/mon/a.pcap /data/tue/a.pcap, mon/a.pcap tue/a.pcap, as much of them as is needed",
        "a.pcap x/a.pcap, a.pcap x/a.pcap, one has no folder",
        "x/a.pcap y/a.pcap b.pcap, x/a.pcap y/a.pcap b.pcap, all as deep",
        "/data/a.pcap /data/./a.pcap, a.pcap a.pcap, one file twice",
        "/ a.pcap, / a.pcap, no name at all",
        "- a.pcap, - a.pcap, no file",
    })
    void areAsShortAsTheyCanBeToldApart(String inputs, String names, String why) {
        assertEquals(List.of(names.split(" ")), CaptureNames.of(List.of(inputs.split(" "))), why);
    }

    @ParameterizedTest
    @CsvSource({"''", "standard input"})
    void aNameThatIsNoPathStaysAsItIs(String name) {
        assertEquals(List.of(name), CaptureNames.of(List.of(name)));
        assertEquals(List.of(), CaptureNames.of(List.of()));
    }
}
