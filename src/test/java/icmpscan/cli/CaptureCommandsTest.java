package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import icmpscan.report.Column;
import icmpscan.report.DisplayWidth;
import icmpscan.report.MessageRows;
import icmpscan.report.RenderOptions;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The commands that read captures: what goes where, and which status tells of it. */
class CaptureCommandsTest {
    @TempDir
    Path folder;

    private Path pings;

    @BeforeEach
    void writeCapture() throws IOException {
        pings = new TinyCapture().echoRequest(0).echoRequest(1).echoRequest(100).write(folder.resolve("pings.pcap"));
    }

    @Test
    void withoutOptionsTheUsualReportsComeAsTables() {
        CommandRun run = CommandRun.of("analyze", pings);
        assertAll(
                () -> assertEquals(0, run.status()),
                () -> assertEquals("", run.err()),
                () -> assertTrue(run.out().startsWith("1 pcap capture: 3 frames in "), run.out()),
                () -> assertTrue(run.out().contains("\n\nFindings\n(none)\n"), run.out()),
                () -> assertTrue(run.out().contains("Pseudo-sessions"), run.out()),
                () -> assertFalse(run.out().contains("\u001b"), "colour, and there is no terminal"));
    }

    @Test
    void whatIsDamagedIsToldInFullOnAnyScreen() {
        for (int width : List.of(60, 80, 120)) {
            String out = CommandRun.of("analyze", "-r", "quality", "--width", width, "samples/damaged.pcap")
                    .out();
            String words = String.join(" ", out.split("\\s+"));
            assertTrue(words.contains("at most 262144, found 4294967295"), out);
        }
    }

    @Test
    void whatIsLostIsToldBesideHowManyFramesThereAre() {
        String damaged = "It is damaged at byte 384, 90 bytes skipped; everything else counts.";
        String cut = "It is cut off at byte 204, where 70 of 90 bytes are left of a record; everything else counts.";

        assertEquals(
                damaged,
                CommandRun.of("analyze", "samples/damaged.pcap")
                        .out()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse(""));
        assertEquals(
                cut,
                CommandRun.of("analyze", "samples/cut-off.pcap")
                        .out()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse(""));
        assertTrue(CommandRun.of("analyze", "--format", "json", "samples/damaged.pcap")
                .out()
                .contains(damaged));
        String both = CommandRun.of("analyze", "samples/damaged.pcap", "samples/ping.pcap", "samples/cut-off.pcap")
                .out();
        assertTrue(both.contains("\ndamaged.pcap is damaged at byte 384,"), both);
        assertTrue(both.contains("\ncut-off.pcap is cut off at byte 204,"), both);
        assertFalse(both.contains("ping.pcap is damaged"), both);
    }

    @Test
    void everyReportFitsTheLeastWidth() {
        int least = RenderOptions.LEAST_WIDTH;
        CommandRun run = CommandRun.of(
                "analyze", "-r", "all", "--width", least, "samples/traceroute-udp.pcap", "samples/ping.pcap");
        assertEquals(0, run.status(), run.err());
        List<String> longer =
                run.out().lines().filter(line -> DisplayWidth.of(line) > least).toList();
        assertEquals(List.of(), longer);
        assertTrue(CommandRun.of("analyze", "--help").out().contains("at least " + least), "help says which it is");
    }

    @Test
    void csvOnStandardOutputIsTheReportTypesAndTheOthersAreNamed() {
        CommandRun run = CommandRun.of("analyze", "--format", "csv", pings);
        assertAll(
                () -> assertEquals(0, run.status()),
                () -> assertTrue(run.out().startsWith("type,type_name,code,"), run.out()),
                () -> assertEquals(2, run.out().lines().count()),
                () -> assertTrue(run.err().contains("--report has also findings, unreachable, "), run.err()));
    }

    @Test
    void theSessionGapCutsSessions() {
        String usual = CommandRun.of("analyze", "-r", "sessions", "--format", "csv", pings)
                .out();
        String wide = CommandRun.of("analyze", "-r", "sessions", "--format", "csv", "--session-gap", "2m", pings)
                .out();
        assertEquals(1 + 2, usual.lines().count(), usual);
        assertEquals(1 + 1, wide.lines().count(), wide);
    }

    @Test
    void aConfigurationReachesTheDetectorsAndIsNoted() throws IOException {
        Path config = Files.writeString(
                folder.resolve("my.conf"),
                "monitoring-rounds = 3\nping-sweep-capture-low = 1\nallow-address = 10.0.0.1\n");
        CommandRun run = CommandRun.of("analyze", "-r", "findings", "--config", config, pings);
        assertAll(
                () -> assertEquals(0, run.status(), run::err),
                () -> assertTrue(run.out().contains("info  ping-sweep  10.0.0.1\n"), run.out()),
                () -> assertTrue(run.out().contains("    allowed: allow-address = 10.0.0.1 (else low)\n"), run.out()),
                () -> assertTrue(run.out().contains("ping-sweep-capture-low = 1 (usually 10)"), run.out()));
    }

    @Test
    void aConfigurationThatIsWrongIsRefusedBeforeAnythingIsRead() throws IOException {
        Path config = Files.writeString(folder.resolve("my.conf"), "\nmonitoring-round = 3\n");
        CommandRun run = CommandRun.of("analyze", "--config", config, pings);
        assertAll(
                () -> assertEquals(2, run.status()),
                () -> assertEquals("", run.out()),
                () -> assertTrue(
                        run.err()
                                .startsWith(
                                        "icmpscan: " + config + ":2: expected the name of a threshold, allow-address"
                                                + " or allow-payload, found 'monitoring-round'; did you mean monitoring-rounds"),
                        run.err()));
    }

    @Test
    void topLimitsRowsAndSaysSo() {
        CommandRun run = CommandRun.of("analyze", "-r", "sessions", "--top", "1", pings);
        assertTrue(run.out().contains("1 further row; --top 0 shows all"), run.out());
    }

    @Test
    void reportsComeOnceAndInTheirOwnOrder() throws IOException {
        CommandRun run = CommandRun.of("analyze", "--format", "json", "-r", "quality,types", "-r", "types", pings);
        JsonNode document = new ObjectMapper().readTree(run.out());
        assertEquals(List.of("types", "quality"), names(document));
    }

    @Test
    void anEmptyNameIsNotTheCurrentFolder() {
        CommandRun run = CommandRun.of("analyze", "");
        assertAll(() -> assertEquals(2, run.status()), () -> assertEquals("", run.out()));
    }

    @Test
    void jsonKeepsToTheSchemaThatIsPrinted() throws IOException {
        CommandRun schema = CommandRun.of("schema");
        CommandRun document =
                CommandRun.of("analyze", "--format", "json", "--report", "all", pings, folder.resolve("no"));
        var violations = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema.out())
                .validate(new ObjectMapper().readTree(document.out()));
        assertAll(
                () -> assertEquals(0, schema.status()),
                () -> assertEquals(java.util.Set.of(), violations),
                () -> assertTrue(document.out().contains("Capture 2 could not be read, or not to its end.")),
                () -> assertFalse(document.out().contains(folder.toString()), "a path in the results"));
    }

    @Test
    void typesAreLookedUpInEveryFormat() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(CommandRun.of("types", "3/13", "--format", "json").out());
        assertAll(
                () -> assertEquals(List.of("icmp_codes"), names(document)),
                () -> assertEquals(
                        13, document.at("/reports/icmp_codes/rows/0/code").asInt()),
                () -> assertTrue(CommandRun.of("types", "3").out().startsWith("ICMP type 3, Destination Unreachable")),
                () -> assertTrue(CommandRun.of("types", "--format", "csv").out().startsWith("type,last_type,name,")),
                () -> assertTrue(
                        CommandRun.of("types", "8", "--format", "ndjson").out().startsWith("{\"report\":")));
    }

    @Test
    void messagesAreRowsInEveryFormatOfRows() {
        CommandRun csv = CommandRun.of("messages", pings);
        CommandRun ndjson = CommandRun.of("messages", "--format", "ndjson", pings);
        CommandRun table = CommandRun.of("messages", "--format", "table", pings);
        assertAll(
                () -> assertEquals(1 + 3, csv.out().lines().count(), csv.out()),
                () -> assertTrue(
                        csv.out().contains("\r\n2,2001-09-09T01:46:41.000000000Z,10.0.0.1,10.0.0.2,64,8,Echo,"),
                        csv.out()),
                () -> assertEquals(3, ndjson.out().lines().count(), ndjson.out()),
                () -> assertTrue(table.out().startsWith("frame  time"), table.out()));
    }

    @Test
    void aCaptureThatCannotBeReadDoesNotHideTheOthers() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a capture, and long enough for a magic number");
        for (String command : List.of("analyze", "messages")) {
            CommandRun run = CommandRun.of(command, text, pings, folder.resolve("missing.pcap"));
            assertAll(
                    () -> assertEquals(3, run.status()),
                    () -> assertTrue(run.out().contains("Echo"), run.out()),
                    () -> assertTrue(run.err().contains("notes.txt: byte 0 (0x0): expected"), run.err()),
                    () -> assertTrue(run.err().contains("missing.pcap: "), run.err()),
                    () -> assertEquals(2, run.err().lines().count(), run.err()));
        }
    }

    @Test
    void whereNothingCanBeReadThereAreNoResults() {
        for (String command : List.of("analyze", "messages")) {
            Path file = folder.resolve(command);
            CommandRun printed = CommandRun.of(command, folder.resolve("missing.pcap"));
            CommandRun written = CommandRun.of(command, folder.resolve("missing.pcap"), "--output", file);
            assertAll(
                    () -> assertEquals(3, printed.status()),
                    () -> assertEquals("", printed.out()),
                    () -> assertEquals(3, written.status()),
                    () -> assertFalse(Files.exists(file)));
        }
    }

    @Test
    void aCutCaptureIsAWarningAndWithStrictAFailure() throws IOException {
        Path cut = new TinyCapture().echoRequest(0).echoRequest(1).writeCut(folder.resolve("cut.pcap"), 5);
        CommandRun usual = CommandRun.of("analyze", cut);
        CommandRun strict = CommandRun.of("analyze", "--strict", cut);
        assertAll(
                () -> assertEquals(0, usual.status()),
                () -> assertTrue(
                        usual.err().startsWith("icmpscan: warning: " + cut + ": cut off at byte 68"), usual.err()),
                () -> assertEquals(1, usual.err().lines().count()),
                () -> assertEquals(3, strict.status()),
                () -> assertEquals(usual.out(), strict.out()),
                () -> assertEquals(3, CommandRun.of("messages", "--strict", cut).status()),
                () -> assertEquals(
                        0, CommandRun.of("messages", "--strict", pings).status()));
    }

    @Test
    void aLinkTypeThatIsNotDecodedIsAWarning() throws IOException {
        Path other = new TinyCapture(147).echoRequest(0).write(folder.resolve("other.pcap"));
        CommandRun run = CommandRun.of("analyze", other);
        assertEquals(0, run.status());
        assertTrue(run.err().contains("warning: 1 frame of link type 147 ("), run.err());
    }

    @Test
    void anOutputFileShowsWhenItIsComplete() throws IOException {
        Path file = folder.resolve("types.csv");
        CommandRun run = CommandRun.of("analyze", "-r", "types", "--format", "csv", "-o", file, pings);
        assertAll(
                () -> assertEquals(0, run.status(), run::err),
                () -> assertEquals("", run.out()),
                () -> assertEquals(
                        CommandRun.of("analyze", "-r", "types", "--format", "csv", pings)
                                .out(),
                        Files.readString(file)),
                () -> assertEquals(List.of("pings.pcap", "types.csv"), listing(folder)));
    }

    @Test
    void resultsNeverReplaceACapture() throws IOException {
        byte[] before = Files.readAllBytes(pings);
        Path link = Files.createSymbolicLink(folder.resolve("link"), pings);
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Path disguised = Files.copy(pings, reports.resolve("types.txt"));
        List<CommandRun> runs = List.of(
                CommandRun.of("analyze", "-o", pings, pings),
                CommandRun.of("analyze", "-o", link, pings),
                CommandRun.of("messages", "-o", pings, link),
                CommandRun.of("analyze", "--output-dir", reports, disguised));
        for (CommandRun run : runs) {
            assertEquals(2, run.status(), run::err);
            assertTrue(run.err().contains("is a capture that is read"), run.err());
        }
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(pings)));
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(disguised)));
    }

    @Test
    void aFolderGetsAFileForEachReport() throws IOException {
        Path reports = folder.resolve("a/b");
        CommandRun run =
                CommandRun.of("analyze", "-r", "types,quality", "--format", "csv", "--output-dir", reports, pings);
        assertAll(
                () -> assertEquals(0, run.status(), run::err),
                () -> assertEquals("", run.out()),
                () -> assertEquals(List.of("quality.csv", "types.csv"), listing(reports)),
                () -> assertTrue(Files.readString(reports.resolve("types.csv")).startsWith("type,")));
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsAnOutputFailure() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (Object[] arguments : new Object[][] {
            {"analyze", "-o", folder, pings},
            {"messages", "-o", folder.resolve("missing/file"), pings},
            {"analyze", "--output-dir", file, pings},
            {"types", "-o", file.resolve("under-a-file")}
        }) {
            CommandRun run = CommandRun.of(arguments);
            assertEquals(4, run.status(), run::err);
            assertTrue(run.err().startsWith("icmpscan: cannot write " + folder), run.err());
            assertEquals("", run.out());
        }
    }

    @Test
    void sameInputsGiveTheSameBytes() {
        for (String format : List.of("table", "json", "ndjson")) {
            CommandRun first = CommandRun.of("analyze", "-r", "all", "--format", format, pings, pings);
            CommandRun second = CommandRun.of("analyze", "-r", "all", "--format", format, pings, pings);
            assertEquals(first.out(), second.out());
            assertTrue(first.out().length() > 100);
        }
    }

    @Test
    void aFolderStandsForTheCapturesInItByName() throws IOException {
        Path evidence = Files.createDirectories(folder.resolve("evidence/monday"));
        new TinyCapture().echoRequest(5).write(evidence.resolve("b.pcap"));
        Files.copy(pings, evidence.resolveSibling("z.cap"));
        Files.writeString(evidence.resolve("notes.txt"), "no capture, though it stands among them");
        CommandRun run = CommandRun.of("messages", evidence.getParent(), pings);
        assertAll(
                () -> assertEquals(0, run.status()),
                () -> assertEquals(
                        List.of("1", "2", "2", "2", "3", "3", "3"), column(run.out(), MessageRows.COLUMNS, "file")),
                () -> assertEquals(
                        "icmpscan: " + evidence.getParent() + ": skipped 1 file that is no capture: "
                                + Path.of("monday", "notes.txt") + "\n",
                        run.err()));
    }

    @Test
    void aFolderWithoutACaptureIsAnError() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        CommandRun run = CommandRun.of("analyze", empty);
        assertEquals(3, run.status());
        assertEquals("icmpscan: " + empty + ": is a folder without a capture in it\n", run.err());
    }

    @Test
    void whatIsInAFolderIsNotReplacedEither() {
        CommandRun run = CommandRun.of("messages", "-o", pings, folder);
        assertEquals(2, run.status());
        assertTrue(run.err().contains("is a capture that is read"), run.err());
    }

    @Test
    void mergedByTimeFramesKeepTheirFileAndNumber() throws IOException {
        Path between = new TinyCapture().echoRequest(1).echoRequest(50).write(folder.resolve("between.pcap"));
        CommandRun run = CommandRun.of("messages", "--merge", "time", pings, between);
        assertEquals(List.of("1", "1", "2", "2", "1"), column(run.out(), MessageRows.COLUMNS, "file"));
        assertEquals(List.of("1", "2", "1", "2", "3"), column(run.out(), MessageRows.COLUMNS, "frame"));
        CommandRun sessions =
                CommandRun.of("analyze", "-r", "sessions", "--format", "csv", "--merge", "time", pings, between);
        assertEquals(1 + 1, sessions.out().lines().count(), "what is in between leaves no gap of 60 s");
    }

    @Test
    void perFileTablesComeCaptureByCapture() {
        CommandRun run = CommandRun.of("analyze", "--per-file", "-r", "types", pings, folder.resolve("no"), pings);
        assertAll(
                () -> assertEquals(3, run.status()),
                () -> assertTrue(run.out().startsWith("Capture 1: " + pings + "\n1 pcap capture: 3 frames"), run.out()),
                () -> assertTrue(
                        run.out().contains("\n\nCapture 2: " + folder.resolve("no") + "\nCapture 2 could not be read"),
                        run.out()),
                () -> assertTrue(
                        run.out().contains("\n\nCapture 3: " + pings + "\n1 pcap capture: 3 frames"), run.out()),
                () -> assertTrue(run.out().contains(" 3:1 "), run.out()));
    }

    @Test
    void severalCapturesHaveShortNamesInJsonByTheirNumbers() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path same = Files.copy(pings, other.resolve(pings.getFileName()));
        JsonNode both = new ObjectMapper()
                .readTree(CommandRun.of("analyze", "--format", "json", pings, folder.resolve("no"), same)
                        .out());
        assertEquals(
                folder.getFileName() + "/" + pings.getFileName(),
                both.at("/captures/rows/0/name").asText());
        assertEquals(3, both.at("/captures/rows/1/file").asInt());
        assertEquals(
                "other/" + pings.getFileName(), both.at("/captures/rows/1/name").asText());
        String one = CommandRun.of("analyze", "--format", "json", pings).out();
        assertEquals(
                one, CommandRun.of("analyze", "--format", "json", same).out(), "one capture gives the same anywhere");
        JsonNode alone = new ObjectMapper()
                .readTree(CommandRun.of("analyze", "--per-file", "--format", "json", pings, same)
                        .out());
        assertTrue(alone.at("/captures/rows/1/name").isMissingNode(), "it has the name as given");
        assertEquals(same.toString(), alone.at("/captures/rows/1/capture_name").asText());
    }

    @Test
    void perFileTablesForProgramsSayTheCaptureInEachRow() throws IOException {
        CommandRun csv = CommandRun.of("analyze", "--per-file", "--format", "csv", pings, pings);
        assertTrue(csv.out().startsWith("capture,capture_name,type,"), csv.out());
        assertEquals(1 + 2, csv.out().lines().count());
        assertTrue(csv.out().contains("\r\n2," + pings + ",8,Echo,"), csv.out());
        CommandRun json = CommandRun.of("analyze", "--per-file", "--format", "json", pings, pings);
        JsonNode document = new ObjectMapper().readTree(json.out());
        assertEquals(2, document.at("/reports/types/rows").size());
        assertEquals(2, document.at("/captures/rows/1/capture").asInt());
        var violations = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(CommandRun.of("schema").out())
                .validate(document);
        assertEquals(java.util.Set.of(), violations);
    }

    @Test
    void perFileReportsGoToTheSameFilesInAFolder() throws IOException {
        Path reports = folder.resolve("reports");
        CommandRun run =
                CommandRun.of("analyze", "--per-file", "-r", "types,quality", "--output-dir", reports, pings, pings);
        assertEquals(0, run.status(), run::err);
        assertEquals(List.of("quality.txt", "types.txt"), listing(reports));
        String types = Files.readString(reports.resolve("types.txt"));
        assertTrue(types.contains("Capture 1: ") && types.contains("Capture 2: "), types);
    }

    @Test
    void whatACaptureSaysBesideItsFramesIsShown() {
        Path capture = Path.of("samples", "names.pcapng");
        CommandRun named = CommandRun.of("analyze", "--names", "-r", "types,talkers,quality", capture);
        CommandRun usual = CommandRun.of("analyze", "-r", "talkers", capture);
        String json =
                CommandRun.of("analyze", "--names", "--format", "json", capture).out();
        assertAll(
                () -> assertEquals(
                        "icmpscan: warning: " + capture
                                + ": by its own account 20 frames were lost while it was made; counts are lower bounds\n",
                        named.err()),
                () -> assertTrue(named.out().contains(" 10.20.0.11 (workstation.example)"), named.out()),
                () -> assertTrue(named.out().contains("(\\x1b[31mrouter\\u202e,\\x0d\\x0a=cmd())"), named.out()),
                () -> assertTrue(named.out().contains("nobody has checked them"), named.out()),
                () -> assertTrue(
                        named.out().contains(":filter  ") && named.out().contains("icmp and net 10.20.0.0/16")),
                () -> assertTrue(named.out().contains("capture:1:interface:0:dropped-by-interface"), named.out()),
                () -> assertFalse(usual.out().contains("workstation.example"), usual.out()),
                () -> assertFalse(json.contains("workstation.example"), json));
    }

    @Test
    void aLinkTypeIsReadAsAnother() throws IOException {
        Path user = new TinyCapture(147).echoRequest(0).write(folder.resolve("user.pcap"));
        for (String command : List.of("analyze", "messages")) {
            CommandRun run = CommandRun.of(command, "--linktype", "146=1", "--linktype", "147=228", user);
            assertEquals("", run.err());
            assertTrue(run.out().contains("Echo"), run.out());
        }
    }

    private static List<String> column(String csv, List<Column> columns, String name) {
        int index = columns.stream().map(Column::name).toList().indexOf(name);
        return csv.lines().skip(1).map(line -> line.split(",", -1)[index]).toList();
    }

    private static List<String> names(JsonNode document) {
        List<String> names = new java.util.ArrayList<>();
        document.path("reports").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
