package icmpscan.browse;

/**
 * A line that is being typed.
 *
 * @param kind what for
 * @param text what stands there so far
 */
record Prompt(Kind kind, String text) {
    /** What a line is typed for; the words before it. */
    enum Kind {
        SEARCH("search: "),
        FILTER("only rows with: "),
        EXPORT("write as CSV to: "),
        FRAME("show frame: ");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Prompt with(String other) {
        return new Prompt(kind, other);
    }
}
