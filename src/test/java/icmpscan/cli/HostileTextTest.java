package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Text of a capture, and names of files, reach every format harmless: nothing to obey, to run, or to be misled by. */
class HostileTextTest {
    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    Path folder;

    private Path capture;

    @BeforeEach
    void writeCapture() throws IOException {
        capture = HostileCapture.write(folder.resolve("hostile.pcapng"));
    }

    @ParameterizedTest
    @CsvSource({
        "table, false, 0",
        "table, true, 0",
        "table, true, 40",
        "json, false, 0",
        "json, true, 0",
        "ndjson, false, 0",
        "ndjson, true, 0"
    })
    void analyzeLetsNothingThrough(String format, boolean names, int width) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("analyze", "-r", "all", "--top", "0", "--format", format));
        if (names) {
            arguments.add("--names");
        }
        if (width > 0) {
            arguments.addAll(List.of("--width", width));
        }
        arguments.add(capture);
        CommandRun run = CommandRun.of(arguments.toArray());
        assertEquals(0, run.status(), run.err());
        boolean cut = width > 0; // names are, on a narrow screen
        assertTrue(cut || run.out().contains("owned"), "the text is not there");
        requireHarmless(run.out(), format);
        requireHarmless(run.err(), "table");
    }

    @Test
    void everyReportAsCsvIsFreeOfFormulas() throws IOException {
        Path reports = folder.resolve("reports");
        CommandRun run =
                CommandRun.of("analyze", "-r", "all", "--format", "csv", "--names", "--output-dir", reports, capture);
        assertEquals(0, run.status(), run.err());
        try (Stream<Path> files = Files.list(reports)) {
            List<Path> written = files.toList();
            assertEquals(ReportName.EVERY.size(), written.size());
            for (Path file : written) {
                requireHarmless(Files.readString(file), "csv");
            }
        }
        assertTrue(Files.readString(reports.resolve("quality.csv")).contains("'=cmd()"), "the text is not there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "table"})
    void messagesLetNothingThrough(String format) throws IOException {
        CommandRun run = CommandRun.of("messages", "--format", format, capture, capture);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("owned"), "the text is not there");
        requireHarmless(run.out(), format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd()|'x'",
                "+1",
                "-1",
                "@x",
                "\tt",
                "a\rb\nc,\"d\"",
                "\u001b[31m",
                "\u202ebidi\u2066",
                "\u009bc1"
            })
    void namesOfFilesLetNothingThrough(String name) throws IOException {
        Path named = copyAs(name + ".pcapng");
        Path damaged = Files.write(copyAs(name + ".damaged"), new byte[] {1, 2, 3});
        for (OutputFormat format : OutputFormat.values()) {
            String report = format == OutputFormat.SYSLOG ? "findings" : "quality";
            CommandRun run =
                    CommandRun.of("analyze", "-r", report, "--per-file", "--format", format, named, capture, damaged);
            assertEquals(3, run.status(), run.err());
            requireHarmless(run.out(), format.toString());
            requireHarmless(run.err(), "table");
            assertTrue(run.err().lines().allMatch(line -> line.startsWith("icmpscan: ")), run.err());
        }
    }

    private Path copyAs(String name) throws IOException {
        try {
            return Files.copy(capture, folder.resolve(name));
        } catch (InvalidPathException e) {
            assumeTrue(false, "this locale has no such file names");
            throw e;
        }
    }

    private static void requireHarmless(String printed, String format) throws IOException {
        printed.codePoints().forEach(c -> assertFalse(isHarmful(c, format), () -> "lets through U+" + hex(c)));
        if (format.equals("csv")) {
            cells(printed).forEach(HostileTextTest::requireNoFormula);
        } else if (format.equals("json")) {
            JSON.readTree(printed);
        } else if (format.equals("ndjson")) {
            for (String line : printed.lines().toList()) {
                assertTrue(JSON.readTree(line).isObject(), line);
            }
        }
    }

    private static boolean isHarmful(int codePoint, String format) {
        if (codePoint == '\n' || (codePoint == '\r' && format.equals("csv"))) {
            return false;
        }
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static void requireNoFormula(String cell) {
        if (!cell.matches(NUMBER)) {
            String start = cell.stripLeading().replaceFirst("^[\u3000\u00a0]+", "");
            assertTrue(start.isEmpty() || "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(start.charAt(0)) < 0, cell);
        }
    }

    /** Cells as RFC 4180 has them, quotes taken off; line ends within quotes must not be there. */
    private static List<String> cells(String csv) {
        assertFalse(csv.replace("\r\n", "").contains("\r"), "a return of its own");
        List<String> cells = new ArrayList<>();
        for (String line : csv.split("\r\n", -1)) {
            assertFalse(line.contains("\n"), line);
            for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
                cells.add(
                        cell.startsWith("\"")
                                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                                : cell);
            }
        }
        return cells;
    }

    private static String hex(int codePoint) {
        return Integer.toHexString(codePoint);
    }
}
