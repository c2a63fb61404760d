package icmpscan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What {@code extract} writes, as tshark reads it: the frames of the messages, just as it reads them in the source. */
class ExtractTsharkTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Path TSHARK_OUTPUT = Path.of("tshark.tsv");

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsTshark() throws Exception {
        boolean found;
        try {
            found = new ProcessBuilder("tshark", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            found = false;
        }
        assumeTrue(found, "NOT TESTED: tshark is not installed");
    }

    /** No sample with fragments: of those, further frames are written. */
    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource({
        "ping.pcap, pcapng, microseconds",
        "ping.pcap, pcap, one link type",
        "big-endian-nanosecond.pcap, pcapng, nanoseconds and the other byte order",
        "big-endian-nanosecond.pcap, pcap, nanoseconds in pcap",
        "snapped.pcap, pcapng, captured lengths below the original ones",
        "link-types.pcapng, pcapng, many link types",
        "two-interfaces.pcapng, pcapng, two interfaces",
        "two-sections.pcapng, pcapng, two sections of different units of time",
        "unreachable-codes.pcap.gz, pcapng, compressed",
        "mixed.pcap, pcapng, frames without ICMP between",
        "sflow.pcap, pcapng, several messages in a frame"
    })
    void framesAreThoseOfTheSource(String sample, String format, String why) throws Exception {
        Path out = folder.resolve("out");
        assertEquals(0, extract(sample, out, "--format", format).status());
        Set<String> numbers = numbers(sample);
        List<String> expected = tell(SAMPLES.resolve(sample)).stream()
                .filter(row -> numbers.contains(row.substring(0, row.indexOf('\t'))))
                .map(ExtractTsharkTest::withoutNumber)
                .toList();
        assertFalse(expected.isEmpty(), why);
        assertEquals(
                expected,
                tell(out).stream().map(ExtractTsharkTest::withoutNumber).toList(),
                why);
    }

    @Test
    void everyFrameHasItsComment() throws Exception {
        Path out = folder.resolve("out.pcapng");
        extract("udp-port-scan.pcap", out, "--type", "3", "--with-provoking");
        List<String> comments = tshark("-r", out.toString(), "-T", "fields", "-e", "frame.comment");
        assertTrue(
                comments.stream().anyMatch(line -> line.contains("Port Unreachable (3); session ")),
                comments::toString);
        assertTrue(
                comments.stream().anyMatch(line -> line.startsWith("provoked the error in frame ")),
                comments::toString);
        assertFalse(comments.contains(""), comments::toString);
    }

    private static CommandRun extract(String sample, Path out, String... options) {
        List<Object> words = new ArrayList<>(List.of("extract", "-o", out, SAMPLES.resolve(sample)));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray());
    }

    /** Of the frames in which a message begins. */
    private static Set<String> numbers(String sample) {
        return CommandRun.of("messages", SAMPLES.resolve(sample))
                .out()
                .lines()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String withoutNumber(String row) {
        return row.substring(row.indexOf('\t') + 1);
    }

    /** Number, time, lengths, link type and a hash of the bytes of each frame, a line each. */
    private List<String> tell(Path capture) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("-r", capture.toString(), "-o", "frame.generate_md5_hash:TRUE", "-T", "fields"));
        for (String field : List.of("number", "time_epoch", "len", "cap_len", "encap_type", "md5_hash")) {
            arguments.addAll(List.of("-e", "frame." + field));
        }
        return tshark(arguments.toArray(new String[0]));
    }

    private List<String> tshark(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tshark"));
        command.addAll(List.of(arguments));
        Path output = folder.resolve(TSHARK_OUTPUT);
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "tshark does not end");
        assertEquals(0, process.exitValue(), command::toString);
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }
}
