package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import icmpscan.report.Schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What the commands write for programs keeps to the schemas that the program prints, and the schemas notice when it does not. */
class SchemaTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Path MIXED = SAMPLES.resolve("mixed.pcap");
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static JsonSchema report;
    private static JsonSchema rows;

    @BeforeAll
    static void printSchemas() {
        report = FACTORY.getSchema(CommandRun.of("schema", "report").out());
        rows = FACTORY.getSchema(CommandRun.of("schema", "rows").out());
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void schemasAreValidThemselves(Schema schema) {
        JsonSchema metaSchema = FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        String text = CommandRun.of("schema", schema).out();
        assertEquals(Set.of(), metaSchema.validate(text, InputFormat.JSON));
        assertFalse(metaSchema.validate("{\"type\":7}", InputFormat.JSON).isEmpty());
    }

    @Test
    void withoutANameItIsTheSchemaOfDocuments() {
        assertEquals(
                CommandRun.of("schema", "report").out(), CommandRun.of("schema").out());
        assertEquals(2, CommandRun.of("schema", "reprot").status());
    }

    @Test
    void samplesAreValid() throws IOException {
        List<Path> samples = captures(SAMPLES);
        assertTrue(samples.size() > 30, samples::toString);
        assertValid(samples);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../shared/captures", "../shared/lab"})
    void otherCapturesAreValid(String folder) throws IOException {
        assumeTrue(Files.isDirectory(Path.of(folder)), () -> "NOT RUN: no captures at " + folder);
        assertValid(captures(Path.of(folder)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"types", "types 3", "types 3/13", "types 200/1"})
    void referenceTablesAreValid(String command) {
        assertDocument((Object[]) (command + " --format json").split(" "));
        assertRows((Object[]) (command + " --format ndjson").split(" "));
    }

    @Test
    void framesAreValid() {
        for (String sample : List.of("mixed.pcap", "fragments.pcap", "extensions.pcap", "malformed.pcap")) {
            String capture = SAMPLES.resolve(sample).toString();
            assertDocument("show", "--format", "json", capture, "1", "2", "3", "4", "5");
        }
    }

    @Test
    void differencesAreValid() {
        String[] captures = {"samples/mtr.pcap", MIXED.toString()};
        assertTrue(CommandRun.of("diff", "--format", "ndjson", captures[0], captures[1])
                        .out()
                        .lines()
                        .count()
                > 20);
        assertRows("diff", "--format", "ndjson", captures[0], captures[1]);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"schema\": \"icmpscan/report/1\" | \"schema\": \"icmpscan/report/2\"",
                "\"captures\": { | \"capture\": {",
                "\"types\": { | \"unheard_of\": {",
                "\"omitted\": 0, | ~~",
                "\"omitted\": 0 | \"omitted\": -1",
                "\"omitted\": 0 | \"omitted\": 0, \"more\": 1",
                "\"messages\": 260 | \"messages\": \"260\"",
                "\"messages\": 260 | \"messages\": null",
                "\"messages\": 260 | \"Messages\": 260",
                "\"type\": 8, | \"type\": 256,",
                "\"type\": 8, | ~~",
                "\"type\": 8, | \"type\": 8, \"kind_of_type\": 1,",
                "\"severity\": \"high\" | \"severity\": \"dire\"",
                "\"first_time\": \"2026 | \"first_time\": \"at 2026",
                "\"frame\": 196 | \"frame\": 0",
            })
    void aBrokenDocumentIsNoticed(String part, String broken) {
        String document = CommandRun.of("analyze", "--format", "json", MIXED).out();
        String changed = document.replaceFirst(Pattern.quote(part), broken);
        assertNotEquals(document, changed, "nothing was broken");
        assertFalse(report.validate(changed, InputFormat.JSON).isEmpty(), part);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"report\":\"messages\" | \"report\":\"types\"",
                "\"report\":\"messages\", | ~~",
                "\"type\":3 | \"type\":\"3\"",
                "\"community_id\":\"1: | \"community_id\":\"",
                "\"ttl\": | \"ttl_of_it\":",
            })
    void aBrokenLineIsNoticed(String part, String broken) {
        String line = CommandRun.of("messages", "--format", "ndjson", MIXED)
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        String changed = line.replace(part, broken);
        assertNotEquals(line, changed, "nothing was broken");
        assertFalse(rows.validate(changed, InputFormat.JSON).isEmpty(), changed);
    }

    private static void assertValid(List<Path> captures) {
        for (Path capture : captures) {
            assertDocument("analyze", "--format", "json", capture);
            assertRows("analyze", "--format", "ndjson", capture);
            assertRows("messages", "--format", "ndjson", capture);
        }
        assertDocument(Stream.concat(Stream.of("analyze", "--per-file", "--format", "json"), captures.stream())
                .toArray());
        assertRows(Stream.concat(Stream.of("analyze", "--per-file", "--format", "ndjson"), captures.stream())
                .toArray());
    }

    private static void assertDocument(Object... command) {
        CommandRun run = CommandRun.of(command);
        assertTrue(run.status() != 0 || !run.out().isEmpty(), () -> "nothing written by " + List.of(command));
        if (!run.out().isEmpty()) {
            assertEquals(Set.of(), report.validate(run.out(), InputFormat.JSON), () -> List.of(command)
                    .toString());
        }
    }

    private static void assertRows(Object... command) {
        CommandRun.of(command).out().lines().limit(300).forEach(line -> {
            Set<ValidationMessage> errors = rows.validate(line, InputFormat.JSON);
            assertEquals(Set.of(), errors, () -> List.of(command) + ": " + line);
        });
    }

    private static List<Path> captures(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .matches(".*\\.pcap(ng)?"))
                    .sorted()
                    .limit(80)
                    .toList();
        }
    }
}
