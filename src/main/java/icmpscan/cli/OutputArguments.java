package icmpscan.cli;

import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import icmpscan.report.RenderOptions;

/** Where results go, and how wide tables are; the same for every command that has results. */
final class OutputArguments {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "write to this file; it appears when it is complete, and never replaces a capture that is read")
    private Path output;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "fit tables into so many columns (default: the terminal's; no limit in a pipe or a file)")
    private Integer width;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Opens the place for the results, which may be none of these files. */
    Destination open(List<Path> captures) throws OutputException {
        if (output == null) {
            return Destination.of(spec.commandLine().getOut());
        }
        requireNoCapture(output, captures);
        return PendingFile.open(output);
    }

    /** Whether a file was named. */
    boolean toFile() {
        return output != null;
    }

    /** A mistake of the user where the file is one of the captures, whatever names and links lead to it. */
    void requireNoCapture(Path file, List<Path> captures) {
        new Overwriting(spec.commandLine()).refuse(file, captures);
    }

    /** How results look there. A terminal is asked for its width only where there are tables to fit into it. */
    RenderOptions renderOptions(OutputFormat format, Terminal terminal, boolean severalFiles) {
        if (width != null && width < 1) {
            throw new ParameterException(spec.commandLine(), "--width " + width + ": a table has at least 1 column");
        }
        Terminal screen = toFile() || format != OutputFormat.TABLE ? Terminal.ABSENT : terminal;
        return new RenderOptions(width == null ? screen.width() : width, screen.colour(), severalFiles);
    }
}
