package icmpscan.cli;

import picocli.CommandLine.Option;

/** {@code --help}, which every command has. picocli itself acts on it. */
final class HelpArgument {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help and exit")
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private boolean help;
}
