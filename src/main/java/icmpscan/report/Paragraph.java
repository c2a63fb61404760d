package icmpscan.report;

/** Words of ours in lines for a terminal. Plain characters only, each one column wide. */
public final class Paragraph {
    /** Narrower than any terminal in use, and easy to read. */
    static final int WIDTH = 76;

    private Paragraph() {}

    /** Lines of the text, the first after {@code first}, the others after {@code further}, each with its line end. */
    static String wrapped(String first, String further, String text) {
        return wrapped(first, further, text, WIDTH);
    }

    /** As above, in lines of at most {@code width} columns where words allow it. */
    public static String wrapped(String first, String further, String text, int width) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : text.split(" ", -1)) {
            if (begun && line.length() + 1 + word.length() > width) {
                lines.append(line).append('\n');
                line.setLength(0);
                line.append(further);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        return lines.append(line).append('\n').toString();
    }
}
