package icmpscan.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A report as far as two runs can be compared by it: what names a row in every run, and what is measured of it. Identifiers, frame numbers
 * and times differ between any two captures and are left out; rows that then have one name are added up.
 *
 * <p>Left out are {@code timeline}, which is times alone, and {@code scans}, which {@code findings} has.
 */
public enum ComparedTable {
    /** By identity; severity first, because it decides about the weight. Of the evidence each figure is compared. */
    FINDINGS(List.of("id"), List.of("severity", "targets_count", EvidenceFigures.COLUMN)),
    /** By type and code. */
    TYPES(List.of("type", "type_name", "code", "code_name"), List.of("messages")),
    /** By what was unreachable. */
    UNREACHABLE(List.of("by", "object_kind", "object", "code", "code_name"), List.of("messages")),
    /** By who asks whom. */
    ECHO(
            List.of("requester", "responder", "kind"),
            List.of("requests", "answered", "p90_ms", "duplicates", "unsolicited", "changed")),
    /** By hop. */
    ROUTES(List.of("actor", "destination", "method", "hop"), List.of("routers", "ended")),
    /** By sender and program. */
    SENDERS(List.of("source", "programs"), List.of("requests")),
    /** By the two addresses. */
    SESSIONS(List.of("vlan", "address_a", "address_b"), List.of("messages")),
    /** By sender, receiver and type. */
    TALKERS(List.of("source", "destination", "type", "type_name"), List.of("messages")),
    /** By oddity. */
    ANOMALIES(List.of("anomaly"), List.of("messages", "senders_count")),
    /** By measure. */
    VANTAGE(List.of("measure"), List.of("value")),
    /** By kind of finding; how many there are say the findings themselves. */
    DETECTORS(List.of("kind"), List.of("looked_for")),
    /** By measure. */
    QUALITY(List.of("measure"), List.of("value"));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> key;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> measures;

    ComparedTable(List<String> key, List<String> measures) {
        this.key = key;
        this.measures = measures;
    }

    /** The table of a report of this name, or empty where it is not compared. */
    public static Optional<ComparedTable> of(String reportName) {
        return Arrays.stream(values())
                .filter(table -> table.reportName().equals(reportName))
                .findFirst();
    }

    /** What the report is called. */
    public String reportName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Columns that name a row. */
    List<String> key() {
        return key;
    }

    /** Columns that are compared; the first says how much a row weighs. */
    List<String> measures() {
        return measures;
    }
}
