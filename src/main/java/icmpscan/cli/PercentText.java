package icmpscan.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares as people write them: {@code 10%}, {@code 99.5 %}. */
final class PercentText {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,2}))? ?%");

    private PercentText() {}

    /** Hundredths of a percent, or empty where the text is no share. */
    static Optional<Long> hundredths(String text) {
        Matcher matcher = PERCENT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String decimals = matcher.group(2) == null ? "" : matcher.group(2);
        return Optional.of(Long.parseLong(matcher.group(1) + (decimals + "00").substring(0, 2)));
    }
}
