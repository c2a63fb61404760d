package icmpscan.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import icmpscan.capture.CaptureInput;
import icmpscan.decode.MessageFixture;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanProgress;
import icmpscan.session.EchoData;
import icmpscan.session.EchoSender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SendersReportTest {
    /** 1,700,000,000 s and 250,000 µs as 64-bit iputils writes them, then its fill. */
    private static byte[] linuxPing() {
        byte[] data = new byte[56];
        data[1] = (byte) 0xF1;
        data[2] = 0x53;
        data[3] = 0x65;
        data[8] = (byte) 0x90;
        data[9] = (byte) 0xD0;
        data[10] = 0x03;
        for (int i = 16; i < data.length; i++) {
            data[i] = (byte) i;
        }
        return data;
    }

    private static EchoData facts() {
        EchoData data = new EchoData();
        for (int i = 0; i < 3; i++) {
            data.accept(MessageFixture.echoRequest("10.0.0.2", "192.0.2.1", 77, i + 1)
                    .data(linuxPing())
                    .timeToLive(61)
                    .atMillis(1_700_000_000_000L)
                    .frame(i + 1L)
                    .get());
            data.accept(MessageFixture.echoRequest("10.0.0.2", "192.0.2." + i, 5000, i << 8)
                    .data(new byte[0])
                    .timeToLive(64)
                    .frame(i + 10L)
                    .get());
            data.accept(
                    MessageFixture.echoReply("192.0.2.1", "10.0.0.2", 77, i + 1).get());
        }
        return data;
    }

    private static Value cell(Report report, int row, String column) {
        List<String> names = report.columns().stream().map(Column::name).toList();
        return report.rows().get(row).get(names.indexOf(column));
    }

    @Test
    void namesProgramDistanceAndClock() {
        Report report = SendersReport.of(facts(), ReportOptions.ALL);

        assertEquals(new Value.Text("10.0.0.2"), cell(report, 0, "source"));
        assertEquals(new Value.Items(List.of(new Value.Text("Linux ping (iputils)"))), cell(report, 0, "programs"));
        assertEquals(new Value.Decimal(90, 2), cell(report, 0, "confidence"));
        assertEquals(new Value.Count(64), cell(report, 0, "initial_ttl"));
        assertEquals(new Value.Count(3), cell(report, 0, "hops"));
        assertEquals(new Value.Decimal(250_000_000, 9), cell(report, 0, "clock_offset_s"));
        assertEquals(new Value.Count(1), cell(report, 0, "sequence_step"));
        assertEquals(new Value.Count(3), cell(report, 0, "requests"));
    }

    /** Data that begin with a time of {@code seconds}, which no known program sends. */
    private static MessageFixture timed(int number, int seconds, long millis) {
        byte[] data = new byte[40];
        ByteBuffer.wrap(data).putInt(seconds).putInt(4, 5000 * number);
        for (int i = 8; i < data.length; i++) {
            data[i] = (byte) (number * 31 + i * i);
        }
        return MessageFixture.echoRequest("10.0.0.3", "192.0.2.1", 78, number)
                .data(data)
                .atMillis(millis)
                .frame(number);
    }

    private static Value clockOf(MessageFixture... messages) {
        EchoData data = new EchoData();
        for (MessageFixture message : messages) {
            data.accept(message.get());
        }
        return cell(SendersReport.of(data, ReportOptions.ALL), 0, "clock_offset_s");
    }

    @Test
    void anUnknownProgramHasAClockWhereItsTimesGoOnWithTheCaptures() {
        long millis = 1_700_000_000_000L;

        assertEquals(
                new Value.Decimal(2_005_000_000L, 9),
                clockOf(timed(1, 1_700_000_002, millis), timed(2, 1_700_000_003, millis + 1000)));
        assertEquals(
                Value.ABSENT,
                clockOf(timed(1, 1_700_000_002, millis), timed(2, 1_700_000_002, millis + 1000)),
                "does not go on");
        assertEquals(Value.ABSENT, clockOf(timed(1, 1_700_000_002, millis)), "one may be chance");
    }

    @Test
    void tunnelledHeadersAreNoTimes() throws IOException {
        EchoData data = new EchoData();
        Scan.messages(List.of(CaptureInput.ofPath(Path.of("samples/tunnel.pcap"))), data, ScanProgress.IGNORED);

        Report report = SendersReport.of(data, ReportOptions.ALL);

        assertTrue(report.rows().stream().anyMatch(row -> row.toString().contains("icmptunnel")));
        for (int row = 0; row < report.rows().size(); row++) {
            assertEquals(Value.ABSENT, cell(report, row, "clock_offset_s"));
        }
    }

    @Test
    void aSourceHasARowForEachProgramAndRepliesNone() {
        Report report = SendersReport.of(facts(), ReportOptions.ALL);

        assertTrue(report.rows().size() >= 2);
        assertTrue(report.rows().stream().allMatch(row -> row.get(0).equals(new Value.Text("10.0.0.2"))));
        assertEquals(Value.ABSENT, cell(report, report.rows().size() - 1, "clock_offset_s"));
    }

    @Test
    void topLeavesRowsOutAndCountsThem() {
        Report all = SendersReport.of(facts(), ReportOptions.ALL);
        Report one = SendersReport.of(facts(), new ReportOptions(1));

        assertEquals(1, one.rows().size());
        assertEquals(all.rows().size() - 1L, one.omitted());
    }

    @Test
    void initialTimesToLiveAreTheUsualOnes() {
        assertEquals(32, EchoSender.initialTimeToLive(0));
        assertEquals(32, EchoSender.initialTimeToLive(32));
        assertEquals(64, EchoSender.initialTimeToLive(33));
        assertEquals(128, EchoSender.initialTimeToLive(65));
        assertEquals(255, EchoSender.initialTimeToLive(129));
        assertThrows(IllegalArgumentException.class, () -> EchoSender.initialTimeToLive(256));
    }
}
