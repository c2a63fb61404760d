package icmpscan.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Fragments of real captures; lengths, checksums and overlaps as tshark has them with its own reassembly. */
class FragmentCapturesTest {
    private static final Path SHARED = Path.of("..", "shared");

    @Test
    void putsPingsTogether() throws IOException {
        assertEquals(
                Map.of("3508 GOOD [IP_FRAGMENT]", 2),
                read(SHARED.resolve("captures").resolve("echo-fragmented.pcapng")));
        assertEquals(
                Map.of("8008 GOOD [IP_FRAGMENT]", 30, "1481 GOOD [IP_FRAGMENT]", 20, "65515 GOOD [IP_FRAGMENT]", 4),
                read(lab("29a-fragmented-ping.pcap")));
    }

    @Test
    void marksAttacks() throws IOException {
        assertEquals(
                Map.of(
                        "128 GOOD [IP_FRAGMENT, FRAGMENT_OVERLAP]", 12,
                        "128 GOOD [IP_FRAGMENT]", 6,
                        "66120 BAD [BAD_CHECKSUM, IP_FRAGMENT, OVERSIZE]", 3,
                        "128 GOOD []", 6,
                        "64 GOOD []", 18),
                read(lab("29b-fragment-attack.pcap")));
    }

    private static Path lab(String name) {
        return SHARED.resolve("lab").resolve("captures").resolve(name);
    }

    /** How many messages have which length, checksum and oddities. */
    private static Map<String, Integer> read(Path capture) throws IOException {
        Assumptions.assumeTrue(Files.exists(capture), "NOT TESTED: no " + capture);
        Map<String, Integer> kinds = new TreeMap<>();
        FrameDecoder decoder = new FrameDecoder(message -> kinds.merge(
                message.captured() + " " + message.checksumState() + " " + message.anomalies(), 1, Integer::sum));
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(capture), 1)) {
            while (reader.next()) {
                decoder.decode(reader.record());
            }
        }
        decoder.finish();
        assertEquals(
                0,
                decoder.fragmentCounts().incomplete() + decoder.fragmentCounts().orphans());
        return kinds;
    }
}
