package icmpscan.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import icmpscan.capture.CaptureInput;
import icmpscan.decode.IcmpMessage;
import icmpscan.report.OverviewReport;
import icmpscan.report.Report;
import icmpscan.report.ReportOptions;
import icmpscan.report.Value;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanProgress;
import icmpscan.scan.ScanResult;
import icmpscan.scan.Selection;
import icmpscan.session.PseudoSessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The messages of a row are as many as the row says. */
class RowMessagesTest {
    private static ScanResult scan(List<CaptureInput> inputs) {
        return Scan.analyze(inputs, Duration.ofNanos(PseudoSessions.DEFAULT_GAP_NANOS), ScanProgress.IGNORED);
    }

    private static List<CaptureInput> inputs(String sample) {
        return List.of(CaptureInput.ofPath(Path.of("samples", sample)));
    }

    private static Report card(Report report, int row) {
        return new Report(
                report.name(),
                report.title(),
                report.columns(),
                List.of(report.rows().get(row)),
                0,
                List.of(),
                1);
    }

    private static long listed(List<CaptureInput> inputs, Predicate<IcmpMessage> wanted) {
        Report list = new MessageLister(inputs, ReadOptions.USUAL, Selection::all).list("messages", wanted, 1_000_000);
        return list.rows().size();
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "types, mixed.pcap", "types, all-types.pcap",
        "sessions, mixed.pcap", "timeline, mixed.pcap",
        "unreachable, mixed.pcap", "unreachable, unreachable-codes.pcap.gz"
    })
    void areAsManyAsItCounts(String report, String sample) {
        List<CaptureInput> inputs = inputs(sample);
        ScanResult result = scan(inputs);
        RowMessages messages = new RowMessages(result);
        Report all = ReportName.valueOf(report.toUpperCase(Locale.ROOT)).report(result, ReportOptions.ALL);
        assertFalse(all.rows().isEmpty());
        List<String> wrong = new ArrayList<>();
        for (int row = 0; row < all.rows().size(); row++) {
            Report card = card(all, row);
            long counted = ((Value.Count) card.value(0, "messages")).number();
            long found = listed(inputs, messages.of(card).orElseThrow());
            if (found != counted) {
                wrong.add(card.rows() + ": " + found);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void ofATraceAreAllThatItsFramesAre() {
        List<CaptureInput> inputs = inputs("mixed.pcap");
        ScanResult result = scan(inputs);
        Report routes = ReportName.ROUTES.report(result, ReportOptions.ALL);
        assertTrue(listed(inputs, new RowMessages(result).of(card(routes, 0)).orElseThrow()) >= 9);
    }

    @Test
    void ofAnEchoConversationAreItsRequestsAndReplies() {
        List<CaptureInput> inputs = inputs("ping.pcap");
        ScanResult result = scan(inputs);
        Report echo = ReportName.ECHO.report(result, ReportOptions.ALL);
        assertEquals(
                10, listed(inputs, new RowMessages(result).of(card(echo, 0)).orElseThrow()));
    }

    @Test
    void ofAFindingAreThoseThatItRestsOnAndOtherRowsHaveNone() {
        List<CaptureInput> inputs = inputs("mixed.pcap");
        ScanResult result = scan(inputs);
        RowMessages messages = new RowMessages(result);
        Report overview = OverviewReport.of(List.of("a line"), result.detections());
        assertEquals(Optional.empty(), messages.of(card(overview, 0)));
        Report findings = ReportName.FINDINGS.report(result, ReportOptions.ALL);
        assertEquals(findings.rows().size() + 1, overview.rows().size());
        for (int row = 0; row < findings.rows().size(); row++) {
            long of = listed(inputs, messages.of(card(findings, row)).orElseThrow());
            assertEquals(of, listed(inputs, messages.of(card(overview, row + 1)).orElseThrow()));
            assertTrue(of > 0, card(findings, row)::toString);
        }
        Report quality = ReportName.QUALITY.report(result, ReportOptions.ALL);
        assertEquals(Optional.empty(), messages.of(card(quality, 0)));
    }
}
