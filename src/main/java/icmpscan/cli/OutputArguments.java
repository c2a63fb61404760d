package icmpscan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import icmpscan.report.RenderOptions;

/** Where results go, and how wide tables are; the same for every command that has results. */
final class OutputArguments {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "write to this file; it appears when it is complete, and never replaces a capture; @|bold -|@ is standard output")
    private Path output;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description =
                    "@|bold always|@, @|bold never|@, or @|bold auto|@: on a terminal, unless NO_COLOR is set; always also draws bars, as"
                            + " on a terminal (default: ${DEFAULT-VALUE})")
    private ColorChoice color;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "fit tables into so many columns, at least " + RenderOptions.LEAST_WIDTH
                    + " (default: the terminal's; no limit in a pipe or a file)")
    private Integer width;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Opens the place for the results, which may be none of these files. */
    Destination open(List<Path> captures) throws OutputException {
        if (!toFile()) {
            return Destination.of(spec.commandLine().getOut());
        }
        requireNoCapture(output, captures);
        return PendingFile.open(output);
    }

    /** Whether a file was named. */
    boolean toFile() {
        return output != null && !output.equals(STANDARD_OUTPUT);
    }

    /** A mistake of the user where the file is there already: somebody may have worked on it. Devices and pipes may be written to. */
    void requireNewFile(String wayOut) {
        if (toFile() && Files.isRegularFile(output)) {
            throw new ParameterException(spec.commandLine(), output + " is there already; " + wayOut);
        }
    }

    /** A mistake of the user where the file is one of the captures, whatever names and links lead to it, or any other capture. */
    void requireNoCapture(Path file, List<Path> captures) {
        Overwriting overwriting = new Overwriting(spec.commandLine());
        overwriting.refuse(file, captures);
        overwriting.refuseAnyCapture(file, "name another file, or remove this one first");
    }

    /** How results look there. A terminal is asked for its width only where there are tables to fit into it. */
    RenderOptions renderOptions(OutputFormat format, Terminal terminal, boolean severalFiles) {
        if (width != null && width < RenderOptions.LEAST_WIDTH) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--width " + width + ": tables need at least " + RenderOptions.LEAST_WIDTH + " columns");
        }
        Terminal screen = toFile() || format != OutputFormat.TABLE ? Terminal.ABSENT : terminal;
        int columns = width == null ? screen.width() : width;
        return new RenderOptions(columns, coloured(screen), drawn(screen), severalFiles);
    }

    private boolean coloured(Terminal screen) {
        return color == ColorChoice.ALWAYS || (color == ColorChoice.AUTO && screen.colour());
    }

    private boolean drawn(Terminal screen) {
        return color == ColorChoice.ALWAYS || screen.canDraw();
    }
}
