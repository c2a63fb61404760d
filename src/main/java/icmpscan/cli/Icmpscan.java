package icmpscan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import icmpscan.detect.Severity;
import icmpscan.report.Schema;
import icmpscan.scan.Merging;

/** The program: its commands, its streams and its exit status. */
@Command(
        name = "icmpscan",
        header = "Tells from a capture file what the ICMP in it says happened on that network.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        description = {"", "Reads pcap and pcapng offline, in one pass, and prints reports for people and programs."},
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done; also where the reader of a pipe closed it",
            "1:what was asked to hold does not: a rule of 'check', 'diff', --fail-on",
            "2:wrong usage; nothing was read",
            "3:an input could not be read as a capture (the others were), or is damaged and --strict was given",
            "4:the results could not be written",
            "69:there is no Java to run icmpscan with, or no jar and no way to build it",
            "70:a defect of icmpscan, or too little memory",
            "130, 143:interrupted, or told to end; a file of results shows complete or not at all"
        },
        footer = {
            "",
            "Examples:",
            "  icmpscan analyze a.pcap                     # what happened, as tables",
            "  icmpscan analyze --format json a.pcap.gz    # the same for a program",
            "  icmpscan messages a.pcap > messages.csv     # every message, one a row",
            "  icmpscan extract --type 3 -o b.pcap a.pcap  # frames of errors alone",
            "  icmpscan show a.pcap 5                      # everything about frame 5",
            "  icmpscan browse a.pcap                      # walk in it, full screen",
            "  icmpscan check --policy a.policy a.pcap     # whether it is as it must be",
            "  icmpscan diff good.pcap today.pcap          # what is new, gone, changed",
            "  icmpscan types 3                            # the codes of type 3",
            "  icmpscan explain tunnel                     # what a finding means",
            "",
            "'icmpscan help COMMAND' tells more about each command."
        })
public final class Icmpscan implements Callable<Integer> {
    private static final List<String> COMMANDS = List.of(
            "analyze",
            "messages",
            "extract",
            "show",
            "browse",
            "check",
            "diff",
            "types",
            "explain",
            "schema",
            "completion",
            "help");
    /** What a bar, or the terminal's own {@code ^C}, may have left where the next line begins. */
    private static final String ERASE_LINE = "\r\u001b[K";

    private static final List<String> VERSION_OPTIONS = List.of("-V", "--version");

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "show the version and exit")
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private boolean version;

    @Spec
    private CommandSpec spec;

    private Icmpscan() {}

    /** Runs the program and ends the process with its status. */
    public static void main(String[] arguments) {
        StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out), Path.of("/dev/stdout"));
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        Terminal terminal = Terminal.ofProcess();
        AtInterrupt atInterrupt = new AtInterrupt("icmpscan-told", () -> tellInterrupt(terminal, err));
        int status = run(arguments, terminal, out, err);
        if (atInterrupt.forget()) { // else the process is ending already, with the status of its signal
            System.exit(status);
        }
    }

    private static void tellInterrupt(Terminal terminal, PrintWriter err) {
        if (terminal.hasError()) {
            err.print(ERASE_LINE);
        }
        new Diagnostics(err).error("interrupted; the results are not complete");
    }

    private static int run(String[] arguments, Terminal terminal, StandardOutput out, PrintWriter err) {
        try {
            int status = commandLine(terminal, neededFor(arguments))
                    .setOut(out)
                    .setErr(err)
                    .execute(arguments);
            out.flush();
            if (status == ExitStatus.DONE) { // else something was said already, perhaps this very failure
                out.throwFailure();
            }
            return status;
        } catch (OutputException | RuntimeException | Error e) {
            // picocli hands only exceptions of commands to the handler; an error, such as too little memory, comes
            // through here.
            return new FailureHandler(Icmpscan::wantsDebug).report(e, err);
        }
    }

    /** The command line of a process without a terminal, for tests; set its streams before use. */
    public static CommandLine commandLine() {
        return commandLine(Terminal.ABSENT, COMMANDS);
    }

    /** A command's model is made by reflection, which takes a tenth of a short run for each; one that is named needs no others. */
    private static List<String> neededFor(String[] arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (VERSION_OPTIONS.contains(first)) {
            return List.of();
        }
        return COMMANDS.contains(first) && !first.equals("help") ? List.of(first) : COMMANDS;
    }

    private static CommandLine commandLine(Terminal terminal, List<String> commands) {
        CommandLine commandLine = new CommandLine(new Icmpscan());
        for (String command : commands) {
            commandLine.addSubcommand(command, newCommand(command, terminal));
        }
        commandLine
                .getSubcommands()
                .values()
                .forEach(command -> layOut(command.getCommandSpec().usageMessage()));
        FailureHandler failures = new FailureHandler(Icmpscan::wantsDebug);
        return commandLine
                .registerConverter(ReportName.class, new WordConverter<>(ReportName.class))
                .registerConverter(Severity.class, new WordConverter<>(Severity.class, Severity::slug))
                .registerConverter(Merging.class, new WordConverter<>(Merging.class))
                .registerConverter(CheckFormat.class, new WordConverter<>(CheckFormat.class))
                .registerConverter(CaptureFormat.class, new WordConverter<>(CaptureFormat.class))
                .registerConverter(Integer.class, new NumberConverter<>(Integer::valueOf))
                .registerConverter(Long.class, new NumberConverter<>(Long::valueOf))
                .registerConverter(CompletionCommand.Shell.class, new WordConverter<>(CompletionCommand.Shell.class))
                .registerConverter(ColorChoice.class, new WordConverter<>(ColorChoice.class))
                .registerConverter(Schema.class, new WordConverter<>(Schema.class))
                .registerConverter(OutputFormat.class, new WordConverter<>(OutputFormat.class))
                .setExpandAtFiles(false) // a capture may be called @file
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setExecutionStrategy(new ArgumentsWithValues())
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    /** The help of all commands alike. */
    private static void layOut(UsageMessageSpec usage) {
        usage.parameterListHeading("%nArguments:%n");
        usage.optionListHeading("%nOptions:%n");
    }

    private static Object newCommand(String name, Terminal terminal) {
        return switch (name) {
            case "analyze" -> new AnalyzeCommand(terminal);
            case "messages" -> new MessagesCommand(terminal);
            case "extract" -> new ExtractCommand(terminal);
            case "show" -> new ShowCommand(terminal);
            case "browse" -> new BrowseCommand(terminal);
            case "check" -> new CheckCommand(terminal);
            case "diff" -> new DiffCommand(terminal);
            case "types" -> new TypesCommand(terminal);
            case "explain" -> new ExplainCommand(terminal);
            case "schema" -> new SchemaCommand();
            case "completion" -> new CompletionCommand();
            case "help" -> help();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** picocli's own command, in our words. */
    private static CommandSpec help() {
        CommandSpec help = CommandSpec.forAnnotatedObject(new CommandLine.HelpCommand());
        OptionSpec option = help.findOption("--help");
        help.remove(option);
        help.addOption(OptionSpec.builder(option)
                .description("show this help and exit")
                .build());
        PositionalParamSpec command = help.positionalParameters().get(0);
        help.remove(command);
        help.addPositional(PositionalParamSpec.builder(command)
                .description("the command to explain; without it, the program")
                .build());
        help.usageMessage()
                .header("Explains a command and its options.")
                .description("")
                .footer("", "Example:", "  icmpscan help analyze");
        return help;
    }

    private static boolean wantsDebug() {
        return !System.getenv().getOrDefault(FailureHandler.DEBUG_VARIABLE, "").isEmpty();
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        CommandLine commandLine = spec.commandLine();
        commandLine.usage(commandLine.getErr());
        return ExitStatus.USAGE;
    }
}
