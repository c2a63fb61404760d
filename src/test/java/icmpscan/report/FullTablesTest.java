package icmpscan.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageFixture;
import icmpscan.detect.Facts;
import icmpscan.session.PseudoSessions;
import icmpscan.tally.CaptureQuality;
import icmpscan.tally.Oddities;
import icmpscan.tally.Talkers;
import icmpscan.tally.TypeHistogram;
import icmpscan.tally.UnreachableBreakdown;
import icmpscan.tally.Vantage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever table is too small, a row and the opening say so. */
class FullTablesTest {
    private static final String B = "192.0.2.9";
    private static final int BEYOND_EVERY_BOUND = 70_000;

    private final UnreachableBreakdown unreachables = new UnreachableBreakdown(2);
    private final Talkers talkers = new Talkers(2);
    private final Oddities oddities = new Oddities();
    private final PseudoSessions sessions = new PseudoSessions(1_000, 8);
    private final Facts facts = new Facts();

    private FullTables full() {
        return FullTables.of(unreachables, talkers, oddities, new Vantage(), sessions, facts);
    }

    private Map<String, Value> rows() {
        Map<String, Value> rows = new TreeMap<>();
        full().rows().forEach(row -> rows.put(row.measure(), row.value()));
        return rows;
    }

    private static String host(int number) {
        return "10." + (number >>> 16) + "." + (number >>> 8 & 0xFF) + "." + (number & 0xFF);
    }

    @Test
    void whereAllIsExactNothingIsSaid() {
        assertEquals(List.of(), full().rows());
        assertTrue(full().note().isEmpty());
    }

    @Test
    void smallTablesAreNamedInTheOpeningAndCountedInTheReport() {
        for (int i = 0; i < 9; i++) {
            IcmpMessage error = MessageFixture.error(3, 3, host(i), B, host(i), 17, 4_000, i)
                    .get();
            unreachables.accept(error);
            talkers.accept(error);
            sessions.accept(error);
        }
        assertEquals(
                List.of(
                        "full:sessions",
                        "full:talkers",
                        "full:unreachable-objects",
                        "full:unreachable-reporters",
                        "full:unreachable-requests"),
                List.copyOf(rows().keySet()));
        assertEquals(new Value.Count(4), rows().get("full:sessions"));
        String note = full().note().orElseThrow();
        assertTrue(
                note.contains(" sessions, talkers, unreachable-reporters, unreachable-objects, unreachable-requests."),
                note);
        Report quality = QualityReport.of(new CaptureQuality(), new TypeHistogram(), List.of(), full());
        assertTrue(quality.rows().stream().anyMatch(row -> row.get(0).equals(new Value.Text("full:talkers"))));
    }

    @Test
    void detectorsSayWhatTheyCouldNotJudge() {
        for (int i = 0; i < BEYOND_EVERY_BOUND; i++) {
            facts.accept(
                    MessageFixture.echoRequest(host(i), B, 1, 1).atMillis(i).get());
            facts.accept(
                    MessageFixture.error(3, 3, B, host(i), B, 17, 4_000, 53).get());
            facts.accept(MessageFixture.error(5, 1, B, host(i), B, 17, 4_000, 53)
                    .gateway(host(i))
                    .get());
        }
        Map<String, Value> rows = rows();
        assertTrue(
                rows.keySet()
                        .containsAll(List.of(
                                "full:exchanges",
                                "full:echo-data",
                                "full:probes",
                                "full:refusals",
                                "full:rare-messages",
                                "full:quoted-flows",
                                "full:volumes")),
                rows::toString);
        assertEquals(new Value.Count(BEYOND_EVERY_BOUND - (1 << 14)), rows.get("full:rare-messages"));
        assertEquals(new Value.Count(BEYOND_EVERY_BOUND - (1 << 16)), rows.get("full:exchanges"));
    }
}
