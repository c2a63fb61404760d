package icmpscan.cli;

import java.io.PrintWriter;

/**
 * What the program has to say beside its results, one line each on standard error. Names of files and words from a capture are hostile: no
 * control character of theirs reaches the terminal.
 */
final class Diagnostics {
    private static final String PREFIX = "icmpscan: ";

    private final PrintWriter err;

    Diagnostics(PrintWriter err) {
        this.err = err;
    }

    /** Something that limits the results. */
    void warning(String sentence) {
        line("warning: " + sentence);
    }

    /** Something that could not be done. */
    void error(String sentence) {
        line(sentence);
    }

    private void line(String text) {
        err.print(PREFIX + visible(text) + "\n");
        err.flush();
    }

    /** The text with every control, format or private character, line end and lone surrogate written as {@code \}{@code u{1b}}. */
    static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isPrintable(point)) {
                out.appendCodePoint(point);
            } else {
                out.append("\\u{").append(Integer.toHexString(point)).append('}');
            }
        });
        return out.toString();
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
