package icmpscan.classify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TraceToolTest {
    private static String slug(TraceTool tool) {
        return tool == null ? "-" : tool.slug();
    }

    @ParameterizedTest(name = "{0} bytes, one source port {1}, from port {2}, ports rise {3}, identifications {4}: {5}")
    @CsvSource({
        "60, false, 33434, true, false, linux-traceroute",
        "60, false, 33945, true, false, linux-traceroute",
        "60, false, 33946, true, false, -",
        "61, false, 33434, true, false, -",
        "40, true, 33435, true, false, classic-traceroute",
        "64, true, 33000, true, false, mtr",
        "64, true, 32999, true, false, -",
        "1500, true, 44444, true, false, tracepath",
        "1400, true, 5000, true, false, tracepath",
        "1199, true, 5000, true, false, -",
        "44, true, 33435, false, true, paris-traceroute",
        "44, true, 53, false, false, -",
        "44, false, 53, false, true, -"
    })
    void udp(int length, boolean oneSourcePort, int port, boolean rise, boolean count, String tool) {
        assertEquals(tool, slug(TraceTool.ofUdp(new TraceProbes(length, 40_000, oneSourcePort, port, rise, count))));
    }

    @ParameterizedTest(name = "{0} bytes, one source port {1}, from port {2}, ports rise {3}: {4}")
    @CsvSource({
        "60, false, 50000, false, linux-traceroute",
        "60, false, 33000, false, mtr",
        "60, false, 33434, false, linux-traceroute",
        "44, false, 50000, false, nmap-traceroute",
        "40, false, 50000, false, -",
        "40, true, 50000, false, tcptraceroute",
        "40, true, 53, false, lft",
        "52, true, 50000, false, -",
        "60, false, 50000, true, -"
    })
    void tcp(int length, boolean oneSourcePort, int sourcePort, boolean rise, String tool) {
        assertEquals(tool, slug(TraceTool.ofTcp(new TraceProbes(length, sourcePort, oneSourcePort, 443, rise, false))));
    }

    @Test
    void echoIsKnownByItsSignature() {
        for (EchoSignature signature : EchoSignatures.all()) {
            TraceTool tool = TraceTool.ofEcho(signature.slug());
            assertTrue(tool == null || !tool.title().isEmpty());
        }
        assertEquals(TraceTool.WINDOWS_TRACERT, TraceTool.ofEcho("windows-tracert"));
        assertEquals(TraceTool.MTR, TraceTool.ofEcho("mtr"));
        assertNull(TraceTool.ofEcho("iputils"));
    }
}
