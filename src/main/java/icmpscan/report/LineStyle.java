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
    DIM("\u001b[2m"),
    /** What to look at now. Red, yellow and cyan can be read on black and, in bold, on white; blue and green cannot on one of them. */
    HIGH("\u001b[1;31m"),
    /** What to look at. */
    MEDIUM("\u001b[1;33m"),
    /** What to look at when something else is odd. */
    LOW("\u001b[1;36m");

    private static final String RESET = "\u001b[0m";

    private final String sequence;

    LineStyle(String sequence) {
        this.sequence = sequence;
    }

    /** The style of a finding whose severity is this word; what is only good to know is set as a title. */
    static LineStyle ofSeverity(String slug) {
        return switch (slug) {
            case "high" -> HIGH;
            case "medium" -> MEDIUM;
            case "low" -> LOW;
            default -> BOLD;
        };
    }

    /** Writes a line of text, escaped, in this style if the options ask for colour, and over several lines where the screen is too narrow. */
    void write(String text, RenderOptions options, Writer out) throws IOException {
        StringBuilder safe = new StringBuilder();
        SafeText.append(safe, text);
        String lines =
                Paragraph.wrapped("", "  ", safe.toString(), Math.max(RenderOptions.LEAST_WIDTH, options.width()));
        if (options.colour() && !sequence.isEmpty()) {
            lines = sequence + lines.stripTrailing() + RESET + '\n';
        }
        out.append(lines);
    }
}
