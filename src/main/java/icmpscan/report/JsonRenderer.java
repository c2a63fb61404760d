package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;

/**
 * Renders reports as one JSON document, which {@code report.schema.json} beside this class describes. Same reports, same characters.
 */
public final class JsonRenderer {
    /** Names the shape of the document; a change that a reader would notice gets a new number. */
    public static final String SCHEMA = "icmpscan/report/1";

    private final String version;

    /**
     * A renderer.
     *
     * @param version of the program
     */
    public JsonRenderer(String version) {
        this.version = version;
    }

    /**
     * Writes the document.
     *
     * @param captures what was read
     * @param reports  what was found, each under its name
     * @throws IllegalArgumentException where two reports have one name
     */
    public void render(Report captures, List<Report> reports, Writer out) throws IOException {
        try (JsonGenerator json = JsonRow.FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(prettyPrinter());
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("version", version);
            json.writeFieldName("captures");
            write(json, captures);
            json.writeObjectFieldStart("reports");
            Set<String> names = new LinkedHashSet<>();
            for (Report report : reports) {
                if (!names.add(report.name())) {
                    throw new IllegalArgumentException("two reports of one name: " + report.name());
                }
                json.writeFieldName(report.name());
                write(json, report);
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** Writes a report as an object. */
    static void write(JsonGenerator json, Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", JsonRow.wellFormed(report.title()));
        writeTexts(json, "columns", report.columns().stream().map(Column::name).toList());
        json.writeArrayFieldStart("rows");
        JsonRow members = new JsonRow(report.columns());
        for (List<Value> row : report.rows()) {
            json.writeStartObject();
            members.writeMembers(json, row);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("omitted", report.omitted());
        writeTexts(json, "notes", report.notes());
        json.writeEndObject();
    }

    private static void writeTexts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(JsonRow.wellFormed(text));
        }
        json.writeEndArray();
    }

    /** Line feeds on every system; Jackson's own default is the system's line end. */
    static PrettyPrinter prettyPrinter() {
        Separators separators = PrettyPrinter.DEFAULT_SEPARATORS
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
