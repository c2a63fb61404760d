package icmpscan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import icmpscan.report.JsonRenderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** JSON of {@code check} and {@code diff} keeps to the schemas that are shipped with the program, and these notice when it does not. */
class VerdictSchemaTest {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"check", "diff"})
    void theSchemasAreSchemas(String name) throws IOException {
        JsonSchema metaSchema = FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(Set.of(), metaSchema.validate(text(name), InputFormat.JSON));
    }

    @Test
    void everyAnswerOfCheckIsValid() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("a.policy"),
                "allow = 8\nmax-messages = 5\nmax-rtt = 1s\nmax-loss = 0%\nallow-finding = none\nmax-damage = 0\n");
        String all = check(policy, "samples/mixed.pcap", "samples/damaged.pcap");
        String alone = check(policy, "--per-file", "samples/empty.pcap", "samples/mixed.pcap", "samples/README.md");
        String unread = check(policy, "samples/README.md");
        assertEquals(Set.of(), errors("check", all));
        assertEquals(Set.of(), errors("check", alone));
        assertEquals(Set.of(), errors("check", unread));
        assertFalse(errors("check", all.replace("\"broken\"", "\"bad\"")).isEmpty());
        assertFalse(errors("check", all.replace("\"line\":", "\"lines\":")).isEmpty());
        assertFalse(errors("check", all.replace("icmpscan/check/1", "icmpscan/check/2"))
                .isEmpty());
    }

    @Test
    void everyAnswerOfDiffIsValid() throws IOException {
        String different = CommandRun.of("diff", "--format", "json", "samples/mtr.pcap", "samples/mixed.pcap")
                .out();
        String same = CommandRun.of("diff", "--format", "json", "samples/mtr.pcap", "samples/mtr.pcap")
                .out();
        assertEquals(Set.of(), errors("diff", different));
        assertEquals(Set.of(), errors("diff", same));
        assertFalse(errors("diff", same.replace("icmpscan/diff/2", "icmpscan/diff/1"))
                .isEmpty());
        assertFalse(
                errors("diff", different.replace("\"appeared\"", "\"came\"")).isEmpty());
        assertFalse(errors("diff", same.replace("\"same\"", "\"equal\"")).isEmpty());
    }

    private static String check(Path policy, String... arguments) {
        Object[] words = new Object[arguments.length + 5];
        System.arraycopy(arguments, 0, words, 5, arguments.length);
        words[0] = "check";
        words[1] = "--policy";
        words[2] = policy;
        words[3] = "--format";
        words[4] = "json";
        return CommandRun.of(words).out();
    }

    private static Set<ValidationMessage> errors(String schema, String document) throws IOException {
        return FACTORY.getSchema(text(schema)).validate(document, InputFormat.JSON);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = JsonRenderer.class.getResourceAsStream(name + ".schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
