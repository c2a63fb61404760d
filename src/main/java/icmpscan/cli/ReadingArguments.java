package icmpscan.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Link types to read as others. */
    LinkTypeOverrides linkTypes() {
        return linkTypes.overrides();
    }

    /** Says what limits the results, and gives the exit status that follows from it. */
    int settle(Coverage coverage) {
        CoverageNotice notice = new CoverageNotice(coverage);
        notice.print(new Diagnostics(spec.commandLine().getErr()));
        return notice.exitStatus(strict);
    }
}
