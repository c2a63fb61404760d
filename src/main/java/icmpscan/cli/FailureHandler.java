package icmpscan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where an exception becomes a sentence on standard error and an exit status. No stack trace unless it is asked for. */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
    /** Environment variable that asks for stack traces, where it is not empty. */
    static final String DEBUG_VARIABLE = "ICMPSCAN_DEBUG";

    /** How picocli calls an argument that has a name in the synopsis. */
    private static final Pattern PLACE = Pattern.compile("positional parameter at index \\S+ \\(([^)]+)\\)");

    /** What picocli's own help command says of a word that is no command. */
    private static final Pattern NO_HELP = Pattern.compile("Unknown subcommand '(.*)'\\.");

    private final BooleanSupplier debug;

    /** A handler that shows stack traces where {@code debug} says so. */
    FailureHandler(BooleanSupplier debug) {
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        Diagnostics diagnostics = new Diagnostics(err);
        sentences(failure).forEach(diagnostics::error);
        err.print("Try '" + command.getCommandSpec().qualifiedName() + " --help'.\n");
        err.flush();
        return ExitStatus.USAGE;
    }

    private static List<String> sentences(ParameterException failure) {
        if (failure.getCause() instanceof ConfigException file) {
            return file.faults();
        }
        return List.of(
                failure instanceof UnmatchedArgumentException unmatched ? sentence(unmatched) : sentence(failure));
    }

    private static String sentence(ParameterException failure) {
        Matcher noHelp = NO_HELP.matcher(failure.getMessage());
        return noHelp.matches()
                ? "there is no command '" + noHelp.group(1) + "'"
                        + suggestion(failure.getCommandLine(), noHelp.group(1))
                : PLACE.matcher(failure.getMessage()).replaceFirst("$1");
    }

    private static String suggestion(CommandLine command, String word) {
        return NearMatches.question(word, List.copyOf(command.getSubcommands().keySet()));
    }

    private static String sentence(UnmatchedArgumentException failure) {
        CommandLine command = failure.getCommandLine();
        String word = failure.getUnmatched().get(0);
        if (failure.isUnknownOption()) {
            String name = word.replaceFirst("=.*", "");
            List<String> options =
                    List.copyOf(command.getCommandSpec().optionsMap().keySet());
            return "there is no option '" + word + "'" + NearMatches.question(name, options);
        }
        if (command.getSubcommands().isEmpty()) {
            return "there is no argument '" + word + "'";
        }
        return "there is no command '" + word + "'"
                + (isFile(word) ? "; to look into that file: icmpscan analyze " + word : suggestion(command, word));
    }

    private static boolean isFile(String word) {
        try {
            return Files.exists(Path.of(word));
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return report(failure, command.getErr());
    }

    /** Says what went wrong, and gives the status for it. */
    int report(Throwable failure, PrintWriter err) {
        if (failure instanceof OutputException output && output.isReaderGone()) {
            return ExitStatus.DONE;
        }
        if (debug.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        new Diagnostics(err).error(sentence(failure));
        if (failure instanceof OutputException) {
            return ExitStatus.OUTPUT;
        }
        return failure instanceof IOException ? ExitStatus.INPUT : ExitStatus.INTERNAL;
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof IOException refused) {
            return IoReason.sentence(refused);
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory; ICMPSCAN_JAVA_OPTS=-Xmx1g gives it more";
        }
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return "internal error, please report it: " + failure + place + " (" + DEBUG_VARIABLE + "=1 shows more)";
    }
}
