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

    /** Lines of words are no narrower: a word a line is harder to read than a line that the terminal breaks. */
    private static final int LEAST_WIDTH = 40;

    private static final String RESET = "\u001b[0m";

    private final String sequence;

    LineStyle(String sequence) {
        this.sequence = sequence;
    }

    /** Writes a line of text, escaped, in this style if the options ask for colour, and over several lines where the screen is too narrow. */
    void write(String text, RenderOptions options, Writer out) throws IOException {
        StringBuilder safe = new StringBuilder();
        SafeText.append(safe, text);
        String lines = Paragraph.wrapped("", "  ", safe.toString(), Math.max(LEAST_WIDTH, options.width()));
        if (options.colour() && !sequence.isEmpty()) {
            lines = sequence + lines.stripTrailing() + RESET + '\n';
        }
        out.append(lines);
    }
}
