package icmpscan.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.capture.TimedRecordFixture;
import icmpscan.decode.Anomaly;
import icmpscan.decode.FrameOutcome;
import icmpscan.decode.IcmpMessage;
import icmpscan.detect.Facts;
import icmpscan.session.PseudoSessions;
import icmpscan.session.QuotedFlows;
import icmpscan.session.SeenFlows;
import icmpscan.tally.CaptureQuality;
import icmpscan.tally.Talkers;
import icmpscan.tally.TypeHistogram;
import icmpscan.tally.UnreachableBreakdown;

import static icmpscan.decode.MessageFixture.echoReply;
import static icmpscan.decode.MessageFixture.echoRequest;
import static icmpscan.decode.MessageFixture.error;
import static icmpscan.decode.MessageFixture.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What stands in the cells of the reports on tallies and sessions. */
class TallyReportsTest {
    private static final String A = "10.0.0.1";
    private static final String B = "10.0.0.2";

    private static Value cell(Report report, int row, String column) {
        List<String> names = report.columns().stream().map(Column::name).toList();
        assertTrue(names.contains(column), column);
        return report.rows().get(row).get(names.indexOf(column));
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value count(long number) {
        return new Value.Count(number);
    }

    private static boolean anyNote(Report report, String words) {
        return report.notes().stream().anyMatch(note -> note.contains(words));
    }

    private static final SessionContext NO_CONTEXT = SessionContext.of(new Facts(), List.of());
    private static final ProvokedErrors NO_FLOWS = ProvokedErrors.of(new QuotedFlows(), new SeenFlows());

    @Test
    void typesHaveNamesAndShares() {
        TypeHistogram histogram = new TypeHistogram();
        histogram.accept(echoRequest(A, B, 1, 1).frame(7).atMillis(3).get());
        histogram.accept(echoRequest(A, B, 1, 2).frame(8).atMillis(5).get());
        histogram.accept(message(1, 5, A, B).timeless().get());
        Report report = TypesReport.of(histogram, ReportOptions.ALL);
        assertEquals(text("current"), cell(report, 0, "status"));
        assertEquals(new Value.Decimal(6667, 2), cell(report, 0, "share_percent"));
        assertEquals(new Value.Decimal(3333, 2), cell(report, 1, "share_percent"));
        assertEquals(count(128), cell(report, 0, "bytes"));
        assertEquals(new Value.Time(3_000_000), cell(report, 0, "first_time"));
        assertEquals(new Value.Frame(1, 8), cell(report, 0, "last_frame"));
        assertEquals(Value.ABSENT, cell(report, 1, "first_time"));
        assertEquals(text("unassigned"), cell(report, 1, "status"));
        assertEquals(List.of(), report.notes(), "nothing to say of errors without any");
    }

    private static List<IcmpMessage> sampledAndNot() {
        return List.of(
                echoRequest(A, B, 1, 1).sampled(512).get(),
                echoRequest(A, B, 1, 2).get(),
                echoReply(B, A, 1, 1).get(),
                echoRequest(A, B, 1, 3).sampled(0xFFFFFFFFL).get());
    }

    @Test
    void sampledMessagesAreCountedBesideAnEstimate() {
        TypeHistogram histogram = new TypeHistogram();
        sampledAndNot().forEach(histogram::accept);
        Report report = TypesReport.of(histogram, ReportOptions.ALL);
        assertEquals(count(3), cell(report, 0, "messages"));
        assertEquals(count(512 + 1 + 0xFFFFFFFFL), cell(report, 0, "estimated_messages"));
        assertEquals(count(1), cell(report, 1, "estimated_messages"));
        assertTrue(anyNote(report, "2 of 4 messages were sampled by sFlow agents"));
    }

    @Test
    void estimatesMergeWhereverTheMessagesAreCut() {
        List<IcmpMessage> messages = sampledAndNot();
        for (int cut = 0; cut <= messages.size(); cut++) {
            TypeHistogram first = new TypeHistogram();
            messages.subList(0, cut).forEach(first::accept);
            TypeHistogram later = new TypeHistogram();
            messages.subList(cut, messages.size()).forEach(later::accept);
            first.merge(later);
            assertEquals(513 + 0xFFFFFFFFL, first.estimatedMessages(8, 0));
            assertEquals(0, first.estimatedMessages(3, 0));
            assertEquals(2, first.sampledMessages());
        }
    }

    @Test
    void sampledMessagesAreInTheQualityReportAndAreNotPaired() {
        CaptureQuality quality = new CaptureQuality();
        Facts facts = new Facts();
        for (IcmpMessage message : sampledAndNot().subList(0, 1)) {
            quality.accept(message);
            facts.accept(message);
        }
        Report report = QualityReport.of(quality, new TypeHistogram(), List.of(), FullTables.NONE);
        assertTrue(report.rows().stream().anyMatch(row -> row.get(0).equals(text("messages:sampled"))));
        assertEquals(
                List.of(), EchoReport.of(facts.exchanges(), ReportOptions.ALL).rows());
    }

    @Test
    void errorsAreSaidToBeALowerBound() {
        TypeHistogram histogram = new TypeHistogram();
        histogram.accept(error(11, 0, A, B, "192.0.2.1", 17, 1, 2).get());
        assertTrue(anyNote(TypesReport.of(histogram, ReportOptions.ALL), "lower bound"));
    }

    @Test
    void theTopRowsAreShownAndTheRestCounted() {
        Talkers talkers = new Talkers();
        for (int i = 1; i <= 10; i++) {
            talkers.accept(echoRequest("10.0.1." + i, B, 1, 1).get());
        }
        Report report = TalkersReport.of(talkers, new ReportOptions(3));
        assertEquals(3, report.rows().size());
        assertEquals(7, report.omitted());
        assertEquals(text("10.0.1.1"), cell(report, 0, "source"));
        assertThrows(IllegalArgumentException.class, () -> new ReportOptions(-1));
    }

    @Test
    void aFullTableIsSaidToBeOne() {
        Talkers talkers = new Talkers(4);
        for (int i = 1; i <= 5; i++) {
            talkers.accept(echoRequest("10.0.1." + i, B, 1, 1).get());
        }
        assertTrue(anyNote(TalkersReport.of(talkers, ReportOptions.ALL), "2 of 5 messages are in no row"));
    }

    @Test
    void unreachablesAreBrokenDownFourWays() {
        UnreachableBreakdown breakdown = new UnreachableBreakdown();
        breakdown.accept(error(3, 3, B, A, B, 17, 40000, 53).get());
        breakdown.accept(error(3, 2, B, A, B, 41, -1, -1).get());
        breakdown.accept(error(3, 0, B, A, "203.0.113.9", 6, 1, 2).get());
        Report report = UnreachableReport.of(breakdown, NO_FLOWS, ReportOptions.ALL);
        assertEquals(15, report.rows().size());
        assertEquals(text("code"), cell(report, 0, "by"));
        assertEquals(count(0), cell(report, 0, "code"));
        assertEquals(Value.ABSENT, cell(report, 0, "object"));
        assertEquals(text("reporter"), cell(report, 3, "by"));
        assertEquals(text(B), cell(report, 3, "object"));
        assertEquals(text("recipient"), cell(report, 6, "by"));
        assertEquals(text(A), cell(report, 6, "object"));
        assertEquals(text("network"), cell(report, 9, "object_kind"));
        assertEquals(text("203.0.113.0/24"), cell(report, 9, "object"));
        assertEquals(text("41"), cell(report, 10, "object"));
        assertEquals(text("ipv6"), cell(report, 10, "object_name"));
        assertEquals(text("udp/53"), cell(report, 11, "object"));
        assertEquals(text("domain"), cell(report, 11, "object_name"));
        assertEquals(count(1), cell(report, 11, "recipients"));
        assertEquals(text("request"), cell(report, 12, "by"));
        assertEquals(text(A + " -> " + B + " protocol 41"), cell(report, 12, "object"));
        assertEquals(text("ipv6"), cell(report, 12, "object_name"));
        assertEquals(text(A + " -> " + B + " udp/53"), cell(report, 13, "object"));
        assertEquals(text(A), cell(report, 13, "recipient"));
        assertEquals(text(B), cell(report, 13, "destination"));
        assertEquals(text(A + " -> 203.0.113.9"), cell(report, 14, "object"));
        assertEquals(text("network"), cell(report, 14, "object_kind"));
        assertEquals(Value.ABSENT, cell(report, 11, "destination"));
        assertTrue(anyNote(report, "/24 is assumed"));
    }

    @Test
    void theTopIsOfEachWay() {
        UnreachableBreakdown breakdown = new UnreachableBreakdown();
        for (int i = 0; i < 5; i++) {
            breakdown.accept(error(3, 3, "10.0.1." + i, "10.0.2." + i, B, 17, 40000, 100 + i)
                    .get());
        }
        Report report = UnreachableReport.of(breakdown, NO_FLOWS, new ReportOptions(2));
        assertEquals(9, report.rows().size());
        assertEquals(12, report.omitted());
    }

    @Test
    void aSessionSaysWhoBeganAndWhatWentWhere() {
        PseudoSessions sessions = new PseudoSessions(60_000_000_000L);
        sessions.accept(echoRequest(B, A, 1, 1).atMillis(0).vlan(100).get());
        sessions.accept(echoReply(A, B, 1, 1).atMillis(1).vlan(100).frame(2).get());
        sessions.accept(
                echoRequest(B, A, 1, 2).atMillis(1500).vlan(100).frame(3).get());
        Report report = SessionsReport.of(sessions, NO_CONTEXT, ReportOptions.ALL);
        assertEquals(new Value.Items(List.of(count(100))), cell(report, 0, "vlan"));
        assertEquals(text(B), cell(report, 0, "address_a"));
        assertEquals(text(A), cell(report, 0, "address_b"));
        assertEquals(new Value.Items(List.of(text("0/0<1"), text("8/0>2"))), cell(report, 0, "types"));
        assertEquals(new Value.Decimal(1_500_000_000, 9), cell(report, 0, "duration_seconds"));
        assertEquals(count(2), cell(report, 0, "forward_messages"));
        assertEquals(count(64), cell(report, 0, "backward_bytes"));
        assertEquals(new Value.Frame(1, 3), cell(report, 0, "last_frame"));
        assertTrue(report.title().contains(" 60 s "), report.title());
    }

    @Test
    void aSessionWithoutTimesHasNoDuration() {
        PseudoSessions sessions = new PseudoSessions();
        sessions.accept(echoRequest(A, B, 1, 1).timeless().get());
        Report report = SessionsReport.of(sessions, NO_CONTEXT, ReportOptions.ALL);
        assertEquals(Value.ABSENT, cell(report, 0, "first_time"));
        assertEquals(Value.ABSENT, cell(report, 0, "duration_seconds"));
        assertEquals(Value.ABSENT, cell(report, 0, "vlan"));
    }

    @Test
    void aSessionHasANumberButInASelection() {
        PseudoSessions sessions = new PseudoSessions();
        sessions.accept(echoRequest(A, "10.0.1.1", 1, 1).atMillis(0).get());
        sessions.accept(echoRequest(A, B, 1, 1).atMillis(1).frame(2).get());
        sessions.accept(echoReply(B, A, 1, 1).atMillis(2).frame(3).get());
        Report all = SessionsReport.of(sessions, NO_CONTEXT, ReportOptions.ALL);
        assertEquals(text(B), cell(all, 0, "address_b"), "most messages first");
        assertEquals(count(1), cell(all, 0, "session"));
        assertEquals(count(2), cell(all, 1, "session"));
        Report selected = SessionsReport.of(sessions, NO_CONTEXT, new ReportOptions(0, true, false));
        assertEquals(Value.ABSENT, cell(selected, 0, "session"));
    }

    @Test
    void sessionsThatWereLetGoAreSaidToBe() {
        PseudoSessions sessions = new PseudoSessions(1000, 8);
        for (int i = 0; i < 9; i++) {
            sessions.accept(echoRequest("10.0.1." + i, B, 1, 1).get());
        }
        assertTrue(anyNote(
                SessionsReport.of(sessions, NO_CONTEXT, ReportOptions.ALL),
                "4 sessions with 4 messages are not listed"));
    }

    @Test
    void qualityListsWhatWasLookedForAndTheReadersOwnRowsFirst() {
        CaptureQuality quality = new CaptureQuality();
        TypeHistogram types = new TypeHistogram();
        quality.addFrame(TimedRecordFixture.at(1, 1, 147, 5), FrameOutcome.UNSUPPORTED_LINK_TYPE);
        quality.accept(message(8, 9, A, B).frame(4).anomaly(Anomaly.IP_OPTIONS).get());
        types.accept(message(8, 9, A, B).frame(4).get());
        QualityReport.Row own = new QualityReport.Row("reader:damages", count(0), "damaged places", Value.ABSENT);
        Report report = QualityReport.of(quality, types, List.of(own), FullTables.NONE);
        List<Value> measures = report.rows().stream().map(row -> row.get(0)).toList();
        assertEquals(text("reader:damages"), measures.get(0));
        assertTrue(measures.contains(text("frames:undecodable")), "zeros are shown");
        assertTrue(measures.contains(text("link-type:147:not-decoded")));
        int oddity = measures.indexOf(text("anomaly:echo-code"));
        assertEquals(count(1), cell(report, oddity, "value"));
        assertEquals(new Value.Frame(1, 4), cell(report, oddity, "first_frame"));
        assertTrue(measures.contains(text("anomaly:ip-options")));
        assertTrue(measures.stream().noneMatch(text("anomaly:short")::equals));
        assertTrue(anyNote(report, "1 of 1 frame was not looked into, because its link type"));
    }
}
