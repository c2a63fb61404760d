package icmpscan.cli;

import java.util.Locale;

/** How the answer of {@code check} is written. Its words on the command line are in lower case. */
enum CheckFormat {
    TEXT,
    JSON,
    JUNIT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
