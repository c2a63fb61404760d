package icmpscan.conformance;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import icmpscan.cli.Icmpscan;

/**
 * The ICMP messages of one capture, as rows of text by column name, from whichever program listed them.
 *
 * @param exitStatus of that program
 * @param messages   one row a message, in the order of the capture; a cell that does not apply is an empty text
 */
record MessageListing(int exitStatus, List<Map<String, String>> messages) {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Runs {@code icmpscan messages} in this process. */
    static MessageListing ofIcmpscan(Path capture) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Icmpscan.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("messages", "--format", "csv", capture.toString());
        return new MessageListing(status, csvRows(out.toString()));
    }

    /** Reads a table of tshark's facts, tab-separated, and of it the rows of whole messages ({@code kind} is {@code msg}). */
    static MessageListing ofFacts(Path table) throws IOException {
        return new MessageListing(0, factRows(Files.readAllLines(table)));
    }

    static List<Map<String, String>> csvRows(String csv) throws IOException {
        try (CSVParser parser = CSV.parse(new StringReader(csv))) {
            return parser.stream().map(CSVRecord::toMap).toList();
        }
    }

    static List<Map<String, String>> factRows(List<String> lines) {
        List<String> header = List.of(lines.get(0).split("\t", -1));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = row(header, List.of(line.split("\t", -1)));
            if (row.get("kind").equals("msg")) {
                rows.add(row);
            }
        }
        return List.copyOf(rows);
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + header.size() + " columns: " + cells);
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }
}
