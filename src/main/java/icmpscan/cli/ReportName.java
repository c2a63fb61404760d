package icmpscan.cli;

import java.util.List;
import java.util.Locale;

/** The reports of {@code analyze}, in the order in which they are printed. Their words on the command line are in lower case. */
enum ReportName {
    TYPES,
    UNREACHABLE,
    SCANS,
    SESSIONS,
    TALKERS,
    QUALITY,
    /** Every one of the above. */
    ALL;

    /** What a person wants first: what is in the capture, what failed, who probed, who talked with whom. */
    static final List<ReportName> USUAL = List.of(TYPES, UNREACHABLE, SCANS, SESSIONS);

    static final List<ReportName> EVERY = List.of(TYPES, UNREACHABLE, SCANS, SESSIONS, TALKERS, QUALITY);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
