package icmpscan.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import icmpscan.scan.Part;

/**
 * Which reports are printed, as it follows from the options.
 *
 * @param named    names the user gave, or {@code null}
 * @param format   how they are written
 * @param inFolder whether each goes to a file of its own
 */
record ReportChoice(List<ReportName> named, OutputFormat format, boolean inFolder) {
    /** Reports whose rows are findings. */
    private static final Set<ReportName> FINDINGS = EnumSet.of(ReportName.FINDINGS, ReportName.SCANS);

    /** The reports, in the order of {@link ReportName}, each once. */
    List<ReportName> reports() {
        if (named == null) {
            if (format == OutputFormat.SYSLOG) {
                return List.of(ReportName.FINDINGS);
            }
            return oneOnly() ? List.of(ReportName.TYPES) : usual();
        }
        return named.contains(ReportName.ALL)
                ? ReportName.EVERY
                : named.stream().distinct().sorted().toList();
    }

    /** A program takes what it needs; a person wants the short answer first. */
    private List<ReportName> usual() {
        return format == OutputFormat.TABLE ? ReportName.USUAL : ReportName.EVERY;
    }

    /** CSV has one table a stream, because a second header row in the middle is read as data. */
    private boolean oneOnly() {
        return format == OutputFormat.CSV && !inFolder;
    }

    /** What has to be counted for them. */
    Set<Part> needs() {
        Set<Part> needs = EnumSet.noneOf(Part.class);
        reports().forEach(report -> needs.addAll(report.needs()));
        return needs;
    }

    /** What cannot be done as asked for, or empty. */
    Optional<String> problem() {
        if (format == OutputFormat.SYSLOG && !FINDINGS.containsAll(reports())) {
            return Optional.of(
                    "syslog has findings alone; give --report findings or --report scans, or another --format");
        }
        if (!oneOnly() || reports().size() == 1) {
            return Optional.empty();
        }
        return Optional.of("CSV holds one report a file, and " + reports().size()
                + " are asked for; give one --report, or --output-dir DIR for a file each");
    }

    /** What was left out because nobody chose, or empty. */
    Optional<String> notice() {
        if (named != null || !oneOnly()) {
            return Optional.empty();
        }
        String others = ReportName.EVERY.stream()
                .filter(name -> name != ReportName.TYPES)
                .map(ReportName::toString)
                .collect(Collectors.joining(", "));
        return Optional.of("this is the report types; --report has also " + others);
    }

    /** A file for each report, in the order of {@link #reports()}. */
    List<Path> files(Path folder) {
        String extension = format == OutputFormat.TABLE ? "txt" : format.toString();
        return reports().stream()
                .map(name -> folder.resolve(name + "." + extension))
                .toList();
    }
}
