package icmpscan.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import icmpscan.capture.CaptureBuilder;
import icmpscan.capture.CaptureInput;
import icmpscan.decode.IcmpFrames;
import icmpscan.decode.LinkTypeOverrides;
import icmpscan.decode.MessageFixture;
import icmpscan.detect.Settings;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanProgress;
import icmpscan.scan.ScanResult;
import icmpscan.session.FrameWatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is said of a frame where there is more than is shown. */
class FrameReportsTest {
    @TempDir
    private Path folder;

    private final FrameWatch watch = new FrameWatch(Set.of(1L), LinkTypeOverrides.NONE);

    @Test
    void aFrameOfMoreMessagesThanAreKeptSaysHowMany() throws IOException {
        CaptureBuilder ping = CaptureBuilder.pcap()
                .record(1, 0, IcmpFrames.icmp("0800 0000 0001 0001").frame());
        ScanResult result = inspect(ping);
        for (int more = 0; more < 69; more++) {
            watch.accept(
                    MessageFixture.echoRequest("10.0.0.1", "10.0.0.2", 1, 2).get());
        }
        List<Report> reports = reports(result);
        assertEquals(64, report(reports, "messages").rows().size());
        assertEquals(
                List.of(
                        "70 messages begin in frame 1, of which the first 64 are shown; 'icmpscan messages' lists all."),
                report(reports, "frames").notes());
    }

    @Test
    void ofManyErrorsAboutOneFrameTheFirstAreNamedAndAllCounted() throws IOException {
        IcmpFrames udp = IcmpFrames.udp();
        CaptureBuilder capture = CaptureBuilder.pcap().record(1, 0, udp.frame());
        for (int error = 0; error < 20; error++) {
            capture.record(
                    1,
                    0,
                    IcmpFrames.error("0303 0000 0000 0000", udp.quoted(28)).frame());
        }
        Report frames = report(reports(inspect(capture)), "frames");
        List<Value> row = frames.rows().get(0);
        Value.Items named = (Value.Items) row.get(column(frames, "provoked"));
        assertEquals(16, named.values().size());
        assertEquals(new Value.Frame(1, 2), named.values().get(0));
        assertEquals(new Value.Count(20), row.get(column(frames, "provoked_count")));
    }

    private ScanResult inspect(CaptureBuilder capture) throws IOException {
        Path file = Files.write(folder.resolve("a.pcap"), capture.toBytes());
        return Scan.inspect(
                CaptureInput.ofPath(file),
                ReadOptions.USUAL,
                Duration.ofSeconds(60),
                Settings.defaults(),
                watch,
                ScanProgress.IGNORED);
    }

    private List<Report> reports(ScanResult result) {
        FrameContext context = FrameContext.of(
                result.analysis().sessions(),
                result.analysis().facts(),
                result.detections().findings());
        return FrameReports.of(watch.frames(), context);
    }

    private static Report report(List<Report> reports, String name) {
        return reports.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int column(Report report, String name) {
        return report.columns().stream().map(Column::name).toList().indexOf(name);
    }
}
