package icmpscan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import icmpscan.capture.CaptureInput;
import icmpscan.decode.IcmpMessage;
import icmpscan.report.CsvRows;
import icmpscan.report.MessageRows;
import icmpscan.report.NdjsonRows;
import icmpscan.report.RowWriter;
import icmpscan.report.TextRows;
import icmpscan.scan.Coverage;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.Scan;
import icmpscan.scan.Selection;
import icmpscan.session.MessageOrigin;
import icmpscan.session.MessageOrigins;

/** Lists every message while the captures are read. */
@Command(
        name = "messages",
        header = "Lists every ICMP message, one a row.",
        description = {
            "",
            "Lists every ICMP message of the captures, one a row, in the order of their frames, as it is read: memory does not depend on"
                    + " how many there are. A reply names the request that it answers, and an error says whether what provoked it went before."
        },
        footer = {
            "",
            "Examples:",
            "  icmpscan messages capture.pcap > messages.csv",
            "  icmpscan messages --type 3/3 --host 10.0.0.5 capture.pcap",
            "  icmpscan messages --format ndjson day1.pcap day2.pcap.gz",
            "  zcat old.pcap.Z | icmpscan messages -"
        })
final class MessagesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CaptureArguments captures;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            completionCandidates = OfferedFormats.OfRows.class,
            converter = OfferedFormats.OfRows.class,
            description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private OutputFormat format;

    @Mixin
    private OutputArguments output;

    @Mixin
    private SelectionArguments selection;

    @Mixin
    private JudgingArguments judging;

    @Mixin
    private PartialArgument partial;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    private long listed;

    MessagesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Interruption interruption = partial.expected();
                Destination destination = output.open(captures.files());
                Spool spool = new Spool()) {
            List<CaptureInput> inputs = spool.inputs(captures, selection.needsFindings());
            Coverage coverage = list(inputs, destination, interruption);
            if (!coverage.captures().isEmpty()) {
                destination.commit();
                selection.sayWhereNothingIsLeft(listed, coverage.quality(), captures.diagnostics());
            }
            return partial.exitStatus(interruption, captures.diagnostics(), captures.settle(coverage));
        }
    }

    private Coverage list(List<CaptureInput> inputs, Destination destination, Interruption interruption)
            throws IOException {
        MessageOrigins origins = new MessageOrigins();
        ReadOptions reading = captures.readOptions();
        Selection kept = selection.selection(
                () -> judging.everything(inputs, reading, captures.progress(terminal, interruption)));
        try (RowWriter rows = rows(destination);
                Progress progress = captures.progress(terminal, interruption)) {
            return Scan.messages(
                    progress.watched(inputs),
                    reading.with(kept),
                    message -> {
                        MessageOrigin origin = origins.of(message);
                        if (kept.keeps(message)) {
                            write(message, origin, rows);
                            listed++;
                        }
                    },
                    origins.flows(),
                    progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A sink has no checked exception; the one that ends the listing goes through it wrapped. */
    private static void write(IcmpMessage message, MessageOrigin origin, RowWriter rows) {
        try {
            rows.row(MessageRows.row(message, origin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RowWriter rows(Writer out) throws IOException {
        return switch (format) {
            case CSV -> new CsvRows(out, MessageRows.COLUMNS, captures.several());
            case NDJSON -> new NdjsonRows(out, MessageRows.COLUMNS, "messages");
            case TABLE, JSON, SYSLOG ->
                new TextRows(out, MessageRows.COLUMNS, output.renderOptions(format, terminal, captures.several()));
        };
    }
}
