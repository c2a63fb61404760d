import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import icmpscan.report.SafeText;

/**
 * Compares findings as NDJSON with what a syslog daemon made of them as lines of RFC 5424: priority, time, host, application, process,
 * message id, structured data (as JSON) and text, with tabulators between. Prints each difference; status 1 where there is one.
 */
final class CheckSyslog {
    private static final String STRUCTURE = "finding@32473";
    private static final Map<String, String> PRIORITIES = Map.of("high", "131", "medium", "132", "low", "133", "info", "134");

    /** Parameters and the members of a row that they are of. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "id", "id",
            "severity", "severity",
            "confidence", "confidence",
            "actor", "actor",
            "targetsCount", "targets_count",
            "technique", "technique",
            "allowed", "allowed",
            "capture", "capture_name");

    /** Lists may end early, at a whole item. */
    private static final List<String> LISTS = List.of("targets", "frames");

    /** A text may end early where the line has as many octets as any receiver takes, less one character. */
    private static final int FULL_LINE = 2048 - 4;

    /** Characters of a value. */
    private static final int MAX_VALUE = 200;

    private static int wrong;

    private CheckSyslog() {}

    public static void main(String[] files) throws IOException {
        List<String> findings = Files.readAllLines(Path.of(files[0]));
        List<String> parsed = Files.readAllLines(Path.of(files[1]));
        if (findings.size() != parsed.size()) {
            differs("all", findings.size() + " lines", parsed.size() + " lines");
        }
        for (int i = 0; i < Math.min(findings.size(), parsed.size()); i++) {
            compare(object(findings.get(i)), parsed.get(i).split("\t", -1));
        }
        System.out.println(parsed.size() + " findings: " + wrong + " differences");
        System.exit(wrong == 0 && !parsed.isEmpty() ? 0 : 1);
    }

    private static void compare(Map<String, Object> finding, String[] line) throws IOException {
        String id = text(finding.get("id"));
        if (line.length != 8) {
            differs(id, "8 parts", line.length + " parts");
            return;
        }
        wants(id + " priority", PRIORITIES.get(text(finding.get("severity"))), line[0]);
        wants(id + " time", time(text(finding.get("first_time"))), line[1]);
        wants(id + " sender", "- icmpscan -", String.join(" ", line[2], line[3], line[4]));
        wants(id + " message id", text(finding.get("kind")), line[5]);
        Map<String, Object> data = object(line[6]);
        wants(id + " structures", STRUCTURE, String.join(",", data.keySet()));
        if (data.get(STRUCTURE) instanceof Map<?, ?> parameters) {
            compare(id, finding, parameters);
        }
        String sentence = SafeText.of(text(finding.get("sentence")));
        String words = line[7].replaceFirst("^\uFEFF", "");
        boolean cut = String.join("", line).getBytes(StandardCharsets.UTF_8).length > FULL_LINE
                && sentence.startsWith(words);
        wants(id + " text", cut ? words : sentence, words);
    }

    private static void compare(String id, Map<String, Object> finding, Map<?, ?> parameters) {
        Map<String, String> expected = new TreeMap<>();
        PARAMETERS.forEach((name, member) -> putWhereKnown(expected, name, safe(text(finding.get(member)))));
        LISTS.forEach(name -> putWhereKnown(expected, name, text(finding.get(name))));
        Map<String, String> given = new TreeMap<>();
        parameters.forEach((name, value) -> given.put(text(name), text(value)));
        for (String list : LISTS) {
            String whole = expected.getOrDefault(list, "");
            String part = given.getOrDefault(list, "");
            if (!part.isEmpty() && (whole + ",").startsWith(part + ",")) {
                expected.put(list, part);
            }
        }
        wants(id + " parameters", expected.toString(), given.toString());
    }

    /** As a value has it: no control character, and not endless. */
    private static String safe(String text) {
        return SafeText.of(text)
                .codePoints()
                .limit(MAX_VALUE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void putWhereKnown(Map<String, String> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, value);
        }
    }

    /** To the microsecond, as RFC 5424 allows at most. */
    private static String time(String nanos) {
        return nanos.isEmpty() ? "" : nanos.replaceFirst("\\d{3}Z$", "Z");
    }

    private static void wants(String what, String expected, String found) {
        if (!expected.equals(found)) {
            differs(what, expected, found);
        }
    }

    private static void differs(String what, String expected, String found) {
        wrong++;
        System.out.println(what + ": not '" + found + "', but '" + expected + "'");
    }

    private static String text(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(CheckSyslog::text).collect(Collectors.joining(","));
        }
        if (value instanceof Map<?, ?> frame) {
            return frame.get("file") + ":" + frame.get("frame");
        }
        return value == null ? "" : value.toString();
    }

    private static Map<String, Object> object(String text) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            json.nextToken();
            return object(json);
        }
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, value(json));
        }
        return members;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(json));
                }
                yield items;
            }
            case VALUE_NULL -> null;
            default -> json.getText();
        };
    }
}
