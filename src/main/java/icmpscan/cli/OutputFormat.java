package icmpscan.cli;

import java.util.Locale;

/** How results are written. Its words on the command line are in lower case. */
enum OutputFormat {
    TABLE,
    CSV,
    JSON,
    NDJSON,
    /** Findings alone, as RFC 5424 has log lines; only analyze writes it. */
    SYSLOG;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
