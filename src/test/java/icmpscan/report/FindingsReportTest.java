package icmpscan.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import icmpscan.decode.Ipv4Address;
import icmpscan.decode.MessageFixture;
import icmpscan.detect.Allowance;
import icmpscan.detect.Detections;
import icmpscan.detect.Detectors;
import icmpscan.detect.Facts;
import icmpscan.detect.Settings;
import icmpscan.detect.Threshold;
import icmpscan.detect.Thresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FindingsReportTest {
    private static final int SEVERITY = 0;
    private static final int SENTENCE = 3;
    private static final int TARGETS = 8;
    private static final int MEASURES = 9;
    private static final int ALLOWED = 15;

    private static final String ACTOR = "10.77.1.12";
    private static final String TARGET = "192.168.50.10";
    private static final String ROUTER = "10.77.12.2";

    private final Facts facts = new Facts();
    private long frame;

    @Test
    void aPortScanIsOneRow() {
        for (int port = 161; port < 181; port++) {
            add(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, 40_000, port == 180 ? 53 : port)
                    .atMillis(1_000L * port));
        }

        Report report = report(ReportOptions.ALL);

        assertEquals("scans", report.name());
        assertEquals(1, report.rows().size());
        assertEquals(
                List.of(
                        text("medium"),
                        text("port-scan"),
                        text(ACTOR),
                        text("10.77.1.12 was refused 20 ports by 192.168.50.10: udp/53, udp/161-179."),
                        new Value.Decimal(80, 2),
                        new Value.Time(161_000_000_000L),
                        new Value.Time(180_000_000_000L),
                        new Value.Count(1),
                        items(text(TARGET)),
                        items(
                                text("distinct_ports=20 (threshold 10)"),
                                text("distinct_ports_in_window=20 (threshold 5)"),
                                text("closed_ports=20"),
                                text("prohibited_ports=0"),
                                text("refusals=20"),
                                text("late_replies_not_counted=0")),
                        items(
                                new Value.Frame(1, 1),
                                new Value.Frame(1, 2),
                                new Value.Frame(1, 3),
                                new Value.Frame(1, 4),
                                new Value.Frame(1, 5)),
                        text("T1046"),
                        text("a scanner of one's own; a program that looks for a service on a range of ports"),
                        text("who runs on the actor, and which ports of the target did answer"),
                        text("port-scan/10.77.1.12"),
                        Value.ABSENT,
                        items(text("udp/53"), text("udp/161-179")),
                        new Value.Count(20)),
                report.rows().get(0));
    }

    @Test
    void whatWasLookedForAndNotFoundIsANote() {
        Report nothing = report(ReportOptions.ALL);
        assertEquals(
                List.of("Looked for and not found: port-scan, protocol-scan, ping-sweep, host-sweep."),
                nothing.notes());

        for (int protocol = 40; protocol < 43; protocol++) {
            add(MessageFixture.error(3, 2, TARGET, ACTOR, TARGET, protocol, -1, -1));
        }
        Report one = report(ReportOptions.ALL);
        assertEquals(
                List.of("Looked for and not found: port-scan, ping-sweep, host-sweep.", Notes.ERRORS_ARE_LIMITED),
                one.notes());
        assertEquals(
                text("10.77.1.12 tried 3 IP protocols that 192.168.50.10 does not speak: il, ipv6, sdrp."),
                sentence(one));
    }

    @Test
    void aPingSweepSaysHowManyAnswered() {
        for (int host = 0; host < 30; host++) {
            add(MessageFixture.echoRequest(ACTOR, "192.168.50." + (64 + host), 1, 1));
        }
        add(MessageFixture.echoReply("192.168.50.70", ACTOR, 1, 1));

        assertEquals(
                text("10.77.1.12 pinged 30 hosts in 192.168.50.64/27 in ascending order, each only a few times;"
                        + " 1 of them answered."),
                sentence(report(ReportOptions.ALL)));
    }

    @Test
    void aHostSweepSaysWhatItLookedFor() {
        for (int host = 0; host < 30; host++) {
            add(MessageFixture.error(3, 1, ROUTER, ACTOR, "192.168.50." + host * 7 % 30, 6, 40_000, 22));
        }

        assertEquals(
                text("10.77.1.12 tried 30 hosts in 192.168.50.0/27 and did not reach them,"
                        + " looking for tcp/22 (ssh)."),
                sentence(report(ReportOptions.ALL)));
    }

    @Test
    void peersAndPingsOfAbsentHostsHaveWordsOfTheirOwn() {
        for (int host = 0; host < 30; host++) {
            add(MessageFixture.error(3, 1, ROUTER, ACTOR, host + ".1.1.1", 17, 40_000, 20_000 + host));
            add(MessageFixture.error(3, 1, ROUTER, "10.77.1.13", "192.168.50." + host, 1, -1, -1)
                    .quotedIcmp(8, 0));
        }

        Report report = report(ReportOptions.ALL);

        assertEquals(
                List.of(
                        text("10.77.1.13 tried 30 hosts in 192.168.50.0/27 in ascending order and did not reach them,"
                                + " looking for icmp type 8."),
                        text("10.77.1.12 tried 30 hosts in 0.0.0.0/3 in ascending order and did not reach them,"
                                + " each on a port of its own, as peer-to-peer programs do.")),
                report.rows().stream().map(row -> row.get(SENTENCE)).toList());
        assertEquals(text("low"), report.rows().get(1).get(SEVERITY));
    }

    @Test
    void severalTargetsAndManyPortsAreCutShort() {
        for (int port = 0; port < 200; port++) {
            add(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, 40_000, 100 + 2 * port));
            add(MessageFixture.error(3, 3, ROUTER, ACTOR, ROUTER, 17, 40_000, 100 + 2 * port));
        }

        assertEquals(
                text("10.77.1.12 was refused up to 200 ports by each of 2 hosts: udp/100, udp/102, udp/104, udp/106,"
                        + " udp/108, udp/110, udp/112, udp/114 and 192 more ranges."),
                sentence(report(ReportOptions.ALL)));
    }

    @Test
    void anEstimateIsMarkedWhereverItShows() {
        for (int port = 0; port < 5_000; port++) {
            add(MessageFixture.error(3, 3, TARGET, ACTOR, TARGET, 17, 40_000, port));
        }

        Report report = report(ReportOptions.ALL);

        assertTrue(((Value.Text) sentence(report)).text().startsWith("10.77.1.12 was refused about "));
        Value.Items measures = (Value.Items) report.rows().get(0).get(MEASURES);
        assertTrue(((Value.Text) measures.values().get(0)).text().startsWith("distinct_ports=~"));
        assertTrue(report.notes().stream().anyMatch(note -> note.startsWith("Figures with ~ are estimates")));
    }

    @Test
    void lostActorsAreANote() {
        Report report = FindingsReport.scans(new Detections(List.of(), List.of(), List.of(), 7), ReportOptions.ALL);

        assertEquals(
                List.of("More addresses were about than are kept; 7 that had tried least were not judged,"
                        + " so that a slow scan may be missing."),
                report.notes());
    }

    @Test
    void rowsThatAreLeftOutAreCounted() {
        for (int actor = 1; actor <= 3; actor++) {
            for (int protocol = 40; protocol < 43; protocol++) {
                add(MessageFixture.error(3, 2, TARGET, "10.0.0." + actor, TARGET, protocol, -1, -1));
            }
        }

        Report report = report(new ReportOptions(2));

        assertEquals(2, report.rows().size());
        assertEquals(1, report.omitted());
    }

    @Test
    void theLocaleDoesNotShow() {
        for (int protocol = 0; protocol < 250; protocol++) {
            add(MessageFixture.error(3, 2, TARGET, ACTOR, TARGET, protocol, -1, -1));
        }
        Report here = report(ReportOptions.ALL);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(here, report(ReportOptions.ALL));
        } finally {
            Locale.setDefault(before);
        }
    }

    private void add(MessageFixture message) {
        facts.accept(message.frame(++frame).get());
    }

    @Test
    void whatIsAllowedIsNotedAndMarked() {
        for (int host = 0; host < 30; host++) {
            add(MessageFixture.echoRequest(ACTOR, "192.168.50." + (64 + host), 1, 1));
        }
        Settings settings = new Settings(
                Thresholds.defaults().with(Threshold.PING_SWEEP_WINDOW_LOW, 6).with(Threshold.FLOOD_BURST, 7),
                List.of(Allowance.OfAddresses.around(new Ipv4Address(MessageFixture.address(ACTOR)), 24)));

        Report report = FindingsReport.scans(Detectors.all(facts, settings), ReportOptions.ALL);

        List<Value> row = report.rows().get(0);
        assertEquals(text("info"), row.get(SEVERITY));
        assertEquals(text("allow-address = 10.77.1.0/24 (else high)"), row.get(ALLOWED));
        assertEquals(
                List.of(
                        "Thresholds that were set: ping-sweep-window-low = 6 (usually 5), flood-burst = 7 (usually 500).",
                        "Addresses or payloads are allowed; 1 finding is only noted for that, and marked."),
                report.notes().subList(1, report.notes().size()));
    }

    private Report report(ReportOptions options) {
        return FindingsReport.scans(Detectors.all(facts, Thresholds.defaults()), options);
    }

    private static Value sentence(Report report) {
        return report.rows().get(0).get(SENTENCE);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value items(Value... values) {
        return new Value.Items(List.of(values));
    }

    @Test
    void programsGetAllTargetsAndPeopleTheFirstTen() throws IOException {
        for (int host = 0; host < 30; host++) {
            add(MessageFixture.echoRequest(ACTOR, "192.168.50." + (101 + host), 1, 1));
        }

        Report report = report(ReportOptions.ALL);

        Value.Items targets = (Value.Items) report.rows().get(0).get(TARGETS);
        assertEquals(30, targets.values().size());
        String table = Samples.written(out ->
                new TextRenderer(new RenderOptions(RenderOptions.UNLIMITED, false, false, false)).render(report, out));
        assertTrue(table.contains("192.168.50.110") && !table.contains("192.168.50.111"), table);
        assertFalse(table.contains("tried:"), "the sentence has it");
    }
}
