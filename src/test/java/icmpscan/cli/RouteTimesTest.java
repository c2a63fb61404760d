package icmpscan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Round-trip times of a traceroute by UDP, whose probes are frames without ICMP. */
class RouteTimesTest {
    private static final Path TRACE = Path.of("samples/traceroute-udp.pcap");

    /** What tshark says of frame.time_epoch: frames 1 and 2, 3 and 4 and so on are a probe and the error about it. */
    private static final List<String> TIMES = List.of(
            "\"min_ms\":0.007000,\"avg_ms\":0.094500,\"max_ms\":0.182000",
            "\"min_ms\":0.005000,\"avg_ms\":0.010000,\"max_ms\":0.015000",
            "\"min_ms\":0.007000,\"avg_ms\":0.050500,\"max_ms\":0.094000",
            "\"min_ms\":0.008000,\"avg_ms\":0.039500,\"max_ms\":0.071000");

    private static List<String> times(Object... words) {
        return CommandRun.of(words)
                .out()
                .lines()
                .filter(line -> line.contains("\"report\":\"routes\""))
                .map(line -> line.substring(line.indexOf("\"min_ms\""), line.indexOf(",\"sent\"")))
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void areThoseOfTheFrames(int threads) {
        assertEquals(TIMES, times("analyze", "-r", "routes", "--format", "ndjson", "--threads", threads, TRACE));
    }

    @Test
    void areTheSameBesideOtherCaptures() {
        Path other = Path.of("samples/mixed.pcap");
        List<String> times =
                times("analyze", "-r", "routes", "--format", "ndjson", "--merge", "time", other, TRACE, "--top", "0");
        assertEquals(TIMES, times.stream().filter(TIMES::contains).toList());
    }

    @Test
    void areNotThereWhereNobodyLooksAtOtherFrames() {
        List<String> times = times("analyze", "-r", "routes", "--format", "ndjson", "--no-flows", TRACE);
        assertEquals(
                List.of("\"min_ms\":null,\"avg_ms\":null,\"max_ms\":null"),
                times.stream().distinct().toList());
    }
}
