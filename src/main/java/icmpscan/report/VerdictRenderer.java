package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * Renders the answer to a yes-or-no question, with the reports that it rests on, as one JSON document: {@code check.schema.json} and
 * {@code diff.schema.json} beside this class describe them.
 *
 * @param schema  names the shape of the document; a change that a reader would notice gets a new number
 * @param version of the program
 */
public record VerdictRenderer(String schema, String version) {
    /** The shape of what {@code check} writes. */
    public static final String CHECK = "icmpscan/check/1";

    /** The shape of what {@code diff} writes. */
    public static final String DIFF = "icmpscan/diff/2";

    /**
     * Writes the document.
     *
     * @param verdict the answer in one word
     * @param reports what it rests on, each under its name
     */
    public void render(String verdict, List<Report> reports, Writer out) throws IOException {
        try (JsonGenerator json = JsonRow.FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(JsonRenderer.prettyPrinter());
            json.writeStartObject();
            json.writeStringField("schema", schema);
            json.writeStringField("version", version);
            json.writeStringField("verdict", verdict);
            for (Report report : reports) {
                json.writeFieldName(report.name());
                JsonRenderer.write(json, report);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
