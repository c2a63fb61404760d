package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

/** Rows as JSON objects, one a line, each line ended by a line feed; members are the columns, in their order. */
public final class NdjsonRows implements RowWriter {
    private final JsonGenerator json;
    private final JsonRow members;
    private final String report;

    /**
     * Rows of a report that go into a stream with those of others.
     *
     * @param report the report's name, first member of each object
     */
    public NdjsonRows(Writer out, List<Column> columns, String report) throws IOException {
        this.json = JsonRow.FACTORY.createGenerator(out);
        this.members = new JsonRow(columns);
        this.report = report;
    }

    @Override
    public void row(List<Value> values) throws IOException {
        json.writeStartObject();
        json.writeStringField("report", report);
        members.writeMembers(json, values);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
