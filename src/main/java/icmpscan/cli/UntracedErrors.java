package icmpscan.cli;

import icmpscan.session.ProvokingFrames;

/** Says that errors were too many for all of them to be traced back to what provoked them. */
final class UntracedErrors {
    private UntracedErrors() {}

    /** Says how many were left out; nothing where none was. */
    static void say(long untraced, Diagnostics diagnostics) {
        if (untraced > 0) {
            diagnostics.warning("what provoked an error was looked for of the first " + ProvokingFrames.MAX_ERRORS
                    + " errors only, not of the " + untraced + " after them");
        }
    }
}
