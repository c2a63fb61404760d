package icmpscan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureInterface;
import icmpscan.capture.CaptureSummary;
import icmpscan.capture.FrameWriter;
import icmpscan.capture.PcapWriter;
import icmpscan.capture.PcapngWriter;
import icmpscan.capture.UnstorableFrameException;
import icmpscan.scan.Coverage;
import icmpscan.scan.Extraction;
import icmpscan.scan.FrameWords;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.ScanResult;

/** Copies the frames of selected messages to a new capture. */
@Command(
        name = "extract",
        header = "Copies the frames of selected messages to a new capture.",
        description = {
            "",
            "Writes the frames that hold the messages which the options select, without any option those of all ICMP messages: as pcapng,"
                    + " with a comment on each that says what icmpscan thinks of it, or as pcap. Times, lengths, bytes, link types and"
                    + " interfaces stay as they are. The captures are read several times; standard input is kept in a temporary file for that."
        },
        footer = {
            "",
            "Examples:",
            "  icmpscan extract --type 3 --with-provoking -o unreachable.pcapng capture.pcap",
            "  icmpscan extract --finding port-scan -o scan.pcapng capture.pcap",
            "  icmpscan extract --host 10.0.0.5 --since +5m -o host.pcapng day1.pcap.gz",
            "  icmpscan extract --session 2 --format pcap -o - capture.pcap | tcpdump -nr -"
        })
final class ExtractCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    private final Terminal terminal;

    @Mixin
    private CaptureArguments captures;

    @Mixin
    private SelectionArguments selection;

    @Option(
            names = "--with-provoking",
            description =
                    "also the frames whose datagrams provoked the errors that are selected, where they are in the captures")
    private boolean withProvoking;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description =
                    "the new capture; it appears when it is complete, and never replaces one that is read; @|bold -|@ is"
                            + " standard output")
    private Path output;

    @Option(
            names = "--force",
            description = "replace another capture of that name, as an earlier extract may have left it")
    private boolean force;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pcapng",
            description = "pcapng, or pcap, which holds one link type and no comments (default: ${DEFAULT-VALUE})")
    private CaptureFormat format;

    @Option(
            names = "--no-comments",
            description = "write no comments, and look for no sessions and findings to speak of")
    private boolean noComments;

    @Mixin
    private JudgingArguments judging;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    @Spec
    private CommandSpec spec;

    ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (FrameOutput target = open();
                Spool spool = new Spool()) {
            List<CaptureInput> inputs = spool.inputs(captures, true);
            Coverage coverage = extract(inputs, captures.readOptions(), target);
            return captures.settle(coverage);
        }
    }

    private FrameOutput open() throws OutputException {
        if (output.toString().equals(STANDARD_OUTPUT)) {
            if (terminal.hasOutput()) {
                throw new ParameterException(
                        spec.commandLine(), "a capture is no text for a terminal; name a file, or pass it on with '|'");
            }
            return FrameOutput.to(spec.commandLine().getOut());
        }
        Overwriting overwriting = new Overwriting(spec.commandLine());
        overwriting.refuse(output, captures.files());
        if (!force) {
            overwriting.refuseAnyCapture(output, "name another file, or replace it with --force");
        }
        return FrameOutput.toFile(output);
    }

    private Coverage extract(List<CaptureInput> inputs, ReadOptions reading, FrameOutput target) throws IOException {
        boolean commented = format == CaptureFormat.PCAPNG && !noComments;
        ScanResult found =
                commented || selection.needsFindings() ? judging.everything(inputs, reading, progress()) : null;
        ReadOptions selected = reading.with(selection.selection(() -> found));
        try (Progress progress = progress()) {
            Extraction extraction = new Extraction(progress.watched(inputs), selected, progress);
            Coverage coverage = extraction.choose(withProvoking);
            if (!coverage.captures().isEmpty()) {
                FrameWords words = commented ? new CommentWords(found, captures.several()) : FrameWords.NONE;
                copy(extraction, writer(target.stream(), coverage), words);
                target.commit();
                report(extraction);
            }
            return coverage;
        }
    }

    private Progress progress() {
        return captures.progress(terminal, Interruption.unheeded());
    }

    /** What the format cannot hold is a failure of writing, however well it was read. */
    private void copy(Extraction extraction, FrameWriter writer, FrameWords words) throws IOException {
        try {
            extraction.copy(writer, words);
        } catch (UnstorableFrameException e) {
            throw OutputException.of(output.toString(), e);
        }
    }

    private FrameWriter writer(OutputStream out, Coverage coverage) {
        if (format == CaptureFormat.PCAPNG) {
            return new PcapngWriter(out, "icmpscan " + Version.number());
        }
        List<CaptureInterface> interfaces = coverage.captures().stream()
                .map(CaptureSummary::interfaces)
                .flatMap(List::stream)
                .toList();
        return new PcapWriter(out, interfaces);
    }

    private void report(Extraction extraction) {
        Diagnostics diagnostics = captures.diagnostics();
        String provoking = withProvoking ? ", " + extraction.writtenProvoking() + " of them provoking" : "";
        if (extraction.written() == 0) {
            diagnostics.warning("no frame is selected, so " + output + " is a capture without frames");
        } else {
            diagnostics.notice(counted(extraction.written()) + " written" + provoking);
        }
        UntracedErrors.say(extraction.untraced(), diagnostics);
    }

    private static String counted(long frames) {
        return frames + (frames == 1 ? " frame" : " frames");
    }
}
