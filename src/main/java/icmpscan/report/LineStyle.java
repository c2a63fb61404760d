package icmpscan.report;

import java.io.IOException;
import java.io.Writer;

/** How a line around a table is set off from it, where colour is wanted. */
enum LineStyle {
    /** As it comes. */
    PLAIN(""),
    /** Titles. */
    BOLD("\u001b[1m"),
    /** Notes. */
    DIM("\u001b[2m");

    private static final String RESET = "\u001b[0m";

    private final String sequence;

    LineStyle(String sequence) {
        this.sequence = sequence;
    }

    /** Writes a line of text, escaped, and in this style if the options ask for colour. */
    void write(String text, RenderOptions options, Writer out) throws IOException {
        StringBuilder line = new StringBuilder();
        SafeText.append(line, text);
        if (options.colour() && !sequence.isEmpty()) {
            line.insert(0, sequence).append(RESET);
        }
        out.append(line.append('\n'));
    }
}
