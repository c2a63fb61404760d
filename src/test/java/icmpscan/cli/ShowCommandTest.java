package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What {@code show} says of frames of the samples, and how it refuses. */
class ShowCommandTest {
    @TempDir
    private Path folder;

    @Test
    void fieldsHaveAnOffsetFromZeroAndAPositionFromOne() throws IOException {
        JsonNode field = row(reports("frag-needed.pcap", 2), "fields", "field", "next_hop_mtu");
        assertEquals(40, field.path("offset").asInt());
        assertEquals(41, field.path("position").asInt());
        assertEquals("0578", field.path("hex").asText());
        assertEquals(1400, field.path("value").asInt());
    }

    @Test
    void numbersThatStandForSomethingAreSaidInWords() throws IOException {
        JsonNode reports = reports("frag-needed.pcap", 2);
        assertEquals(
                "Fragmentation Needed and Don't Fragment was Set",
                row(reports, "fields", "field", "code").path("meaning").asText());
    }

    @Test
    void addressesAreWrittenAsAddressesEthernetOnesAsOneField() throws IOException {
        JsonNode fields = reports("frag-needed.pcap", 2).path("fields").path("rows");
        JsonNode mac = fields.get(0);
        assertEquals("destination", mac.path("field").asText());
        assertEquals("02:00:00:00:11:01", mac.path("value").asText());
        assertEquals(0, mac.path("offset").asInt());
        assertEquals(6, mac.path("length").asInt());
        assertEquals("020000001101", mac.path("hex").asText());
        List<String> sources = new ArrayList<>();
        fields.forEach(field -> {
            if (field.path("field").asText().equals("source")) {
                sources.add(field.path("value").asText());
            }
        });
        assertEquals("10.20.12.2", sources.get(1));
        assertFalse(fields.toString().contains("_high"), fields::toString);
    }

    @Test
    void bytesAreNeverCutOnANarrowScreen() {
        for (int width : List.of(40, 60, 72, 80)) {
            String dump = CommandRun.of("show", "samples/ping.pcap", "3", "--width", width)
                    .out();
            dump = dump.substring(dump.indexOf("\nBytes\n"));
            assertFalse(dump.contains("…"), dump);
            assertTrue(dump.contains(width < 73 ? "  10 11 12 13" : "  10 11 12 13 14 15 16 17 18 19 1a 1b"), dump);
        }
    }

    @Test
    void aRequestNamesItsReplyAndTheReplyItsRequest() throws IOException {
        JsonNode reports = reports("ping.pcap", 3, 4);
        JsonNode request = row(reports, "context", "frame", "3");
        JsonNode reply = row(reports, "context", "frame", "4");
        assertEquals(4, request.at("/replies/0/frame").asInt());
        assertEquals(1, request.path("replies_count").asInt());
        assertEquals(3, reply.at("/request/frame").asInt());
        assertEquals(request.path("first_reply_ms"), reply.path("rtt_ms"));
        assertEquals(request.path("session"), reply.path("session"));
    }

    /** What ties the two together is read from the bytes here: the IP identification. */
    @Test
    void anErrorNamesTheFrameThatProvokedItAndThatFrameItsErrors() throws IOException {
        JsonNode reports = reports("mixed.pcap", 2, 196);
        for (JsonNode error : reports.path("messages").path("rows")) {
            int frame = error.path("frame").asInt();
            int provoking = row(reports, "context", "frame", Integer.toString(frame))
                    .at("/provoked_by/frame")
                    .asInt();
            JsonNode provoker = reports("mixed.pcap", provoking);
            assertTrue(provoking > 0 && provoking < frame, error::toString);
            assertEquals(
                    error.path("quoted_ip_id").asInt(),
                    row(provoker, "fields", "field", "identification")
                            .path("value")
                            .asInt());
            assertEquals(frame, provoker.at("/frames/rows/0/provoked/0/frame").asInt(), provoker::toString);
        }
        assertEquals(2, reports.path("messages").path("rows").size());
    }

    @Test
    void whatProvokedNothingAndWhatNothingProvokedNameNoFrame() throws IOException {
        JsonNode reports = reports("ping.pcap", 3, 4);
        assertTrue(reports.at("/frames/rows/0/provoked").isNull());
        assertTrue(reports.at("/context/rows/1/provoked_by").isNull());
    }

    @Test
    void bytesAreListedByPart() throws IOException {
        JsonNode line = row(reports("encapsulated.pcap", 3), "bytes", "part", "data");
        assertEquals(92, line.path("offset").asInt());
        assertEquals("69 6e 73 69 64 65", line.path("hex").asText());
        assertEquals("inside", line.path("ascii").asText());
    }

    @Test
    void framesWithoutAMessageSayWhy() {
        assertTrue(show("fragmented-ping.pcap", "2").out().contains("it is a later fragment"));
        assertTrue(
                show("mixed.pcap", "1").out().contains("other traffic, decoded as far as eth:ip:udp"),
                () -> show("mixed.pcap", "1").out());
    }

    @Test
    void hostileBytesDoNotReachATerminal() {
        String out = show("hostile-text.pcapng", "1").out();
        assertTrue(out.contains("Bytes"), out);
        assertTrue(out.chars().allMatch(c -> c == '\n' || (c >= 0x20 && c < 0x7F)), out);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "999,  there is no frame 999: the capture has",
        "0,    frames count from 1",
        "x,    'x' is no frame; give numbers",
        "9-5,  '9-5' ends before it begins",
        "1-1001, more than 1000 frames",
        "1-999999999999999999, more than 1000 frames",
    })
    void aFrameThatIsNotThereIsAMistake(String frame, String sentence) {
        CommandRun run = show("ping.pcap", frame);
        assertEquals(ExitStatus.USAGE, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains(sentence), run.err());
    }

    @Test
    void framesInARowAreThoseFramesEach() {
        assertEquals(
                show("ping.pcap", "2", "3", "4", "7").out(),
                show("ping.pcap", "2-4", "7").out());
        assertEquals(
                show("ping.pcap", "7", "2", "3").out(),
                show("ping.pcap", "7,2-3", "3").out());
    }

    @Test
    void aFolderHasNoFrames() {
        CommandRun run = CommandRun.of("show", "samples", "1");
        assertEquals(ExitStatus.USAGE, run.status());
        assertTrue(run.err().contains("samples is a folder; give one capture"), run.err());
    }

    @Test
    void aFileShowsOnlyWhenItIsComplete() throws IOException {
        Path file = folder.resolve("frame.json");
        CommandRun failed = CommandRun.of("show", "--format", "json", "-o", file, "samples/ping.pcap", "999");
        assertEquals(ExitStatus.USAGE, failed.status());
        assertFalse(Files.exists(file));
        assertEquals(
                0,
                CommandRun.of("show", "--format", "json", "-o", file, "samples/ping.pcap", "3")
                        .status());
        assertEquals(
                3,
                new ObjectMapper()
                        .readTree(file.toFile())
                        .at("/reports/frames/rows/0/frame")
                        .asInt());
    }

    @Test
    void aLinkTypeCanBeReadAsAnother() {
        CommandRun run = CommandRun.of("show", "--linktype", "147=101", "samples/unknown-link-type.pcap", "1");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("ICMP message\n    layers: ip\n"), run.out());
    }

    @Test
    void rowsWithoutEndAreForMessages() {
        CommandRun run = CommandRun.of("show", "--format", "csv", "samples/ping.pcap", "1");
        assertEquals(ExitStatus.USAGE, run.status());
        assertTrue(run.err().contains("none of table, json"), run.err());
    }

    private static CommandRun show(String sample, String... frames) {
        List<String> words = new ArrayList<>(List.of("show", "samples/" + sample));
        words.addAll(List.of(frames));
        return CommandRun.of(words.toArray());
    }

    private static JsonNode reports(String sample, int... frames) throws IOException {
        Object[] arguments = new Object[4 + frames.length];
        arguments[0] = "show";
        arguments[1] = "--format=json";
        arguments[2] = "--strict";
        arguments[3] = "samples/" + sample;
        for (int i = 0; i < frames.length; i++) {
            arguments[4 + i] = frames[i];
        }
        CommandRun run = CommandRun.of(arguments);
        assertEquals(0, run.status(), run.err());
        return new ObjectMapper().readTree(run.out()).path("reports");
    }

    /** The first row of a report whose column has this value. */
    private static JsonNode row(JsonNode reports, String report, String column, String value) {
        return StreamSupport.stream(reports.path(report).path("rows").spliterator(), false)
                .filter(row -> row.path(column).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + column + " " + value + " in " + reports));
    }
}
