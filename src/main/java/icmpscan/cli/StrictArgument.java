package icmpscan.cli;

import picocli.CommandLine.Option;

/** Whether damage is a failure. */
final class StrictArgument {
    @Option(
            names = "--strict",
            description =
                    "end with status 3 where a capture is cut off or damaged; the results are printed all the same")
    private boolean strict;

    boolean given() {
        return strict;
    }
}
