package icmpscan.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete our commands, options and their values. */
@Command(
        name = "completion",
        header = "Prints what makes bash or zsh complete commands and options.",
        description = {
            "",
            "Prints a script for the shell that completes commands, options, their values and files. The shell reads it when it starts."
        },
        footer = {
            "",
            "Examples:",
            "  source <(icmpscan completion bash)                     # for this shell",
            "  echo 'source <(icmpscan completion bash)' >>~/.bashrc  # for later ones",
            "  echo 'source <(icmpscan completion zsh)' >>~/.zshrc    # the same for zsh"
        })
final class CompletionCommand implements Callable<Integer> {
    /** zsh understands the functions of bash; the script tells by itself which of them reads it. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("UnusedVariable") // picocli fills it, and refuses other shells
    private Shell shell;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String script = CompletionScript.of(Icmpscan.commandLine());
        try (Destination destination = Destination.of(spec.commandLine().getOut())) {
            destination.write(script);
            destination.commit();
        }
        return ExitStatus.DONE;
    }
}
