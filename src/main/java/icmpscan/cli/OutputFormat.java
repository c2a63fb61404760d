package icmpscan.cli;

import java.util.Locale;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** How results are written. Its words on the command line are in lower case. */
enum OutputFormat {
    TABLE,
    CSV,
    JSON,
    NDJSON,
    /** Findings alone, as RFC 5424 has log lines; only analyze writes it. */
    SYSLOG;

    /** A mistake of the user where this is a format of findings, and the command has none. */
    void requireNoFindings(CommandLine command) {
        if (this == SYSLOG) {
            throw new ParameterException(
                    command, "syslog has findings alone; 'icmpscan analyze --format syslog' writes them");
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
