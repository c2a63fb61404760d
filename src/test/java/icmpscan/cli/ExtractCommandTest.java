package icmpscan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.capture.CaptureBuilder;
import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;
import icmpscan.decode.IcmpFrames;
import icmpscan.session.ProvokingFrames;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code extract} over samples, and what the selection keeps in {@code messages} and {@code analyze}. */
class ExtractCommandTest {
    private static final Path SAMPLES = Path.of("samples");

    @TempDir
    private Path folder;

    @Test
    void framesOfSelectedMessagesAreWrittenWithComments() throws IOException {
        Path out = folder.resolve("out.pcapng");
        CommandRun run = extract("ping.pcap", out, "--type", "echo-request");
        String written = Files.readString(out, StandardCharsets.ISO_8859_1);
        assertAll(
                () -> assertEquals(0, run.status(), run::err),
                () -> assertEquals(listed("ping.pcap", "--type", "8"), frames(out)),
                () -> assertTrue(run.err().contains(frames(out) + " frames written"), run.err()),
                () -> assertTrue(written.contains("Echo (8), No Code (0); session 1"), "no such comment"));
    }

    @Test
    void withoutCommentsThereAreNone() throws IOException {
        Path out = folder.resolve("out.pcapng");
        extract("ping.pcap", out, "--no-comments");
        assertFalse(Files.readString(out, StandardCharsets.ISO_8859_1).contains("Echo"));
    }

    /** In the sample the scanner and the one who sweeps are one, so that their sessions are the same. */
    @Test
    void whatElseTheActorDidIsNotOfTheFinding() throws IOException {
        assertAll(
                () -> assertEquals("0/0 3/1 8/0", kindsOf("ping-sweep")),
                () -> assertEquals("3/3", kindsOf("port-scan")));
    }

    /** Types and codes that {@code messages} lists for a finding of this kind in the mixed sample. */
    private static String kindsOf(String finding) {
        return CommandRun.of("messages", "--format", "csv", "--finding", finding, SAMPLES.resolve("mixed.pcap"))
                .out()
                .lines()
                .skip(1)
                .map(row -> row.split(","))
                .map(cells -> cells[5] + "/" + cells[7])
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void whatProvokedAnErrorComesWithItWhereItIsAskedFor() throws IOException {
        Path errors = folder.resolve("errors.pcapng");
        Path both = folder.resolve("both.pcapng");
        extract("frag-needed.pcap", errors, "--type", "3");
        CommandRun run = extract("frag-needed.pcap", both, "--type", "3", "--with-provoking");
        assertAll(
                () -> assertTrue(frames(both) > frames(errors), run.err()),
                () -> assertTrue(
                        Files.readString(both, StandardCharsets.ISO_8859_1).contains("provoked the error in frame"),
                        "no comment"));
    }

    @Test
    void errorsTooManyToTraceBackAreCounted() throws IOException {
        byte[] error = IcmpFrames.error("0303 0000 0000 0000", IcmpFrames.udp().quoted(28))
                .frame();
        CaptureBuilder capture = CaptureBuilder.pcap();
        for (int i = 0; i < ProvokingFrames.MAX_ERRORS + 3; i++) {
            capture.record(1, 0, error);
        }
        Path flood = Files.write(folder.resolve("flood.pcap"), capture.toBytes());
        CommandRun run = CommandRun.of(
                "extract", "--no-comments", "--with-provoking", "-o", folder.resolve("out.pcapng"), flood);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.err().contains("of the first 262144 errors only, not of the 3 after them"), run.err());
    }

    @Test
    void allFragmentsOfAMessageAreWritten() throws IOException {
        Path out = folder.resolve("out.pcapng");
        extract("fragmented-ping.pcap", out);
        assertEquals(
                CommandRun.of("messages", "--format", "csv", SAMPLES.resolve("fragmented-ping.pcap"))
                        .out(),
                CommandRun.of("messages", "--format", "csv", out).out());
    }

    @Test
    void aFindingIsExtractedByKindAndById() throws IOException {
        Path byKind = folder.resolve("kind.pcapng");
        Path byId = folder.resolve("id.pcapng");
        assertEquals(
                0,
                extract("udp-port-scan.pcap", byKind, "--finding", "port-scan").status());
        String id = CommandRun.of(
                        "analyze", "-r", "findings", "--format", "ndjson", SAMPLES.resolve("udp-port-scan.pcap"))
                .out()
                .replaceAll("(?s).*?\"id\":\"(port-scan/[^\"]*)\".*", "$1");
        assertEquals(0, extract("udp-port-scan.pcap", byId, "--finding", id).status());
        assertTrue(frames(byKind) > 0, "nothing written");
        assertArrayEquals(Files.readAllBytes(byKind), Files.readAllBytes(byId));
    }

    @Test
    void onStandardOutputThereIsNothingButTheCapture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput out = new StandardOutput(bytes, Path.of("/dev/null"));
        int status = Icmpscan.commandLine()
                .setOut(out)
                .setErr(new PrintWriter(new StringWriter()))
                .execute(
                        "extract",
                        "--format",
                        "pcap",
                        "-o",
                        "-",
                        SAMPLES.resolve("ping.pcap").toString());
        Path copy = Files.write(folder.resolve("copy.pcap"), bytes.toByteArray());
        assertEquals(0, status);
        assertEquals(listed("ping.pcap"), frames(copy));
    }

    @Test
    void severalLinkTypesDoNotFitOnePcapAndNothingIsLeft() {
        Path out = folder.resolve("out.pcap");
        CommandRun run = extract("link-types.pcapng", out, "--format", "pcap");
        assertAll(
                () -> assertEquals(4, run.status(), run::err),
                () -> assertTrue(run.err().contains("a pcapng file can hold both"), run.err()),
                () -> assertFalse(Files.exists(out), "a file is left"));
    }

    @Test
    void anInputIsNeverReplaced() throws IOException {
        Path capture = Files.copy(SAMPLES.resolve("ping.pcap"), folder.resolve("a.pcap"));
        byte[] before = Files.readAllBytes(capture);
        CommandRun run = CommandRun.of("extract", "-o", capture, capture);
        assertEquals(2, run.status());
        assertArrayEquals(before, Files.readAllBytes(capture));
    }

    @Test
    void ofADamagedCaptureWhatCanBeReadIsWrittenAndStrictSaysSo() throws IOException {
        Path out = folder.resolve("out.pcapng");
        assertEquals(0, extract("damaged.pcap", out).status());
        assertEquals(listed("damaged.pcap"), frames(out));
        assertEquals(3, extract("damaged.pcap", out, "--force", "--strict").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            --type 300       | is no ICMP type
            --type ecko      | is no ICMP type
            --type 8/        | is no code of type 8
            --type 3/no-code | is no code of type 3
            --host 10.0.0.0/8 | --net takes networks
            --net 10.0.0.1/33 | is no IPv4 network
            --since yesterday | is no time
            --since +5m --until +5m | --until is not after --since
            --since 2026-01-02 --until 2026-01-01 | --until is not after --since
            --session 999    | there is no such session
            --finding nobody | there is no such kind of finding; 'icmpscan explain' lists them
            --finding port-scan/1.2.3.4 | there is no such finding
            """)
    void whatCannotBeSelectedIsRefused(String option, String reason) {
        Path out = folder.resolve("out.pcapng");
        CommandRun run = extract("ping.pcap", out, option.split(" "));
        assertAll(
                () -> assertEquals(2, run.status()),
                () -> assertTrue(run.err().contains(reason), run.err()),
                () -> assertFalse(Files.exists(out), "a file is left"));
    }

    /** It must not look as if the captures had no message. */
    @Test
    void aSelectionOfNothingIsToldApartFromNothing() {
        String notice = "icmpscan: no message is selected, of those in 629 frames: --since +10h\n";
        CommandRun reports = CommandRun.of("analyze", "-r", "types", "--since", "+10h", "samples/mixed.pcap");
        CommandRun rows = CommandRun.of("messages", "--since", "+10h", "samples/mixed.pcap");
        CommandRun quiet = CommandRun.of("messages", "-q", "--since", "+10h", "samples/mixed.pcap");
        CommandRun empty = CommandRun.of("analyze", "-r", "types", "samples/empty.pcap");
        assertAll(
                () -> assertEquals(notice, reports.err()),
                () -> assertTrue(
                        reports.out().contains("\nNone of the ICMP messages in 629 frames is selected.\n"),
                        reports::out),
                () -> assertEquals(notice, rows.err()),
                () -> assertEquals("", quiet.err()),
                () -> assertTrue(empty.out().contains("\nThere is no ICMP message in it.\n"), empty::out));
    }

    @Test
    void aCodeIsAskedForByItsNumberOrItsName() {
        int byNumber = listed("mixed.pcap", "--type", "3/3");
        assertAll(
                () -> assertTrue(byNumber > 0, "none"),
                () -> assertEquals(byNumber, listed("mixed.pcap", "--type", "3/port")),
                () -> assertEquals(
                        byNumber, listed("mixed.pcap", "--type", "Destination Unreachable/Port Unreachable")));
    }

    @Test
    void optionsWidenWithinThemselvesAndNarrowTogether() {
        int all = listed("ping.pcap");
        int requests = listed("ping.pcap", "--type", "8");
        assertAll(
                () -> assertTrue(requests > 0 && requests < all, requests + " of " + all),
                () -> assertEquals(all, listed("ping.pcap", "--type", "8,0", "--type", "3,11,12,5")),
                () -> assertEquals(0, listed("ping.pcap", "--type", "8", "--host", "203.0.113.77")),
                () -> assertEquals(0, listed("ping.pcap", "--until", "+0s")),
                () -> assertEquals(all, listed("ping.pcap", "--since", "+0s")),
                () -> assertEquals(0, listed("ping.pcap", "--since", "2200-01-01")));
    }

    @Test
    void analyzeSaysThatItLooksAtSelectedMessagesOnly() {
        CommandRun table = CommandRun.of("analyze", "--type", "8", SAMPLES.resolve("ping.pcap"));
        CommandRun csv =
                CommandRun.of("analyze", "-r", "types", "--format", "csv", "--type", "8", SAMPLES.resolve("ping.pcap"));
        assertAll(
                () -> assertTrue(table.out().contains("Selected messages only: --type 8"), table.out()),
                () -> assertFalse(table.out().contains("Echo Reply"), table.out()),
                () -> assertTrue(csv.err().contains("Selected messages only: --type 8"), csv.err()),
                () -> assertEquals(2, csv.out().lines().count(), csv.out()));
    }

    private static CommandRun extract(String sample, Path out, String... options) {
        List<Object> words = new ArrayList<>(List.of("extract", "-o", out, SAMPLES.resolve(sample)));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray());
    }

    private static int listed(String sample, String... options) {
        List<Object> words = new ArrayList<>(List.of("messages", SAMPLES.resolve(sample)));
        words.addAll(List.of(options));
        return (int) CommandRun.of(words.toArray()).out().lines().count() - 1;
    }

    private static int frames(Path capture) throws IOException {
        int frames = 0;
        try (CaptureReader reader = CaptureReader.open(CaptureInput.ofPath(capture), 1)) {
            while (reader.next()) {
                frames++;
            }
        }
        return frames;
    }
}
