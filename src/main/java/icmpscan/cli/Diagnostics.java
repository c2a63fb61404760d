package icmpscan.cli;

import java.io.PrintWriter;

import icmpscan.report.SafeText;

/**
 * What the program has to say beside its results, one line each on standard error. Names of files and words from a capture are hostile: no
 * control character of theirs reaches the terminal.
 */
final class Diagnostics {
    private static final String PREFIX = "icmpscan: ";

    private final PrintWriter err;
    private final boolean notices;

    /** With all that there is to say. */
    Diagnostics(PrintWriter err) {
        this(err, true);
    }

    /** With notices or without. */
    Diagnostics(PrintWriter err, boolean notices) {
        this.err = err;
        this.notices = notices;
    }

    /** Something that limits the results. */
    void warning(String sentence) {
        line("warning: " + sentence);
    }

    /** Something good to know. */
    void notice(String sentence) {
        if (notices) {
            line(sentence);
        }
    }

    /** Something that could not be done. */
    void error(String sentence) {
        line(sentence);
    }

    private void line(String text) {
        err.print(PREFIX + SafeText.of(text) + "\n");
        err.flush();
    }
}
