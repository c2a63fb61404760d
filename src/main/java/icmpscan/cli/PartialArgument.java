package icmpscan.cli;

import picocli.CommandLine.Option;

/** Whether a run that is interrupted reports what it has read. */
final class PartialArgument {
    /** What the results say of themselves then. */
    static final String NOTE = "Interrupted: this is about what was read until then, not about all that is there.";

    @Option(
            names = "--partial",
            description =
                    "at Ctrl-C or SIGTERM stop reading and print what was found so far; the exit status is 130 or 143 all the same,"
                            + " and a second signal ends at once")
    private boolean partial;

    /** Begins to expect a signal where that was asked for. */
    Interruption expected() {
        return partial ? Interruption.heeded() : Interruption.unheeded();
    }

    /** The status with which the run ends, {@code usual} where nobody interrupted it; says so where somebody did. */
    int exitStatus(Interruption interruption, Diagnostics diagnostics, int usual) {
        if (!interruption.happened()) {
            return usual;
        }
        diagnostics.warning(NOTE);
        return interruption.exitStatus();
    }
}
