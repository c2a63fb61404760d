package icmpscan.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code diff} and {@code analyze --baseline}: captures and reports compared, and documents that are no reports. */
class DiffCommandTest {
    private static final String DOCUMENT = "{\"schema\":\"icmpscan/report/1\",\"reports\":{\"types\":{\"rows\":%s}}}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mixed.pcap", "extensions.pcap", "hostile-text.pcapng", "sflow.pcap", "empty.pcap"})
    void aCaptureAndItsReportAreTheSame(String sample) throws IOException {
        Path report = folder.resolve("report.json");
        CommandRun.of("analyze", "--format", "json", "-o", report, "samples/" + sample);
        CommandRun run = CommandRun.of("diff", "--tolerance", "0", report, "samples/" + sample);
        assertAll(
                () -> assertEquals(0, run.status(), run::out),
                () -> assertTrue(
                        run.out()
                                .startsWith(
                                        "No difference.\n\nDifferences from report.json to " + sample + "\n(none)\n"),
                        run::out));
    }

    @Test
    void framesAndMomentsAreNoDifference() throws IOException {
        Path one = new TinyCapture().echoRequest(0).echoRequest(1).write(folder.resolve("one.pcap"));
        Path later = new TinyCapture().echoRequest(86_400).echoRequest(1).write(folder.resolve("later.pcap"));
        CommandRun run = CommandRun.of("diff", one, later);
        assertEquals(0, run.status(), run::out);
    }

    @Test
    void theToleranceIsOfWhatWas() throws IOException {
        Path ten = pings("ten.pcap", 10);
        Path eleven = pings("eleven.pcap", 11);
        assertEquals(0, CommandRun.of("diff", ten, eleven).status());
        CommandRun strict = CommandRun.of("diff", "--tolerance", "9.99%", ten, eleven);
        assertEquals(1, strict.status());
        assertTrue(
                strict.out().matches("(?s).*\ntypes +changed +8, Echo, 0, No Code +messages +10 +11 +10\\.00\n.*"),
                strict::out);
    }

    @Test
    void whatAppearsAndVanishesIsNamedByReportAndTheWeightiestFirst() {
        CommandRun run = CommandRun.of("diff", "--format", "csv", "samples/ping.pcap", "samples/mixed.pcap");
        CommandRun back = CommandRun.of("diff", "--format", "csv", "samples/mixed.pcap", "samples/ping.pcap");
        assertAll(
                () -> assertEquals(1, run.status()),
                () -> assertTrue(
                        run.out().startsWith("in_report,change,what,measure,before,after,change_percent\r\nfindings,"),
                        run::out),
                () -> assertTrue(
                        run.out().indexOf("port-scan/10.20.0.13,severity,,high")
                                < run.out().indexOf("missing-route/10.20.0.1,severity,,medium"),
                        run::out),
                () -> assertTrue(run.out().contains("types,appeared,\"3, Destination"), run::out),
                () -> assertTrue(
                        back.out().contains("findings,vanished,port-scan/10.20.0.13,severity,high,"), back::out),
                () -> assertEquals(
                        run.out().lines().count(), back.out().lines().count(), "a difference has two sides"));
    }

    /** A finding that is there before and after, on more evidence: 60 ports of the one, 61 of the other. */
    @Test
    void theEvidenceOfAFindingIsComparedFigureByFigure() throws IOException {
        String report =
                "{\"schema\":\"icmpscan/report/1\",\"reports\":{\"findings\":{\"rows\":[{\"id\":\"missing-route/10.0.0.1\","
                        + "\"severity\":\"medium\",\"targets_count\":1,\"measures\":[\"users=%d (threshold 3)\",\"errors=~%d\"]}]}}}";
        Path before = Files.writeString(folder.resolve("before.json"), report.formatted(3, 100));
        Path after = Files.writeString(folder.resolve("after.json"), report.formatted(4, 105));
        CommandRun csv = CommandRun.of("diff", "--format", "csv", before, after);
        CommandRun table = CommandRun.of("diff", before, after);
        assertAll(
                () -> assertEquals(1, csv.status()),
                () -> assertEquals(
                        List.of("findings,changed,missing-route/10.0.0.1,users,3,4,33.33"), rows(csv), csv::out),
                () -> assertTrue(
                        table.out().startsWith("1 difference: 0 appeared, 0 vanished, 1 changed (findings 1).\n\nDiff"),
                        table::out));
    }

    @Test
    void aSummaryComesFirst() {
        CommandRun run = CommandRun.of("diff", "--top", 1, "samples/ping.pcap", "samples/mixed.pcap");
        CommandRun all = CommandRun.of("diff", "--format", "csv", "samples/ping.pcap", "samples/mixed.pcap");
        assertTrue(
                run.out()
                        .matches(
                                "(?s)" + rows(all).size()
                                        + " differences: \\d+ appeared, \\d+ vanished, \\d+ changed \\(findings \\d+, types \\d+, .*\\)\\.\n\nDiff.*"),
                run::out);
    }

    @Test
    void analyzeComparesInOneStep() throws IOException {
        Path report = folder.resolve("good.json");
        CommandRun.of("analyze", "--format", "json", "-o", report, "samples/ping.pcap");
        CommandRun same = CommandRun.of("analyze", "--baseline", report, "samples/ping.pcap");
        CommandRun different = CommandRun.of("analyze", "--baseline", report, "samples/tunnel.pcap");
        assertAll(
                () -> assertEquals(0, same.status(), same::out),
                () -> assertEquals(1, different.status()),
                () -> assertTrue(
                        different.out().matches("(?s).*findings +appeared +tunnel/10.20.0.11 .*"), different::out));
    }

    @Test
    void twoSelectionsThatDifferAreAWarning() {
        Path report = folder.resolve("host.json");
        Object[] selected = {"--host", "10.20.0.13", "samples/mixed.pcap"};
        CommandRun.of("analyze", "--format", "json", "-o", report, selected[0], selected[1], selected[2]);
        String warning = "warning: what is compared is not of the same messages: those of --host 10.20.0.13 before,"
                + " all of them after;";
        CommandRun whole = CommandRun.of("diff", report, "samples/mixed.pcap");
        CommandRun baseline = CommandRun.of("analyze", "--baseline", report, "samples/mixed.pcap");
        CommandRun same = CommandRun.of("analyze", "--baseline", report, selected[0], selected[1], selected[2]);
        assertAll(
                () -> assertEquals(1, whole.status()),
                () -> assertTrue(whole.err().contains(warning), whole::err),
                () -> assertTrue(baseline.err().contains(warning), baseline::err),
                () -> assertEquals(0, same.status(), same::out),
                () -> assertEquals("", same.err()));
    }

    @Test
    void onlyTheReportsThatAreNamedAreCompared() throws IOException {
        CommandRun all = CommandRun.of("diff", "--format", "csv", "samples/ping.pcap", "samples/mixed.pcap");
        CommandRun two =
                CommandRun.of("diff", "--format", "csv", "-r", "echo,types", "samples/ping.pcap", "samples/mixed.pcap");
        String expected = all.out()
                .lines()
                .filter(line -> line.startsWith("in_report,") || line.startsWith("types,") || line.startsWith("echo,"))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        assertEquals(expected, two.out());
        Path report = folder.resolve("good.json");
        CommandRun.of("analyze", "--format", "json", "-o", report, "samples/ping.pcap");
        CommandRun baseline = CommandRun.of(
                "analyze", "--baseline", report, "--format", "csv", "-r", "types,echo", "samples/mixed.pcap");
        assertEquals(expected, baseline.out());
        for (String name : List.of("timeline", "types,scans")) {
            CommandRun refused = CommandRun.of("diff", "-r", name, "samples/ping.pcap", "samples/mixed.pcap");
            assertEquals(2, refused.status());
            assertTrue(refused.err().contains("is not compared"), refused::err);
        }
    }

    /** A program is told all; a person the weightiest of each report, and how many that leaves out. */
    @Test
    void theWeightiestOfEachReportAreTold() {
        String[] captures = {"samples/ping.pcap", "samples/mixed.pcap"};
        List<String> all = rows(CommandRun.of("diff", "--format", "csv", captures[0], captures[1]));
        List<String> three = rows(CommandRun.of("diff", "--format", "csv", "--top", 3, captures[0], captures[1]));
        Map<String, Integer> seen = new TreeMap<>();
        assertEquals(
                all.stream()
                        .filter(row -> seen.merge(row.substring(0, row.indexOf(',')), 1, Integer::sum) <= 3)
                        .toList(),
                three);
        CommandRun table = CommandRun.of("diff", "--top", 3, captures[0], captures[1]);
        int omitted = all.size() - three.size();
        assertAll(
                () -> assertEquals(1, table.status()),
                () -> assertTrue(table.out().contains(omitted + " further rows; --top 0 shows all\n"), table::out),
                () -> assertTrue(
                        table.out().contains("weigh less: " + (seen.get("findings") - 3) + " of findings"),
                        table::out));
        CommandRun negative = CommandRun.of("diff", "--top", -1, captures[0], captures[1]);
        assertEquals(2, negative.status(), negative::err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void aReportMayBeginWithAByteOrderMark(String encoding) throws IOException {
        Path report = folder.resolve("report.json");
        CommandRun.of("analyze", "--format", "json", "-o", report, "samples/ping.pcap");
        Files.write(report, ("\ufeff" + Files.readString(report)).getBytes(Charset.forName(encoding)));
        CommandRun run = CommandRun.of("diff", report, "samples/ping.pcap");
        assertEquals(0, run.status(), run::err);
    }

    @Test
    void aBrokenEncodingIsRefusedWithItsPlace() throws IOException {
        Path report = Files.write(folder.resolve("odd.json"), new byte[] {0, 0, 0, '{', 0, 0, 0, '"', 0x7F, 0, 0, 0});
        CommandRun run = CommandRun.of("diff", report, "samples/ping.pcap");
        assertEquals(3, run.status(), run::err);
        assertTrue(run.err().startsWith("icmpscan: " + report + ": line 1, column "), run::err);
    }

    @Test
    void aFolderIsNoReport() {
        CommandRun run = CommandRun.of("analyze", "--baseline", folder, "samples/ping.pcap");
        assertEquals(3, run.status(), run::err);
        assertTrue(run.err().contains(folder + " is a folder; a report is a file"), run::err);
    }

    @Test
    void aListMayNotBeEndless() throws IOException {
        String list = "7,".repeat(9_999) + "7";
        String row = "[{\"messages\":[[%s],%s]}]";
        assertRefused(
                DOCUMENT.formatted(row.formatted(list, list)), "expected at most 10000 items in the lists of a row");
    }

    private static List<String> rows(CommandRun run) {
        return run.out().lines().skip(1).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            {                          | not JSON that can be read
            [1]                        | line 1, column 1: expected an object, found '['
            {}                         | expected the members schema and reports, found no schema
            {"schema":7}               | line 1, column 11: expected "icmpscan/report/1", found '7'
            {"schema":"icmpscan/report/2"} | expected "icmpscan/report/1", found 'icmpscan/report/2'
            {"schema":"icmpscan/report/1"} | expected the members schema and reports, found no reports
            {"schema":"icmpscan/report/1","reports":[]} | expected an object of reports, found '['
            {"a":1,"a":2}              | not JSON that can be read: Duplicate field 'a'
            {"a":[[[[[[[[[[[[[]]]]]]]]]]]]]} | not JSON that can be read: Document nesting depth
            {"schema":"icmpscan/report/1","reports":{}} 7 | expected the end of the document, found '7'
            {"a":"\u001b[2J"           | not JSON that can be read
            """)
    void aDocumentThatIsNoReportIsRefusedWithItsPlace(String document, String problem) throws IOException {
        assertRefused(document, problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            7                              | expected an array of rows, found '7'
            [7]                            | expected a row, found '7'
            [{"messages":1e999999999}]     | expected a number of at most 18 digits
            [{"messages":1e9999999999999}] | line 1, column 71: expected a number of at most 18 digits, 9 of them decimals, found '1e9999999999999'
            [{"messages":1e-999999999}]    | expected a number of at most 18 digits
            [{"messages":12345678901234567890}] | expected a number of at most 18 digits
            """)
    void rowsOfAReportAreLookedAt(String rows, String problem) throws IOException {
        assertRefused(DOCUMENT.formatted(rows), problem);
    }

    @Test
    void twoThatHaveNoReportInCommonCannotBeCompared() throws IOException {
        Path frame = folder.resolve("frame.json");
        CommandRun.of("show", "--format", "json", "-o", frame, "samples/ping.pcap", 1);
        for (CommandRun run : List.of(
                CommandRun.of("diff", frame, "samples/ping.pcap"),
                CommandRun.of("diff", "samples/ping.pcap", frame),
                CommandRun.of("analyze", "--baseline", frame, "samples/ping.pcap"))) {
            assertEquals(2, run.status(), run::out);
            assertTrue(run.err().contains("no report in common"), run::err);
        }
    }

    @Test
    void aFolderIsNotOneCapture() {
        CommandRun run = CommandRun.of("diff", "samples", "samples/ping.pcap");
        assertEquals(3, run.status(), run::err);
        assertTrue(run.err().contains("samples is a folder; two captures"), run::err);
    }

    @Test
    void hostileWordsReachNoTerminal() throws IOException {
        Path report = Files.writeString(
                folder.resolve("hostile.json"),
                DOCUMENT.formatted("[{\"type\":\"\\u001b[2J\\u202e\",\"messages\":-9}]"));
        CommandRun run = CommandRun.of("diff", report, "samples/ping.pcap");
        assertEquals(1, run.status(), run::err);
        assertFalse(run.out().contains("\u001b"), run::out);
        assertTrue(run.out().contains("\\x1b[2J\\u202e"), run::out);
    }

    @Test
    void whatIsAbsentOrNoCaptureIsAnInputThatCannotBeRead() {
        CommandRun absent = CommandRun.of("diff", "samples/absent.pcap", "samples/ping.pcap");
        assertEquals(3, absent.status());
        assertTrue(absent.err().contains("samples/absent.pcap: "), absent::err);
        assertEquals(
                3,
                CommandRun.of("diff", "samples/ping.pcap", "samples/README.md").status());
        assertEquals(2, CommandRun.of("diff", "--tolerance", "much", "a", "b").status());
    }

    private void assertRefused(String document, String problem) throws IOException {
        Path report = Files.writeString(folder.resolve("odd.json"), document);
        CommandRun run = CommandRun.of("diff", report, "samples/ping.pcap");
        assertAll(
                () -> assertEquals(3, run.status(), run::err),
                () -> assertEquals("", run.out()),
                () -> assertEquals(1, run.err().lines().count(), run::err),
                () -> assertFalse(run.err().contains("[Source"), run::err),
                () -> assertTrue(run.err().startsWith("icmpscan: " + report + ": line "), run::err),
                () -> assertTrue(run.err().contains(problem), run::err));
    }

    private Path pings(String name, int count) throws IOException {
        TinyCapture capture = new TinyCapture();
        for (int i = 0; i < count; i++) {
            capture.echoRequest(1);
        }
        return capture.write(folder.resolve(name));
    }
}
