package icmpscan.cli;

import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much is said beside the results while captures are read. */
final class QuietArgument {
    @Option(
            names = {"-q", "--quiet"},
            description = "no progress and no remarks on standard error; warnings and errors stay")
    private boolean quiet;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** What the command has to say. */
    Diagnostics diagnostics() {
        return new Diagnostics(spec.commandLine().getErr(), !quiet);
    }

    /** Progress of reading these files so many times, shown on a terminal. */
    Progress progress(Terminal terminal, List<Path> files, int readings, Interruption interruption) {
        return new Progress(files, readings, interruption, terminal, terminal.hasError() && !quiet);
    }
}
