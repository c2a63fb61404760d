package icmpscan.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import icmpscan.capture.CaptureInput;
import icmpscan.detect.Settings;
import icmpscan.report.Answer;
import icmpscan.report.CapturesReport;
import icmpscan.report.FrameContext;
import icmpscan.report.FrameReports;
import icmpscan.report.RenderOptions;
import icmpscan.report.Report;
import icmpscan.scan.Merging;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanResult;
import icmpscan.session.FrameWatch;
import icmpscan.session.WatchedFrame;

/** Everything about single frames. */
@Command(
        name = "show",
        header = "Shows everything about single frames, byte by byte.",
        description = {
            "",
            "Shows of each frame its layers, each field with its place, the ICMP message in it, what it belongs to (exchange,"
                    + " session, findings), and its bytes. An offset counts from 0 at the first byte of the frame, as Wireshark does; a position"
                    + " counts from 1, as byte-offset rules do. An error names the frame that provoked it, and that one its errors. The capture is"
                    + " read to its end, for replies and findings come later, and where there are such errors once more; standard input is kept"
                    + " in a temporary file for that."
        },
        footer = {
            "",
            "Examples:",
            "  icmpscan show capture.pcap 5",
            "  icmpscan show --format json capture.pcap 5-9 17",
            "  zcat old.pcap.Z | icmpscan show - 1"
        })
final class ShowCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    /** All that is known of each is held until it is printed. */
    private static final int MOST_FRAMES = 1000;

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "CAPTURE",
            description = "pcap or pcapng file, compressed or not; @|bold -|@ is standard input")
    private String capture;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FRAME",
            split = ",",
            converter = FrameRange.Converter.class,
            description = "frame numbers, from 1 as Wireshark counts: 5, 5-9 or 5,7")
    private List<FrameRange> frameRanges;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            completionCandidates = OfferedFormats.OfFrames.class,
            converter = OfferedFormats.OfFrames.class,
            description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private OutputFormat format;

    @Mixin
    private JudgingArguments judging;

    @Mixin
    private ReadingArguments reading;

    @Mixin
    private OutputArguments output;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    @Spec
    private CommandSpec spec;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        long asked = frameRanges.stream()
                .mapToLong(FrameRange::count)
                .reduce(0, (sum, count) -> Math.min(sum + count, MOST_FRAMES + 1L));
        if (asked > MOST_FRAMES) {
            throw wrong("more than " + MOST_FRAMES + " frames; 'icmpscan messages' has a row for each of any number");
        }
        ReadOptions options = new ReadOptions(reading.linkTypes(), Merging.NONE, 1, 1);
        FrameWatch watch = new FrameWatch(frameNumbers(), options.linkTypes());
        try (Destination destination = output.open(files());
                Spool spool = new Spool()) {
            ScanResult result = scan(spool.repeatable(List.of(input())).get(0), options, watch);
            int status = reading.settle(result.coverage());
            if (!result.coverage().captures().isEmpty()) {
                refuse(watch.missing(), result);
                UntracedErrors.say(watch.provoking().beyond(), reading.diagnostics());
                print(watch.frames(), result, destination);
                destination.commit();
            }
            return status;
        }
    }

    /** In the order in which they were asked for. */
    private Set<Long> frameNumbers() {
        return frameRanges.stream()
                .flatMapToLong(FrameRange::frames)
                .boxed()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Path> files() {
        try {
            if (capture.equals(STANDARD_INPUT)) {
                return List.of();
            }
            Path file = Path.of(capture);
            if (Files.isDirectory(file)) {
                throw wrong(capture + " is a folder; give one capture, as frames are numbered in each");
            }
            return List.of(file);
        } catch (InvalidPathException e) {
            throw wrong("'" + capture + "' cannot be a file name here");
        }
    }

    private CaptureInput input() {
        return capture.equals(STANDARD_INPUT)
                ? CaptureInput.ofStream("standard input", new FileInputStream(FileDescriptor.in))
                : CaptureInput.ofPath(Path.of(capture));
    }

    private ScanResult scan(CaptureInput input, ReadOptions options, FrameWatch watch) {
        Settings settings = judging.settings();
        try (Progress progress = reading.progress(terminal, files(), 1, Interruption.unheeded())) {
            return Scan.inspect(
                    progress.watched(List.of(input)).get(0), options, judging.sessionGap(), settings, watch, progress);
        }
    }

    private void refuse(Set<Long> missing, ScanResult result) {
        if (!missing.isEmpty()) {
            long frames = result.coverage().captures().get(0).records();
            throw wrong("there is no frame " + missing.iterator().next() + ": the capture has " + frames
                    + (frames == 1 ? " frame" : " frames"));
        }
    }

    private void print(List<WatchedFrame> frames, ScanResult result, Destination destination) throws IOException {
        FrameContext context = FrameContext.of(
                result.analysis().sessions(),
                result.analysis().facts(),
                result.detections().findings());
        RenderOptions screen = output.renderOptions(format, terminal, false);
        ReportPrinter printer = new ReportPrinter(format, screen);
        Report read = CapturesReport.of(result.coverage().captures(), List.of(), List.of());
        if (format == OutputFormat.JSON) {
            printer.print(List.of(Answer.ofAll(read, FrameReports.of(frames, context))), destination);
            return;
        }
        for (int i = 0; i < frames.size(); i++) {
            if (i > 0) {
                destination.write('\n');
            }
            List<Report> reports = FrameReports.of(frames.subList(i, i + 1), context, screen.width()).stream()
                    .filter(report -> !report.rows().isEmpty())
                    .toList();
            printer.print(List.of(Answer.ofAll(read, reports)), destination);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
