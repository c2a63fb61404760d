package icmpscan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;

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

    private final BooleanSupplier debug;

    /** A handler that shows stack traces where {@code debug} says so. */
    FailureHandler(BooleanSupplier debug) {
        this.debug = debug;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        new Diagnostics(err)
                .error(
                        failure instanceof UnmatchedArgumentException unmatched
                                ? sentence(unmatched)
                                : failure.getMessage());
        err.print("Try '" + command.getCommandSpec().qualifiedName() + " --help'.\n");
        err.flush();
        return ExitStatus.USAGE;
    }

    private static String sentence(UnmatchedArgumentException failure) {
        boolean expectsCommand = !failure.getCommandLine().getSubcommands().isEmpty();
        String what = failure.isUnknownOption() ? "option" : expectsCommand ? "command" : "argument";
        String suggestions = String.join(" or ", failure.getSuggestions());
        return "there is no " + what + " '" + failure.getUnmatched().get(0) + "'"
                + (suggestions.isEmpty() ? "" : "; did you mean " + suggestions + "?");
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
