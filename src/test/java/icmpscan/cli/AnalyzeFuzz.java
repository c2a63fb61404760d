package icmpscan.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import icmpscan.capture.CaptureInput;
import icmpscan.report.Answer;
import icmpscan.report.CapturesReport;
import icmpscan.report.OpeningLines;
import icmpscan.report.RenderOptions;
import icmpscan.report.Report;
import icmpscan.report.ReportOptions;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanProgress;
import icmpscan.scan.ScanResult;

/** Fuzz target: any bytes, analyzed, and every report of it in every format. Run by {@code scripts/fuzz}; any exception is a find. */
public final class AnalyzeFuzz {
    private static final Duration SESSION_GAP = Duration.ofSeconds(60);
    private static final RenderOptions LOOKS = new RenderOptions(100, false, false, false);

    private AnalyzeFuzz() {}

    /** Called by Jazzer before the first input: classes that load and are instrumented while one runs would look like a hang. */
    public static void fuzzerInitialize() throws IOException {
        fuzzerTestOneInput(Files.readAllBytes(Path.of("samples", "extensions.pcap")));
    }

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        CaptureInput input = CaptureInput.ofStream("fuzz", new ByteArrayInputStream(bytes));
        ScanResult result = Scan.analyze(List.of(input), SESSION_GAP, ScanProgress.IGNORED);
        if (!result.coverage().captures().isEmpty()) {
            print(result);
        }
    }

    private static void print(ScanResult result) {
        var captures = result.coverage().captures();
        List<String> opening = OpeningLines.of(
                captures,
                result.coverage().quality(),
                result.analysis().types(),
                result.analysis().addresses());
        Report read = CapturesReport.of(captures, List.of(), opening);
        for (OutputFormat format : OutputFormat.values()) {
            List<ReportName> names = format == OutputFormat.SYSLOG ? List.of(ReportName.FINDINGS) : ReportName.EVERY;
            List<Report> reports = names.stream()
                    .map(name -> name.report(result, new ReportOptions(0)))
                    .toList();
            List<Answer> answers = List.of(Answer.ofAll(read, reports));
            StringWriter out = new StringWriter();
            try {
                new ReportPrinter(format, LOOKS).print(answers, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            requireHarmless(out.toString(), format);
        }
    }

    /** No format lets a control character through but line ends; in CSV these are of two characters. */
    private static void requireHarmless(String printed, OutputFormat format) {
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            boolean lineEnd = c == '\n' || (c == '\r' && format == OutputFormat.CSV);
            if (Character.isISOControl(c) && !lineEnd) {
                throw new AssertionError(format + " lets through " + Integer.toHexString(c) + " at " + i);
            }
        }
    }
}
