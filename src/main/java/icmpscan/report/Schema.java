package icmpscan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * A JSON schema (draft 2020-12) of what the program writes. Each is made of its own resource and of the definitions of rows and cells that all
 * share, and stands alone when it is printed.
 */
public enum Schema {
    /** Documents: {@code --format json}. */
    REPORT,
    /** Lines: {@code --format ndjson}. */
    ROWS;

    /** Writes the schema, indented. */
    public void write(Writer out) throws IOException {
        try (JsonParser root = resource(this + ".schema.json");
                JsonParser definitions = resource("definitions.json");
                JsonGenerator json = JsonRow.FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(JsonRenderer.prettyPrinter());
            json.writeStartObject();
            root.nextToken();
            while (root.nextToken() != JsonToken.END_OBJECT) {
                json.copyCurrentStructure(root);
            }
            json.writeFieldName("$defs");
            definitions.nextToken();
            json.copyCurrentStructure(definitions);
            json.writeEndObject();
            json.writeRaw('\n');
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
