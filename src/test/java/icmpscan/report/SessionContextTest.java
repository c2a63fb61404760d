package icmpscan.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.decode.IcmpMessage;
import icmpscan.detect.Detectors;
import icmpscan.detect.Facts;
import icmpscan.detect.Finding;
import icmpscan.detect.Thresholds;
import icmpscan.session.PseudoSessions;

import static icmpscan.decode.MessageFixture.echoReply;
import static icmpscan.decode.MessageFixture.echoRequest;
import static icmpscan.decode.MessageFixture.error;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What else is known of a session stands in its row. */
class SessionContextTest {
    private static final String A = "10.0.0.1";
    private static final String B = "10.0.0.2";
    private static final long GAP_MILLIS = 60_000;

    private final Facts facts = new Facts(GAP_MILLIS * 1_000_000);
    private final PseudoSessions sessions = new PseudoSessions(GAP_MILLIS * 1_000_000);

    private void pass(IcmpMessage message) {
        facts.accept(message);
        sessions.accept(message);
    }

    private void ping(int identifier, int sequence, long millis) {
        pass(echoRequest(A, B, identifier, sequence).atMillis(millis).get());
        pass(echoReply(B, A, identifier, sequence).atMillis(millis + 4).get());
    }

    private Report report() {
        List<Finding> findings = Detectors.all(facts, Thresholds.defaults()).findings();
        return SessionsReport.of(sessions, SessionContext.of(facts, findings), ReportOptions.ALL);
    }

    private static Value cell(Report report, int row, String column) {
        List<String> names = report.columns().stream().map(Column::name).toList();
        return report.rows().get(row).get(names.indexOf(column));
    }

    @Test
    void exchangesOfTheSessionAreSummedUp() {
        ping(1, 1, 0);
        ping(2, 1, 1000);
        pass(echoRequest(A, B, 2, 2).atMillis(2000).get());
        Report report = report();
        assertEquals(new Value.Count(2), cell(report, 0, "answered"));
        assertEquals(new Value.Count(1), cell(report, 0, "lost"));
        assertEquals(new Value.Decimal(4_000_000, 6), cell(report, 0, "rtt_min_ms"));
        assertEquals(new Value.Decimal(4_000_000, 6), cell(report, 0, "rtt_max_ms"));
    }

    @Test
    void eachSessionHasItsOwnExchanges() {
        ping(1, 1, 0);
        ping(2, 1, 1000 + 2 * GAP_MILLIS);
        Report report = report();
        assertEquals(new Value.Count(1), cell(report, 0, "answered"));
        assertEquals(new Value.Count(1), cell(report, 1, "answered"));
    }

    @Test
    void ofAnIdentifierThatGoesOnInAnotherSessionFiguresAreNotKnown() {
        ping(1, 1, 0);
        ping(1, 2, 1000 + 2 * GAP_MILLIS);
        Report report = report();
        assertEquals(2, report.rows().size());
        assertEquals(Value.ABSENT, cell(report, 0, "answered"));
        assertEquals(Value.ABSENT, cell(report, 1, "rtt_avg_ms"));
    }

    @Test
    void theErrorsThatTellOfAScanAreOfItsFinding() {
        for (int port = 1; port <= 40; port++) {
            pass(error(3, 3, B, A, B, 17, 40_000, port)
                    .atMillis(port * 10L)
                    .frame(port)
                    .get());
        }
        ping(1, 1, 100);
        pass(echoRequest("10.0.0.8", "10.0.0.9", 1, 1).atMillis(100).get());
        Report report = report();
        assertEquals(new Value.Items(List.of(new Value.Text("port-scan/" + A))), cell(report, 0, "finding_ids"));
        assertEquals(Value.ABSENT, cell(report, 1, "finding_ids"), "two others");
    }

    @Test
    void aFindingIsNotOfASessionLongAfterIt() {
        for (int port = 1; port <= 40; port++) {
            pass(error(3, 3, B, A, B, 17, 40_000, port)
                    .atMillis(port * 10L)
                    .frame(port)
                    .get());
        }
        ping(1, 1, 10 * GAP_MILLIS);
        Report report = report();
        assertEquals(2, report.rows().size());
        assertEquals(Value.ABSENT, cell(report, 1, "finding_ids"));
    }
}
