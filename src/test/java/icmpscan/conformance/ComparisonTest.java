package icmpscan.conformance;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The comparing itself: it must see what is wrong, or the tables say nothing. */
class ComparisonTest {
    private static final String FACTS_HEADER = String.join(
            "\t",
            "frame kind time src dst type code cksum ident seq q_src q_dst q_proto q_sport q_dport q_type q_code q_ident q_seq q_ttl q_len ttl ip_id ip_len caplen len gw mtu ptr path"
                    .split(" ", -1));
    private static final String ROWS_HEADER = String.join(
            ",",
            "frame time src dst ttl type code checksum identifier sequence quoted_src quoted_dst quoted_protocol quoted_src_port quoted_dst_port quoted_type quoted_code gateway mtu quoted_identifier quoted_sequence quoted_ttl quoted_length pointer ip_id ip_length captured_length original_length path"
                    .split(" ", -1));

    private static final String FACTS = "7\tmsg\t1.000000020\t10.0.0.1\t10.0.0.2\t8\t0\t1\t23\t1" + "\t".repeat(12)
            + "64\t5\t84\t98\t98\t\t\t\teth:ethertype:ip:icmp";
    private static final String ROW =
            "7,1970-01-01T00:00:01.000000020Z,10.0.0.1,10.0.0.2,64,8,0,good,23,1,,,,,,,,,,,,,,,5,84,98,98,eth:ip";
    private static final int FILLED_CELLS = 15;

    @Test
    void findsNothingInTwoListingsOfOneMessage() throws IOException {
        assertEquals(new Comparison(1, 1, FILLED_CELLS, List.of()), compare(FACTS, ROW));
    }

    @Test
    void seesAWrongField() throws IOException {
        Comparison comparison = compare(FACTS, ROW.replace("good", "bad"));
        assertEquals(List.of(new Difference("7", "cksum", "good", "bad")), comparison.differences());
        assertEquals(FILLED_CELLS - 1, comparison.agreeing());
    }

    @Test
    void seesATimeThatIsOffByANanosecond() throws IOException {
        Comparison comparison = compare(FACTS, ROW.replace("000000020Z", "000000021Z"));
        assertEquals(List.of(new Difference("7", "time", "1.000000020", "1.000000021")), comparison.differences());
    }

    @Test
    void seesAFieldThatOnlyOneSideHas() throws IOException {
        assertEquals(
                List.of(new Difference("7", "ident", "23", "")),
                compare(FACTS, ROW.replace(",23,", ",,")).differences());
        assertEquals(
                List.of(new Difference("7", "seq", "", "1")),
                compare(FACTS.replace("\t23\t1\t", "\t23\t\t"), ROW).differences());
    }

    @Test
    void seesAMissingMessage() throws IOException {
        assertEquals(
                new Comparison(1, 0, 0, List.of(new Difference("7", Difference.WHOLE_MESSAGE, "8/0", ""))),
                compare(FACTS, ""));
    }

    @Test
    void seesAMessageTooMany() throws IOException {
        Comparison comparison = compare(FACTS, ROW + "\r\n" + ROW);
        assertEquals(List.of(new Difference("7", Difference.WHOLE_MESSAGE, "", "8/0")), comparison.differences());
        assertEquals(FILLED_CELLS, comparison.agreeing());
    }

    @Test
    void seesAMessageThatIsSaidToBeInAnotherFrame() throws IOException {
        assertEquals(
                List.of(
                        new Difference("7", Difference.WHOLE_MESSAGE, "8/0", ""),
                        new Difference("8", Difference.WHOLE_MESSAGE, "", "8/0")),
                compare(FACTS, ROW.replaceFirst("7", "8")).differences());
    }

    @Test
    void leavesOutLaterFragments() {
        assertEquals(List.of(), facts(FACTS.replace("msg", "frag")));
    }

    @Test
    void refusesListingsWithoutAColumnThatIsCompared() throws IOException {
        Map<String, String> row = new HashMap<>(rows(ROW).get(0));
        row.remove("path");
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(facts(FACTS), List.of(row)));
    }

    @Test
    void refusesARowOfFactsWithACellTooFew() {
        assertThrows(IllegalArgumentException.class, () -> facts(FACTS.replace("\t64\t5", "\t64")));
    }

    private static Comparison compare(String facts, String rows) throws IOException {
        return Comparison.of(facts(facts), rows(rows));
    }

    private static List<Map<String, String>> facts(String line) {
        return MessageListing.factRows(List.of(FACTS_HEADER, line));
    }

    private static List<Map<String, String>> rows(String lines) throws IOException {
        return MessageListing.csvRows(ROWS_HEADER + "\r\n" + lines);
    }
}
