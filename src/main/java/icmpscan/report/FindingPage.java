package icmpscan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import icmpscan.detect.Detectors;
import icmpscan.detect.FindingKind;
import icmpscan.detect.KindThresholds;
import icmpscan.detect.Threshold;

/**
 * What a kind of finding means: a page of {@code src/docs/findings}, into which the thresholds are put as they are, so that no page says a
 * number that the program does not use.
 */
public final class FindingPage {
    /** The section that thresholds are put before. */
    static final String AFTER_THRESHOLDS = "## Looks alike\n";

    static final String THRESHOLDS = "## Thresholds\n";

    private static final String NOT_LOOKED_FOR = "This version does not look for it.";

    private FindingPage() {}

    /** The page of a kind as text, in lines of at most {@code columns} where words allow it, and no wider than is easy to read. */
    public static String text(FindingKind kind, int columns) {
        return PageText.of(of(kind), Math.min(columns, Paragraph.WIDTH));
    }

    /** The whole page of a kind, in Markdown. */
    static String of(FindingKind kind) {
        String page = written(kind);
        int at = page.indexOf(AFTER_THRESHOLDS);
        return page.substring(0, at) + thresholds(kind) + "\n" + page.substring(at);
    }

    /** All kinds with a sentence each, those that are no attack as well, in lines as {@link #text} has them. */
    public static String list(int columns) {
        int width = 0;
        for (FindingKind kind : FindingKind.values()) {
            width = Math.max(width, kind.slug().length());
        }
        StringBuilder list = new StringBuilder();
        for (FindingKind kind : FindingKind.values()) {
            String slug = kind.slug() + " ".repeat(width - kind.slug().length() + 2);
            list.append(Paragraph.wrapped(
                    slug, " ".repeat(slug.length()), summary(kind), Math.min(columns, Paragraph.WIDTH)));
        }
        return list.append("\n'icmpscan explain KIND' tells more about one of them.\n")
                .toString();
    }

    /** The sentence under the title. */
    static String summary(FindingKind kind) {
        return written(kind).split("\n", 4)[2];
    }

    /** The page without thresholds. */
    static String written(FindingKind kind) {
        String resource = "findings/" + kind.slug() + ".md";
        try (InputStream page = FindingPage.class.getResourceAsStream(resource)) {
            if (page == null) {
                throw new IllegalStateException(resource + " is not in this build");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String thresholds(FindingKind kind) {
        StringBuilder section = new StringBuilder(THRESHOLDS).append('\n');
        if (!Detectors.kinds().contains(kind)) {
            return section.append(NOT_LOOKED_FOR).append('\n').toString();
        }
        List<Threshold> thresholds = KindThresholds.of(kind);
        for (Threshold threshold : thresholds) {
            section.append("  ")
                    .append(threshold.slug())
                    .append(" = ")
                    .append(threshold.defaultValue())
                    .append('\n')
                    .append(Paragraph.wrapped("      ", "      ", threshold.reason()));
        }
        section.append(
                thresholds.isEmpty() ? "None that can be set.\n" : "\nThey can be set with 'analyze --config FILE'.\n");
        return section.toString();
    }
}
