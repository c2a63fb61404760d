package icmpscan.report;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

/**
 * The cells of a row as members of a JSON object. Output is ASCII: everything else is escaped, and with it every directional, invisible or
 * line-breaking character, so that a terminal may show it and nothing is lost.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
final class JsonRow {
    /** Makes generators that leave the writer below open, and a document that could not be finished unfinished. */
    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .characterEscapes(new DeleteEscaped())
            .rootValueSeparator("")
            .build();

    private final SerializableString[] names;
    private final StringBuilder time = new StringBuilder();

    JsonRow(List<Column> columns) {
        names = columns.stream()
                .map(column -> new SerializedString(column.name()))
                .toArray(SerializableString[]::new);
    }

    /** Writes a member for each value into the object that is open. */
    void writeMembers(JsonGenerator json, List<Value> values) throws IOException {
        for (int i = 0; i < names.length; i++) {
            json.writeFieldName(names[i]);
            write(json, values.get(i));
        }
    }

    /** The text with U+FFFD for each surrogate that lacks its other half: JSON for everybody has only whole characters. */
    static String wellFormed(String text) {
        int i = 0;
        while (i < text.length() && !Character.isSurrogate(text.charAt(i))) {
            i++;
        }
        return i == text.length() ? text : replaceUnpaired(text);
    }

    private void write(JsonGenerator json, Value value) throws IOException {
        if (value instanceof Value.Count count) {
            json.writeNumber(count.number());
        } else if (value instanceof Value.Text text) {
            json.writeString(wellFormed(text.text()));
        } else if (value instanceof Value.Time moment) {
            writeTime(json, moment.epochNanos());
        } else if (value instanceof Value.Frame frame) {
            writeFrame(json, frame);
        } else if (value instanceof Value.Decimal decimal) {
            json.writeNumber(Notation.decimal(decimal));
        } else if (value instanceof Value.Flag flag) {
            json.writeBoolean(flag.truth());
        } else if (value instanceof Value.Items items) {
            writeItems(json, items);
        } else {
            json.writeNull();
        }
    }

    private void writeTime(JsonGenerator json, long epochNanos) throws IOException {
        time.setLength(0);
        Notation.appendTime(time, epochNanos, 'T', Notation.NANOS);
        json.writeString(time.append('Z').toString());
    }

    private static void writeFrame(JsonGenerator json, Value.Frame frame) throws IOException {
        json.writeStartObject();
        json.writeNumberField("file", frame.file());
        json.writeNumberField("frame", frame.frame());
        json.writeEndObject();
    }

    private void writeItems(JsonGenerator json, Value.Items items) throws IOException {
        json.writeStartArray();
        for (Value item : items.values()) {
            write(json, item);
        }
        json.writeEndArray();
    }

    private static String replaceUnpaired(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(codePoint -> isSurrogate(codePoint) ? 0xFFFD : codePoint)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** JSON lets DEL through and Jackson counts it as ASCII; a terminal should not see it. */
    private static final class DeleteEscaped extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] escapes = standardAsciiEscapesForJSON();

        DeleteEscaped() {
            escapes[0x7F] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
