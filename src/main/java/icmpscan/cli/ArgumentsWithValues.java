package icmpscan.cli;

import java.nio.file.Path;
import java.util.Collection;

import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command whose arguments have values. What a script made of variables that were empty is refused: a list of nothing would select
 * everything, and a file without a name is none.
 */
final class ArgumentsWithValues implements IExecutionStrategy {
    @Override
    public int execute(ParseResult line) {
        ParseResult command = line.hasSubcommand() ? line.subcommand() : line;
        command.matchedOptions().forEach(option -> require(command, option));
        command.matchedPositionals().forEach(argument -> require(command, argument));
        return new RunLast().execute(line);
    }

    private static void require(ParseResult command, ArgSpec argument) {
        if (argument.splitRegex().isEmpty() ? isNameless(argument) : isEmptyList(argument)) {
            throw new ParameterException(
                    command.commandSpec().commandLine(),
                    nameOf(argument) + " '" + String.join(" ", argument.originalStringValues())
                            + "' has no value; perhaps a variable has none");
        }
    }

    private static boolean isNameless(ArgSpec argument) {
        return argument.type().equals(Path.class)
                && argument.originalStringValues().contains("");
    }

    private static boolean isEmptyList(ArgSpec argument) {
        return argument.getValue() instanceof Collection<?> values && values.isEmpty();
    }

    private static String nameOf(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
