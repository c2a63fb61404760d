package icmpscan.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Extensions of real captures, against what tshark says of them. */
class ExtensionCapturesTest {
    private static final Path CAPTURES = Path.of("..", "shared", "captures");

    @BeforeEach
    void capturesAreThere() {
        Assumptions.assumeTrue(Files.isDirectory(CAPTURES), "NOT TESTED: no captures in " + CAPTURES);
    }

    @ParameterizedTest
    @CsvSource({
        "traceroute-mpls-ppp.pcap, 6",
        "icmp-many-types.pcap, 1",
        "time-exceeded-interface-info.pcap, 1",
        "extended-echo.pcap, 7",
        "admin-prohibited-nanosecond.pcapng, 0"
    })
    void findsWhatTsharkFinds(String capture, int messages) throws IOException {
        Map<Long, String> expected = expected(capture);
        assertEquals(messages, expected.size());
        assertEquals(expected, found(capture));
    }

    /** A junk length byte makes tshark call these malformed; the extension stands after 128 bytes all the same. */
    @ParameterizedTest
    @CsvSource("traceroute-icmp.pcapng")
    void findsWhatAJunkLengthByteHidesFromTshark(String capture) throws IOException {
        assertEquals(Map.of(), expected(capture));
        assertEquals(Map.of(26L, "1/1 mpls=19642", 28L, "1/1 mpls=19642", 30L, "1/1 mpls=19642"), found(capture));
    }

    /** Class and C-type by frame, and labels of MPLS stacks. Of type 42 the first: what tshark reads further there is data, not objects. */
    private static Map<Long, String> expected(String capture) throws IOException {
        List<String> lines = Files.readAllLines(CAPTURES.resolve("expected").resolve(capture + ".tsv"));
        List<String> columns = List.of(lines.get(0).split("\t", -1));
        Map<Long, String> objects = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\t", -1);
            String extension = row[columns.indexOf("ext")];
            boolean request = row[columns.indexOf("type")].equals("42");
            List<String> facts = new ArrayList<>(List.of(request ? extension.split(" ", -1)[0] : extension));
            for (String more : row[columns.indexOf("more")].split(" ", -1)) {
                if (more.startsWith("mpls=")) {
                    facts.add(more);
                }
            }
            if (!extension.isEmpty()) {
                objects.put(Long.valueOf(row[0]), String.join(" ", facts));
            }
        }
        return objects;
    }

    private static Map<Long, String> found(String capture) throws IOException {
        Map<Long, String> objects = new TreeMap<>();
        FrameDecoder decoder = new FrameDecoder(message -> {
            if (message.hasExtensions()) {
                objects.put(message.frameNumber(), text(message.extensionObjects()));
            }
        });
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(CAPTURES.resolve(capture)), 1)) {
            while (reader.next()) {
                decoder.decode(reader.record());
            }
        }
        decoder.finish();
        return objects;
    }

    private static String text(List<ExtensionObject> objects) {
        List<String> text = new ArrayList<>();
        for (ExtensionObject object : objects) {
            text.add(object.objectClass() + "/" + object.cType());
            if (object.content() instanceof ExtensionContent.MplsLabelStack stack) {
                stack.entries().forEach(entry -> text.add("mpls=" + entry.label()));
            }
        }
        return String.join(" ", text);
    }
}
