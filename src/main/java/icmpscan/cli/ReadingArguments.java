package icmpscan.cli;

import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import icmpscan.decode.LinkTypeOverrides;
import icmpscan.scan.Coverage;

/** How any capture is read, one or many, and what is said of it afterwards. */
final class ReadingArguments {
    @Mixin
    private LinkTypeArgument linkTypes;

    @Option(
            names = "--strict",
            description =
                    "end with status 3 where a capture is cut off or damaged; the results are printed all the same")
    private boolean strict;

    @Mixin
    private QuietArgument quiet;

    /** What the command has to say beside its results. */
    Diagnostics diagnostics() {
        return quiet.diagnostics();
    }

    /** Progress of reading these files so many times. */
    Progress progress(Terminal terminal, List<Path> files, int readings, Interruption interruption) {
        return quiet.progress(terminal, files, readings, interruption);
    }

    /** Link types to read as others. */
    LinkTypeOverrides linkTypes() {
        return linkTypes.overrides();
    }

    /** Says what limits the results, and gives the exit status that follows from it. */
    int settle(Coverage coverage) {
        CoverageNotice notice = new CoverageNotice(coverage);
        notice.print(quiet.diagnostics());
        return notice.exitStatus(strict);
    }
}
