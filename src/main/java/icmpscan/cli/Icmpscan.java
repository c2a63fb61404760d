package icmpscan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program: its commands, its streams and its exit status. */
@Command(
        name = "icmpscan",
        header = "Tells from a capture file what the ICMP in it says happened on that network.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        description = {"", "Reads pcap and pcapng offline, in one pass, and prints reports for people and programs.", ""
        },
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done; also where the reader of a pipe closed it",
            "2:wrong usage; nothing was read",
            "3:an input could not be read as a capture (the others were), or is damaged and --strict was given",
            "4:the results could not be written",
            "70:a defect of icmpscan, or too little memory"
        },
        footer = {
            "",
            "Examples:",
            "  icmpscan analyze capture.pcap                     what happened, as tables",
            "  icmpscan analyze --format json capture.pcap.gz    the same for a program",
            "  icmpscan messages capture.pcap > messages.csv     every message, one a row",
            "  icmpscan types 3                                  what the codes of a type mean",
            "",
            "'icmpscan help COMMAND' tells more about each command."
        })
public final class Icmpscan implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "show this help and exit")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "show the version and exit")
    private boolean version;

    @Option(names = "--debug", hidden = true, scope = CommandLine.ScopeType.INHERIT)
    private boolean debug;

    @Spec
    private CommandSpec spec;

    private Icmpscan() {}

    /** Runs the program and ends the process with its status. */
    public static void main(String[] arguments) {
        StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        System.exit(run(arguments, out, err));
    }

    private static int run(String[] arguments, StandardOutput out, PrintWriter err) {
        Icmpscan program = new Icmpscan();
        try {
            int status = program.commandLine(Terminal.ofProcess())
                    .setOut(out)
                    .setErr(err)
                    .execute(arguments);
            out.flush();
            out.throwFailure();
            return status;
        } catch (OutputException | Error e) {
            // picocli hands on exceptions only; an error, such as too little memory, comes through here.
            return new FailureHandler(program::wantsDebug).report(e, err);
        }
    }

    /** The command line of a process without a terminal, for tests; set its streams before use. */
    public static CommandLine commandLine() {
        return new Icmpscan().commandLine(Terminal.ABSENT);
    }

    private CommandLine commandLine(Terminal terminal) {
        FailureHandler failures = new FailureHandler(this::wantsDebug);
        CommandLine commandLine = new CommandLine(this)
                .addSubcommand(new AnalyzeCommand(terminal))
                .addSubcommand(new MessagesCommand(terminal))
                .addSubcommand(new TypesCommand(terminal))
                .addSubcommand(new SchemaCommand())
                .addSubcommand(new CommandLine.HelpCommand());
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false) // a capture may be called @file
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private boolean wantsDebug() {
        return debug
                || !System.getenv()
                        .getOrDefault(FailureHandler.DEBUG_VARIABLE, "")
                        .isEmpty();
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        CommandLine commandLine = spec.commandLine();
        commandLine.usage(commandLine.getErr());
        return ExitStatus.USAGE;
    }
}
