package icmpscan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The script by which a shell completes: what there is, as tables of shell functions, and {@code completion.sh}, which looks there. */
final class CompletionScript {
    private static final String RESOURCE = "completion.sh";

    /** Captures are words to us, since {@code -} is one. */
    private static final String CAPTURE = "CAPTURE";

    private final StringBuilder options = new StringBuilder();
    private final StringBuilder takes = new StringBuilder();

    private CompletionScript() {}

    /** The script for a program with these commands. */
    static String of(CommandLine program) throws IOException {
        CompletionScript script = new CompletionScript();
        Map<String, CommandLine> commands = program.getSubcommands();
        List<String> first = new ArrayList<>(commands.keySet());
        first.addAll(names(program.getCommandSpec()));
        script.addOptions("", first);
        commands.forEach((name, command) -> script.add(name, command.getCommandSpec()));
        script.addTakes("help:", "word", commands.keySet());
        return "_icmpscan_options() {\n  case $1 in\n" + script.options + "  esac\n}\n\n"
                + "_icmpscan_takes() {\n  names=''\n  case $1 in\n" + script.takes
                + "    *) takes=flag ;;\n  esac\n}\n\n"
                + resource();
    }

    private void add(String name, CommandSpec command) {
        addOptions(name, names(command));
        for (OptionSpec option : command.options()) {
            if (option.arity().max() > 0) {
                for (String spelling : option.names()) {
                    add(name + ":" + spelling, option);
                }
            }
        }
        if (!name.equals("help")) {
            command.positionalParameters().stream().limit(1).forEach(parameter -> add(name + ":", parameter));
        }
    }

    private void add(String place, ArgSpec argument) {
        boolean files = argument.auxiliaryTypes()[0] == Path.class
                || argument.paramLabel().equals(CAPTURE);
        List<String> words = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(words::add);
        }
        boolean list = argument.splitRegex().equals(",");
        addTakes(place, files ? "files" : list ? "list" : "word", words);
    }

    private void addOptions(String command, List<String> names) {
        options.append("    '")
                .append(command)
                .append("') names='")
                .append(String.join(" ", names))
                .append("' ;;\n");
    }

    private void addTakes(String place, String what, Iterable<String> words) {
        takes.append("    ").append(place).append(") takes=").append(what);
        String all = String.join(" ", words);
        takes.append(all.isEmpty() ? "" : " names='" + all + "'").append(" ;;\n");
    }

    private static List<String> names(CommandSpec command) {
        return command.options().stream()
                .flatMap(option -> List.of(option.names()).stream())
                .filter(name -> name.startsWith("--"))
                .sorted()
                .toList();
    }

    private static String resource() throws IOException {
        try (InputStream script = CompletionScript.class.getResourceAsStream(RESOURCE)) {
            if (script == null) {
                throw new IllegalStateException(RESOURCE + " is not in this build");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
