package icmpscan.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import icmpscan.detect.FindingKind;
import icmpscan.report.ConfigTemplate;
import icmpscan.report.FindingPage;

/** Prints what findings mean. */
@Command(
        name = "explain",
        header = "Explains a kind of finding, and what can be set about it.",
        description = {
            "",
            "Says what a kind of finding means, how it is judged and with which thresholds, what looks like it, what to"
                    + " look at next, and where the rule comes from. Without KIND, lists the kinds."
        },
        footer = {
            "",
            "Examples:",
            "  icmpscan explain",
            "  icmpscan explain port-scan",
            "  icmpscan explain --default-config > icmpscan.conf"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            completionCandidates = KnownWords.Kinds.class,
            description = "kind of finding, such as port-scan")
    private String kind;

    @Option(
            names = "--default-config",
            description = "print a file for 'analyze --config' with all that can be set, as it usually is")
    private boolean defaultConfig;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    @Spec
    private CommandSpec spec;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String text = text();
        try (Destination destination = Destination.of(spec.commandLine().getOut())) {
            destination.write(text);
            destination.commit();
        }
        return ExitStatus.DONE;
    }

    private String text() {
        if (defaultConfig) {
            if (kind != null) {
                throw new ParameterException(
                        spec.commandLine(), "--default-config is for all kinds; give it or a KIND, not both");
            }
            return ConfigTemplate.text();
        }
        return kind == null ? FindingPage.list(terminal.width()) : FindingPage.text(kindNamed(kind), terminal.width());
    }

    private FindingKind kindNamed(String word) {
        List<String> slugs =
                Arrays.stream(FindingKind.values()).map(FindingKind::slug).toList();
        int index = slugs.indexOf(word);
        if (index < 0) {
            String meant = NearMatches.question(word, slugs);
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + word + "' is no kind of finding"
                            + (meant.isEmpty() ? "; 'icmpscan explain' lists them" : meant));
        }
        return FindingKind.values()[index];
    }
}
