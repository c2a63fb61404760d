package icmpscan.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            "  icmpscan types              every type",
            "  icmpscan types 3            the codes of destination unreachable",
            "  icmpscan types 3/13         one code",
            "  icmpscan types --format csv -o types.csv"
        })
final class TypesCommand implements Callable<Integer> {
    private static final Pattern TYPE_AND_CODE = Pattern.compile("(\\d{1,3})(?:/(\\d{1,3}))?");

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "TYPE[/CODE]",
            description = "numbers of 0 to 255, such as @|bold 3|@ or @|bold 3/13|@")
    private String wanted;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private OutputFormat format;

    @Mixin
    private OutputArguments output;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    @Spec
    private CommandSpec spec;

    TypesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        format.requireNoFindings(spec.commandLine());
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
        Matcher numbers = TYPE_AND_CODE.matcher(wanted);
        if (!numbers.matches()) {
            throw unusable();
        }
        int type = octet(numbers.group(1));
        return numbers.group(2) == null
                ? ReferenceReport.type(type)
                : ReferenceReport.code(type, octet(numbers.group(2)));
    }

    private int octet(String digits) {
        int number = Integer.parseInt(digits);
        if (number > 255) {
            throw unusable();
        }
        return number;
    }

    private ParameterException unusable() {
        return new ParameterException(
                spec.commandLine(),
                "'" + wanted + "' is no ICMP type; write its number, 0 to 255, such as 3, or with a code 3/13");
    }
}
