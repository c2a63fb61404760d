package icmpscan.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import icmpscan.session.RouteScene;
import icmpscan.session.Routes;

import static icmpscan.report.Samples.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Output keeps to the schema that is shipped with the program, and the schema notices when it does not. */
class JsonSchemaTest {
    private static final String SPEC = "https://json-schema.org/draft/2020-12/schema";
    private static JsonSchema schema;
    private static String schemaText;

    @BeforeAll
    static void loadSchema() throws IOException {
        try (InputStream in = JsonRenderer.class.getResourceAsStream("report.schema.json")) {
            schemaText = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaText);
    }

    @Test
    void theSchemaItselfIsValid() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        JsonSchema metaSchema = factory.getSchema(SchemaLocation.of(SPEC));
        assertEquals(Set.of(), metaSchema.validate(schemaText, InputFormat.JSON));
        assertFalse(metaSchema.validate("{\"type\":7}", InputFormat.JSON).isEmpty());
    }

    @Test
    void outputIsValid() throws IOException {
        assertEquals(Set.of(), errors(document()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types",
                "unreachable",
                "scans",
                "sessions",
                "talkers",
                "quality",
                "captures",
                "findings",
                "echo",
                "routes",
                "senders",
                "timeline",
                "anomalies",
                "vantage",
                "icmp_types",
                "icmp_codes",
                "frames",
                "parts",
                "fields",
                "messages",
                "context",
                "bytes"
            })
    void everyReportHasAPlace(String name) throws IOException {
        assertEquals(Set.of(), errors(document().replace("\"unreachable\"", '"' + name + '"')));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"icmpscan/report/1\"          | \"icmpscan/report/2\"",
                "\"version\": \"0.1.0\",        | ~~",
                "\"version\": \"0.1.0\",        | \"version\": \"0.1.0\", \"extra\": 1,",
                "\"version\": \"0.1.0\",        | \"version\": 1,",
                "\"captures\":                  | \"capture\":",
                "\"unreachable\"                | \"unheard-of\"",
                "\"omitted\": 7                 | \"omitted\": -1",
                "\"omitted\": 7                 | \"omitted\": 7.5",
                "\"omitted\": 7,                | ~~",
                "\"title\": \"Unreachable by reporter\", | ~~",
                "[ \"Counts are lower bounds.\" ] | \"Counts are lower bounds.\"",
                "\"reporter\", \"code\"         | \"reporter\", \"reporter\"",
                "\"count\": 1234567             | \"Count\": 1234567",
                "\"frame\": 12                  | \"frame\": 0",
                "\"frame\": 12                  | \"frame\": \"12\"",
                "\"file\": 2,                   | ~~",
                "[ 53, \"udp/67\" ]             | [ [ 53 ], \"udp/67\" ]",
                "[ 53, \"udp/67\" ]             | { \"port\": 53 }",
            })
    void aBrokenDocumentIsNoticed(String part, String broken) throws IOException {
        String document = document();
        String changed = document.replace(part, broken == null ? "" : broken);
        assertFalse(changed.equals(document), "nothing was broken");
        assertFalse(errors(changed).isEmpty(), changed);
    }

    @Test
    void whatTheProgramKnowsOfTypesIsValidToo() throws IOException {
        String document = written(out -> new JsonRenderer("1")
                .render(
                        Samples.texts(List.of()),
                        List.of(ReferenceReport.allTypes(), ReferenceReport.code(3, 200)),
                        out));
        assertEquals(Set.of(), errors(document));
    }

    private static Set<ValidationMessage> errors(String document) {
        return schema.validate(document, InputFormat.JSON);
    }

    @Test
    void routesAreValid() throws IOException {
        Routes routes = new Routes();
        new RouteScene()
                .udpTrace(33_434, 3, RouteScene.R1, null, RouteScene.R2)
                .probe(1, 1)
                .expired(RouteScene.R1, 1)
                .probe(2, 2)
                .reply(2)
                .messages()
                .forEach(routes::accept);
        Report report = RoutesReport.of(routes, ReportOptions.ALL);
        assertEquals(6, report.rows().size());
        String document =
                written(out -> new JsonRenderer("1").render(Samples.texts(List.of("a.pcap")), List.of(report), out));
        assertEquals(Set.of(), errors(document));
        assertTrue(document.contains("\"routes\": {"), document);
    }

    private static String document() throws IOException {
        return written(out ->
                new JsonRenderer("0.1.0").render(Samples.texts(List.of("a.pcap")), List.of(Samples.everything()), out));
    }
}
