package icmpscan.report;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/**
 * Reads what {@link JsonRenderer} writes, as far as runs are compared by it. The document may be anybody's: it is read once from front to
 * back, its length, depth, words and rows are bounded, and whatever is not as it should be is a {@link MalformedReportException}.
 */
public final class ReportDocument {
    /** Twice what all reports make with all tables full; bytes. */
    private static final long MAX_BYTES = 1L << 30;

    private static final int MAX_DEPTH = 10;
    private static final int MAX_WORD = 1 << 16;
    private static final int MAX_COLUMNS = 200;

    /** Of a finding there are 1,024 targets, and as many of what was tried. */
    private static final int MAX_LISTED = 10_000;

    private static final int MAX_DECIMALS = 9;
    private static final int MAX_DIGITS = 18;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_BYTES)
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_WORD)
                    .maxNameLength(MAX_WORD)
                    .build())
            .build();

    /** As {@link JsonRow} writes it. */
    private static final Pattern MOMENT = Pattern.compile("-?\\d{4,12}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z");

    private final String name;
    private final JsonParser json;
    private final Snapshot snapshot = new Snapshot();
    /** Items in the lists of the row. */
    private int listed;

    private ReportDocument(String name, JsonParser json) {
        this.name = name;
        this.json = json;
    }

    /**
     * What a document says.
     *
     * @param name what errors call it
     */
    public static Snapshot read(String name, InputStream bytes) throws IOException {
        try (JsonParser json = FACTORY.createParser(bytes)) {
            return new ReportDocument(name, json).readChecked();
        }
    }

    /** The parser tells of a bound that was reached without saying where. */
    private Snapshot readChecked() throws IOException {
        try {
            return read();
        } catch (CharConversionException e) {
            String place = place(json.currentLocation());
            throw new MalformedReportException(name, place + "not JSON that can be read: " + e.getMessage());
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation() == null ? json.currentLocation() : e.getLocation();
            throw new MalformedReportException(name, place(where) + "not JSON that can be read: " + reason(e));
        }
    }

    private Snapshot read() throws IOException {
        json.nextToken();
        require(JsonToken.START_OBJECT, "an object");
        boolean named = false;
        boolean reported = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            if (member.equals("schema")) {
                readSchema();
                named = true;
            } else if (member.equals("captures") && json.currentToken() == JsonToken.START_OBJECT) {
                readCaptures();
            } else if (member.equals("reports")) {
                readReports();
                reported = true;
            } else {
                json.skipChildren();
            }
        }
        if (!named || !reported) {
            throw unexpected("the members schema and reports", named ? "no reports" : "no schema");
        }
        if (json.nextToken() != null) {
            throw unexpected("the end of the document", found());
        }
        return snapshot;
    }

    private void readSchema() throws IOException {
        require(JsonToken.VALUE_STRING, '"' + JsonRenderer.SCHEMA + '"');
        if (!json.getText().equals(JsonRenderer.SCHEMA)) {
            throw unexpected('"' + JsonRenderer.SCHEMA + '"', found());
        }
    }

    /** Its notes say of which messages the reports are; what else is there is not compared. */
    private void readCaptures() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean notes = json.currentName().equals("notes");
            json.nextToken();
            if (notes && json.currentToken() == JsonToken.START_ARRAY) {
                readNotes();
            } else {
                json.skipChildren();
            }
        }
    }

    private void readNotes() throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                SelectionNote.words(json.getText()).ifPresent(snapshot::select);
            } else {
                json.skipChildren();
            }
        }
    }

    private void readReports() throws IOException {
        require(JsonToken.START_OBJECT, "an object of reports");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Optional<ComparedTable> table = ComparedTable.of(json.currentName());
            json.nextToken();
            if (table.isPresent()) {
                readReport(table.get());
            } else {
                json.skipChildren();
            }
        }
    }

    private void readReport(ComparedTable table) throws IOException {
        require(JsonToken.START_OBJECT, "a report");
        snapshot.begin(table);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean rows = json.currentName().equals("rows");
            json.nextToken();
            if (rows) {
                readRows(table);
            } else {
                json.skipChildren();
            }
        }
    }

    private void readRows(ComparedTable table) throws IOException {
        require(JsonToken.START_ARRAY, "an array of rows");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(JsonToken.START_OBJECT, "a row");
            Map<String, Value> row = readRow();
            if (!snapshot.add(table, column -> row.getOrDefault(column, Value.ABSENT))) {
                throw unexpected("at most " + Snapshot.MAX_ROWS + " rows", "more");
            }
        }
    }

    private Map<String, Value> readRow() throws IOException {
        Map<String, Value> row = new LinkedHashMap<>();
        listed = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String column = json.currentName();
            json.nextToken();
            row.put(column, value());
            if (row.size() > MAX_COLUMNS) {
                throw unexpected("at most " + MAX_COLUMNS + " columns", "more");
            }
        }
        return row;
    }

    private Value value() throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> text(json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case START_ARRAY -> items();
            case START_OBJECT -> {
                json.skipChildren(); // a frame, which is never compared
                yield Value.ABSENT;
            }
            default -> Value.ABSENT;
        };
    }

    /** A moment is not compared. */
    private static Value text(String text) {
        return MOMENT.matcher(text).matches() ? Value.ABSENT : new Value.Text(text);
    }

    private Value items() throws IOException {
        List<Value> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
            if (++listed > MAX_LISTED) {
                throw unexpected("at most " + MAX_LISTED + " items in the lists of a row", "more");
            }
        }
        return new Value.Items(items);
    }

    /** Digits are counted before anything is made of them: an exponent may ask for more than there is memory. */
    private Value number() throws IOException {
        BigDecimal number = decimal();
        boolean fits = number != null
                && number.precision() <= MAX_DIGITS
                && number.scale() <= MAX_DECIMALS
                && (long) number.precision() - number.scale() <= MAX_DIGITS;
        if (!fits) {
            throw unexpected(
                    "a number of at most " + MAX_DIGITS + " digits, " + MAX_DECIMALS + " of them decimals", found());
        }
        return number.scale() <= 0
                ? new Value.Count(number.longValueExact())
                : new Value.Decimal(number.unscaledValue().longValueExact(), number.scale());
    }

    /** Null where its exponent is beyond all numbers. */
    private BigDecimal decimal() throws IOException {
        try {
            return json.getDecimalValue();
        } catch (NumberFormatException beyond) {
            return null;
        }
    }

    private void require(JsonToken token, String expected) throws IOException {
        if (json.currentToken() != token) {
            throw unexpected(expected, found());
        }
    }

    private String found() throws IOException {
        if (json.currentToken() == null) {
            return "the end";
        }
        String text = json.getText();
        return text == null || text.length() <= 60 ? "'" + text + "'" : "'" + text.substring(0, 60) + "...'";
    }

    private MalformedReportException unexpected(String expected, String found) {
        return new MalformedReportException(
                name, place(json.currentTokenLocation()) + "expected " + expected + ", found " + found);
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    /** What the parser says, without its remark on where the object began, which tells of the parser's own settings. */
    private static String reason(JsonProcessingException failure) {
        String message = failure.getOriginalMessage().lines().findFirst().orElse("");
        int remark = message.indexOf(" (start marker at ");
        return remark < 0 ? message : message.substring(0, remark);
    }
}
