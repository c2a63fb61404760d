package icmpscan.detect;

import java.util.Locale;

/** How much a finding asks to be looked at, from least to most. */
public enum Severity {
    /** Good to know; nothing is wrong. */
    INFO,
    /** Worth a look when something else is odd. */
    LOW,
    /** Worth a look. */
    MEDIUM,
    /** Worth a look now. */
    HIGH;

    /** The word for it in output and options. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
