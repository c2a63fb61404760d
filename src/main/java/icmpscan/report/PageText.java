package icmpscan.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of Markdown, as far as ours use it, for a terminal of any width: headings, paragraphs, lists and settings with their reasons. */
final class PageText {
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final String BODY = "  ";
    private static final String ITEM = "- ";
    private static final String REASON = "      ";

    private final int width;
    private final StringBuilder text = new StringBuilder();
    /** Words of a paragraph that is not ended yet. */
    private final StringBuilder words = new StringBuilder();

    private String first = "";
    private String further = "";

    private PageText(int width) {
        this.width = width;
    }

    /** The page in lines of at most {@code width} columns where words allow it. */
    static String of(String page, int width) {
        PageText text = new PageText(width);
        page.lines().forEach(text::add);
        text.end();
        return text.text.toString();
    }

    private void add(String line) {
        if (line.isBlank()) {
            end();
            text.append('\n');
        } else if (line.startsWith("#")) {
            begin("", "", line.replaceFirst("#+ ", ""));
            end();
        } else if (line.startsWith(ITEM)) {
            begin(BODY + ITEM, BODY + BODY, line.substring(ITEM.length()));
        } else if (line.startsWith(REASON)) {
            addTo(REASON, REASON, line.strip());
        } else if (line.startsWith(BODY) && !first.endsWith(ITEM)) {
            begin(BODY, REASON, line.strip());
        } else {
            addTo(BODY, BODY, line.strip());
        }
    }

    private void begin(String firstIndent, String furtherIndent, String more) {
        end();
        first = firstIndent;
        further = furtherIndent;
        words.append(more);
    }

    /** To the paragraph that has begun, of this kind or a list, or to a new one. */
    private void addTo(String firstIndent, String furtherIndent, String more) {
        if (words.isEmpty() || (firstIndent.equals(REASON) && !first.equals(REASON))) {
            begin(firstIndent, furtherIndent, more);
        } else {
            words.append(' ').append(more);
        }
    }

    private void end() {
        if (!words.isEmpty()) {
            text.append(Paragraph.wrapped(first, further, plain(words.toString()), width));
            words.setLength(0);
        }
        first = "";
    }

    /** Names stand for themselves; what has several words stands between quotes. */
    private static String plain(String marked) {
        return CODE.matcher(marked)
                .replaceAll(code -> Matcher.quoteReplacement(
                        code.group(1).contains(" ") ? "'" + code.group(1) + "'" : code.group(1)));
    }
}
