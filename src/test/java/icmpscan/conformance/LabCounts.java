package icmpscan.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Compares how often {@code icmpscan messages} lists each type and code with the counts in the truth records of labelled captures. */
final class LabCounts {
    /** Labelled captures and their truth records, seen from the project's root. They are not part of the project. */
    static final Path LAB = Path.of("..", "shared", "lab");

    static final List<Allowance> ALLOWANCES = List.of(
            new Allowance(
                    "28-malformed.pcap",
                    "*",
                    "8/0",
                    "53",
                    "12 echo requests that the IPv4 length leaves 2 to 5 bytes; tshark counts none below 7"),
            new Allowance(
                    "36-ip-options.pcap",
                    "*",
                    "8/0",
                    "34",
                    "5 echo requests behind a source route option of length 2; tshark stops at that option"));

    private LabCounts() {}

    /**
     * What a truth record says.
     *
     * @param capture path of the capture, from the lab's folder
     * @param counts  messages by {@code type/code}
     */
    record Truth(Path capture, Map<String, Integer> counts) {}

    /** One verdict a truth record, in the order of their names; a "field" is a type and code that either side has. */
    static List<CaptureVerdict> compareAll(Path lab, List<Allowance> allowances) throws IOException {
        List<CaptureVerdict> verdicts = new ArrayList<>();
        for (Path record : records(lab)) {
            Truth truth = read(Files.readString(record));
            MessageListing found = MessageListing.ofIcmpscan(lab.resolve(truth.capture()));
            Comparison comparison = compare(truth.counts(), countKinds(found.messages()));
            String name = truth.capture().getFileName().toString();
            verdicts.add(CaptureVerdict.of(name, comparison, allowances, 0, found.exitStatus()));
        }
        return verdicts;
    }

    static Comparison compare(Map<String, Integer> expected, Map<String, Integer> found) {
        TreeSet<String> kinds = new TreeSet<>(expected.keySet());
        kinds.addAll(found.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String kind : kinds) {
            int expectedCount = expected.getOrDefault(kind, 0);
            int foundCount = found.getOrDefault(kind, 0);
            if (expectedCount != foundCount) {
                differences.add(
                        new Difference("*", kind, Integer.toString(expectedCount), Integer.toString(foundCount)));
            }
        }
        return new Comparison(sum(expected), sum(found), kinds.size(), List.copyOf(differences));
    }

    static Map<String, Integer> countKinds(List<Map<String, String>> messages) {
        Map<String, Integer> counts = new TreeMap<>();
        messages.forEach(row -> counts.merge(row.get("type") + "/" + row.get("code"), 1, Integer::sum));
        return counts;
    }

    /** Reads a truth record; of it only the capture and the counts. */
    static Truth read(String json) throws IOException {
        Path capture = null;
        Map<String, Integer> counts = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("capture")) {
                    capture = Path.of(parser.getText());
                } else if (name.equals("counts")) {
                    readCounts(parser, counts);
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (capture == null) {
            throw new IOException("no capture in the truth record " + json);
        }
        return new Truth(capture, counts);
    }

    private static void readCounts(JsonParser parser, Map<String, Integer> counts) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            counts.put(parser.currentName(), parser.nextIntValue(-1));
        }
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Path> records(Path lab) throws IOException {
        try (Stream<Path> files = Files.list(lab.resolve("truth"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
