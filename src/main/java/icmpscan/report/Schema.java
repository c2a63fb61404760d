package icmpscan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * A JSON schema (draft 2020-12) of what the program writes. Each is made of its own resource, those of reports also of the definitions of rows
 * and cells that they share, and stands alone when it is printed.
 */
public enum Schema {
    /** Documents: {@code --format json}. */
    REPORT(true),
    /** Lines: {@code --format ndjson}. */
    ROWS(true),
    /** What {@code check --format json} writes. */
    CHECK(false),
    /** What {@code diff --format json} writes. */
    DIFF(false);

    private final boolean sharesDefinitions;

    Schema(boolean sharesDefinitions) {
        this.sharesDefinitions = sharesDefinitions;
    }

    /** Writes the schema, indented. */
    public void write(Writer out) throws IOException {
        try (JsonParser root = resource(this + ".schema.json");
                JsonGenerator json = JsonRow.FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(JsonRenderer.prettyPrinter());
            json.writeStartObject();
            root.nextToken();
            while (root.nextToken() != JsonToken.END_OBJECT) {
                json.copyCurrentStructure(root);
            }
            if (sharesDefinitions) {
                writeDefinitions(json);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeDefinitions(JsonGenerator json) throws IOException {
        try (JsonParser definitions = resource("definitions.json")) {
            json.writeFieldName("$defs");
            definitions.nextToken();
            json.copyCurrentStructure(definitions);
        }
    }

    private static JsonParser resource(String name) throws IOException {
        InputStream in = Schema.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is not in this build");
        }
        return JsonRow.FACTORY.createParser(in).enable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
