package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import icmpscan.report.Snapshot;

/** What a run is to be compared with in place of being reported. */
final class BaselineArgument {
    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "print only in what the captures differ from this report, which --format json wrote of others, and end with status 1 where"
                            + " they do; 'icmpscan help diff' tells how they are compared")
    private Path file;

    @Mixin
    private ToleranceArgument tolerance;

    boolean given() {
        return file != null;
    }

    /** The report to compare with. */
    Snapshot read() throws IOException {
        return SnapshotSource.ofDocument(file);
    }

    /** By how many hundredths of a percent a number may differ from it. */
    long tolerance() {
        return tolerance.hundredths();
    }
}
