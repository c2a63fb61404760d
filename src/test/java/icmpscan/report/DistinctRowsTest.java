package icmpscan.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.tally.DistinctAddresses;

import static icmpscan.decode.MessageFixture.echoReply;
import static icmpscan.decode.MessageFixture.echoRequest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Between how many addresses messages went, and whether that is exact. */
class DistinctRowsTest {
    private static final String VICTIM = "192.0.2.1";

    /** Each sends twice, and is answered. */
    private static List<QualityReport.Row> rows(int senders) {
        DistinctAddresses addresses = new DistinctAddresses();
        for (int message = 0; message < 2 * senders; message++) {
            int sender = message % senders;
            String source = "10." + (sender >> 16) + "." + (sender >> 8 & 0xFF) + "." + (sender & 0xFF);
            addresses.accept(echoRequest(source, VICTIM, 1, 1).get());
            addresses.accept(echoReply(VICTIM, source, 1, 1).get());
        }
        return DistinctRows.of(addresses);
    }

    @Test
    void fewAreCountedExactly() {
        List<QualityReport.Row> rows = rows(1000);

        assertEquals(
                List.of("distinct:senders", "distinct:receivers", "distinct:pairs"),
                rows.stream().map(QualityReport.Row::measure).toList());
        assertEquals(
                List.of(Cells.count(1001), Cells.count(1001), Cells.count(1000)),
                rows.stream().map(QualityReport.Row::value).toList());
        assertTrue(rows.stream().allMatch(row -> row.meaning().endsWith("; exact")), rows.toString());
    }

    @Test
    void manyAreEstimatedAndThatIsSaid() {
        for (QualityReport.Row row : rows(200_000)) {
            long count = ((Value.Count) row.value()).number();
            assertTrue(Math.abs(count - 200_000) < 5_000, row.measure() + " " + count);
            assertTrue(row.meaning().endsWith("; an estimate, within " + DistinctRows.error()), row.meaning());
        }
    }
}
