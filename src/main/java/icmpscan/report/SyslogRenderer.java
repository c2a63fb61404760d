package icmpscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

import icmpscan.detect.Severity;

/**
 * Findings as syslog lines, each ended by a line feed. The facility is local0; the time is that of the finding's first frame, not of the run,
 * so that the same capture gives the same lines. Hostile characters are written as {@link SafeText} does.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5424#section-6">RFC 5424, section 6</a>
 */
public final class SyslogRenderer {
    /** Octets of a line, without its line feed: what RFC 5424, section 6.1, asks receivers to take. */
    static final int MAX_OCTETS = 2048;

    /** Characters of a parameter's value before escapes, so that all parameters fit: those that can be long are lists and file names. */
    private static final int MAX_VALUE = 200;

    /** Names our parameters; 32473 is the private enterprise number for examples (RFC 5612). */
    private static final String STRUCTURE = "finding@32473";

    private static final int LOCAL0 = 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Error, warning, notice and informational (RFC 5424, table 2). */
    private static final Map<String, Integer> SEVERITIES =
            Map.of(Severity.HIGH.slug(), 3, Severity.MEDIUM.slug(), 4, Severity.LOW.slug(), 5, Severity.INFO.slug(), 6);

    /** Columns and the parameters that they become. */
    private static final List<Map.Entry<String, String>> PARAMETERS = List.of(
            Map.entry("id", "id"),
            Map.entry("severity", "severity"),
            Map.entry("confidence", "confidence"),
            Map.entry("actor", "actor"),
            Map.entry("targets_count", "targetsCount"),
            Map.entry("targets", "targets"),
            Map.entry("frames", "frames"),
            Map.entry("technique", "technique"),
            Map.entry("allowed", "allowed"),
            Map.entry("capture_name", "capture"));

    /** Writes a line for each row of a report of findings. */
    public void render(Report findings, Writer out) throws IOException {
        List<String> names = findings.columns().stream().map(Column::name).toList();
        for (List<Value> row : findings.rows()) {
            out.write(cut(line(names, row)));
            out.write('\n');
        }
    }

    private static String line(List<String> names, List<Value> row) {
        StringBuilder line = new StringBuilder();
        int severity = SEVERITIES.get(text(row.get(names.indexOf("severity"))));
        line.append('<').append(LOCAL0 * 8 + severity).append(">1 ");
        appendTime(line, row.get(names.indexOf("first_time")));
        line.append(" - icmpscan - ").append(text(row.get(names.indexOf("kind"))));
        line.append(" [").append(STRUCTURE);
        for (Map.Entry<String, String> parameter : PARAMETERS) {
            int column = names.indexOf(parameter.getKey());
            if (column >= 0) {
                appendParameter(line, parameter.getValue(), text(row.get(column)));
            }
        }
        line.append("] ").append(BYTE_ORDER_MARK);
        SafeText.append(line, text(row.get(names.indexOf("sentence"))));
        return line.toString();
    }

    private static void appendTime(StringBuilder line, Value value) {
        if (value instanceof Value.Time time) {
            Notation.appendTime(line, time.epochNanos(), 'T', Notation.MICROS);
            line.append('Z');
        } else {
            line.append('-');
        }
    }

    /** Appends a parameter where it has a value, with what RFC 5424, section 6.3.3, wants escaped. */
    private static void appendParameter(StringBuilder line, String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        line.append(' ').append(name).append("=\"");
        SafeText.of(value).codePoints().limit(MAX_VALUE).forEach(codePoint -> {
            if (codePoint == '"' || codePoint == '\\' || codePoint == ']') {
                line.append('\\');
            }
            line.appendCodePoint(codePoint);
        });
        line.append('"');
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Count count) {
            return Long.toString(count.number());
        } else if (value instanceof Value.Decimal decimal) {
            return Notation.decimal(decimal);
        } else if (value instanceof Value.Frame frame) {
            return frame.file() + ":" + frame.frame();
        } else if (value instanceof Value.Items items) {
            return joined(items);
        }
        return "";
    }

    /** As many of the items as fit into a value: one that is cut would be another address. */
    private static String joined(Value.Items items) {
        StringBuilder list = new StringBuilder();
        for (Value value : items.values()) {
            String item = (list.length() == 0 ? "" : ",") + text(value);
            if (list.length() + item.length() > MAX_VALUE) {
                break;
            }
            list.append(item);
        }
        return list.toString();
    }

    /** The line, with its text cut at a whole character where it is too long; what stands before the text is bounded, and shorter. */
    private static String cut(String line) {
        int octets = 0;
        int end = 0;
        while (end < line.length()) {
            int codePoint = line.codePointAt(end);
            octets += octets(codePoint);
            if (octets > MAX_OCTETS) {
                return line.substring(0, end);
            }
            end += Character.charCount(codePoint);
        }
        return line;
    }

    /** Octets of the character in UTF-8. */
    private static int octets(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
