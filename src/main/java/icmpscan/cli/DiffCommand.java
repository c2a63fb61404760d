package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import icmpscan.report.CaptureNames;
import icmpscan.report.Comparison;
import icmpscan.report.Differences;
import icmpscan.report.Snapshot;

/** In what two captures differ. */
@Command(
        name = "diff",
        header = "Tells in what two captures differ.",
        description = {
            "",
            "Compares what happened in two captures, report by report: what appeared, what vanished, and what changed by more than the tolerance,"
                    + " the weightiest first. Frame numbers, identifiers and moments are no difference. In the place of a capture may stand what"
                    + " 'icmpscan analyze --format json' wrote of it. The status is 0 where they are the same and 1 where they differ."
        },
        footer = {
            "",
            "Examples:",
            "  icmpscan diff yesterday.pcap today.pcap",
            "  icmpscan analyze --format json good.pcap -o good.json",
            "  icmpscan diff --tolerance 25%% good.json today.pcap",
            "  icmpscan diff -r findings,unreachable --top 5 good.json today.pcap"
        })
final class DiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "A", description = "capture, or JSON report, that was before")
    private Path before;

    @Parameters(index = "1", paramLabel = "B", description = "capture, or JSON report, that is compared with it")
    private Path after;

    @Mixin
    private ToleranceArgument tolerance;

    @Option(
            names = {"-r", "--report"},
            paramLabel = "NAME",
            split = ",",
            description =
                    "reports to compare by, names separated by commas (default: all that 'icmpscan help analyze' lists but timeline"
                            + " and scans, of which no two captures have rows in common)")
    private List<ReportName> names;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "differences of each report at most, the weightiest, 0 for all (default: "
                    + DifferencesPrinter.TOP_OF_TABLES + " in tables, all elsewhere)")
    private Integer top;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            completionCandidates = OfferedFormats.OfTables.class,
            converter = OfferedFormats.OfTables.class,
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

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SnapshotSource source = new SnapshotSource(reading, judging, terminal);
        try (Destination destination = output.open(List.of(before, after))) {
            DifferencesPrinter printer = new DifferencesPrinter(format, output.renderOptions(format, terminal, true));
            Comparison comparison = printer.comparison(spec.commandLine(), names, top, tolerance.hundredths());
            List<String> captures = CaptureNames.of(List.of(before.toString(), after.toString()));
            Snapshot then = source.read(before);
            Snapshot now = source.read(after);
            Differences differences = DifferencesPrinter.differences(spec.commandLine(), then, now, comparison)
                    .titled("Differences from " + captures.get(0) + " to " + captures.get(1));
            DifferencesPrinter.warnOfSelections(then, now, reading.diagnostics());
            int differing = printer.print(differences, destination);
            destination.commit();
            return Math.max(source.status(), differing);
        }
    }
}
