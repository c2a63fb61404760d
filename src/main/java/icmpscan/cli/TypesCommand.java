package icmpscan.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import icmpscan.report.Answer;
import icmpscan.report.CapturesReport;
import icmpscan.report.ReferenceReport;
import icmpscan.report.Report;

/** Looks numbers up in the program's own tables; reads no capture. */
@Command(
        name = "types",
        header = "Looks up ICMP types and codes.",
        description = {
            "",
            "Prints what the program knows about ICMP types and codes: names, classes, status, sources. Reads no capture."
        },
        footer = {
            "",
            "Examples:",
            "  icmpscan types           # every type",
            "  icmpscan types 3         # the codes of destination unreachable",
            "  icmpscan types 3/13      # one code",
            "  icmpscan types redirect  # a type by its name",
            "  icmpscan types --format csv -o types.csv"
        })
final class TypesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "TYPE[/CODE]",
            converter = TypeSelector.Converter.class,
            completionCandidates = KnownWords.Types.class,
            description = "numbers or names, such as @|bold 3|@, @|bold 3/13|@, @|bold redirect|@ or @|bold 3/port|@")
    private TypeSelector wanted;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            completionCandidates = OfferedFormats.OfTables.class,
            converter = OfferedFormats.OfTables.class,
            description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private OutputFormat format;

    @Mixin
    private OutputArguments output;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    TypesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Report report = report();
        try (Destination destination = output.open(List.of())) {
            // Reference tables have no frames, so that one file or several makes no difference.
            new ReportPrinter(format, output.renderOptions(format, terminal, false))
                    .print(
                            List.of(Answer.ofAll(CapturesReport.of(List.of(), List.of(), List.of()), List.of(report))),
                            destination);
            destination.commit();
        }
        return ExitStatus.DONE;
    }

    private Report report() {
        if (wanted == null) {
            return ReferenceReport.allTypes();
        }
        return wanted.code().isEmpty()
                ? ReferenceReport.type(wanted.type())
                : ReferenceReport.code(wanted.type(), wanted.code().getAsInt());
    }
}
