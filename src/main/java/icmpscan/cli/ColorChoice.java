package icmpscan.cli;

import java.util.Locale;

/** When results are coloured. Its words on the command line are in lower case. */
enum ColorChoice {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
