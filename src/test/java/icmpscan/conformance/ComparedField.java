package icmpscan.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One fact that both programs tell of a message.
 *
 * @param expectedColumn    its column in tshark's facts
 * @param foundColumn       its column in icmpscan's rows
 * @param expectedNotation  brings a fact of tshark's into the notation that is compared; an empty text stays empty
 * @param foundNotation     the same for a cell of icmpscan's
 */
record ComparedField(
        String expectedColumn,
        String foundColumn,
        UnaryOperator<String> expectedNotation,
        UnaryOperator<String> foundNotation) {
    /** Every column of the facts that has its like in the rows. */
    static final List<ComparedField> ALL = List.of(
            same("frame", "frame"),
            new ComparedField("time", "time", UnaryOperator.identity(), ComparedField::epochSeconds),
            same("src", "src"),
            same("dst", "dst"),
            same("type", "type"),
            same("code", "code"),
            new ComparedField("cksum", "checksum", ComparedField::checksumState, UnaryOperator.identity()),
            same("ident", "identifier"),
            same("seq", "sequence"),
            same("q_src", "quoted_src"),
            same("q_dst", "quoted_dst"),
            same("q_proto", "quoted_protocol"),
            same("q_sport", "quoted_src_port"),
            same("q_dport", "quoted_dst_port"),
            same("q_type", "quoted_type"),
            same("q_code", "quoted_code"),
            same("q_ident", "quoted_identifier"),
            same("q_seq", "quoted_sequence"),
            same("q_ttl", "quoted_ttl"),
            same("q_len", "quoted_length"),
            same("ttl", "ttl"),
            same("ip_id", "ip_id"),
            same("ip_len", "ip_length"),
            same("caplen", "captured_length"),
            same("len", "original_length"),
            same("gw", "gateway"),
            same("mtu", "mtu"),
            same("ptr", "pointer"),
            new ComparedField("path", "path", ComparedField::headersBeforeMessage, UnaryOperator.identity()));

    private static ComparedField same(String expectedColumn, String foundColumn) {
        return new ComparedField(expectedColumn, foundColumn, UnaryOperator.identity(), UnaryOperator.identity());
    }

    String expected(Map<String, String> facts) {
        return cell(facts, expectedColumn, expectedNotation);
    }

    String found(Map<String, String> row) {
        return cell(row, foundColumn, foundNotation);
    }

    private static String cell(Map<String, String> row, String column, UnaryOperator<String> notation) {
        String cell = row.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
        }
        return cell.isEmpty() ? cell : notation.apply(cell);
    }

    /** {@code 2009-07-02T19:49:14.666955000Z} as {@code 1246563754.666955000}. */
    private static String epochSeconds(String iso) {
        Instant instant = Instant.parse(iso);
        String fraction = Integer.toString(1_000_000_000 + instant.getNano()).substring(1);
        return instant.getEpochSecond() + "." + fraction;
    }

    private static String checksumState(String tsharkState) {
        return switch (tsharkState) {
            case "0" -> "bad";
            case "1" -> "good";
            case "2" -> "uncheckable";
            default -> throw new IllegalArgumentException("no checksum state: " + tsharkState);
        };
    }

    /** tshark's path names the type field of each link layer and ends with the message; neither is a header of its own. */
    private static String headersBeforeMessage(String tsharkPath) {
        List<String> headers = new ArrayList<>(Arrays.asList(tsharkPath.split(":", -1)));
        headers.removeIf(header -> header.equals("ethertype"));
        headers.remove(headers.size() - 1);
        return String.join(":", headers);
    }
}
