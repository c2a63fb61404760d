package icmpscan.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import icmpscan.report.ComparedTable;
import icmpscan.report.Comparison;
import icmpscan.report.Differences;
import icmpscan.report.DifferencesReport;
import icmpscan.report.RenderOptions;
import icmpscan.report.Snapshot;
import icmpscan.report.VerdictRenderer;

/**
 * Writes in what two runs differ.
 *
 * @param format  how
 * @param options how tables look
 */
record DifferencesPrinter(OutputFormat format, RenderOptions options) {
    /** Differences of each report that a table has, unless it is told otherwise. */
    static final int TOP_OF_TABLES = 20;

    /**
     * How two runs are compared. What cannot be compared is a mistake of the user.
     *
     * @param names reports that the user gave, or {@code null} for all
     * @param top   what the user gave, or {@code null}
     */
    Comparison comparison(CommandLine command, List<ReportName> names, Integer top, long tolerance) {
        int usual = format == OutputFormat.TABLE ? TOP_OF_TABLES : 0;
        return new Comparison(tables(command, names), ReportTop.of(command, top, usual), tolerance);
    }

    private static Set<ComparedTable> tables(CommandLine command, List<ReportName> names) {
        Set<ComparedTable> tables = EnumSet.noneOf(ComparedTable.class);
        if (names == null || names.contains(ReportName.ALL)) {
            return EnumSet.allOf(ComparedTable.class);
        }
        for (ReportName name : names) {
            tables.add(ComparedTable.of(name.toString())
                    .orElseThrow(() -> new ParameterException(
                            command,
                            "the report " + name + " is not compared: no two captures have its rows in common")));
        }
        return tables;
    }

    /** In what they differ. A mistake of the user where the two tell of nothing that could be compared. */
    static Differences differences(CommandLine command, Snapshot before, Snapshot after, Comparison comparison) {
        if (comparison.tables().stream().noneMatch(table -> before.has(table) && after.has(table))) {
            throw new ParameterException(
                    command,
                    "nothing to compare: the two have no report in common"
                            + " that is asked for; write JSON with 'icmpscan analyze -r all --format json'");
        }
        return DifferencesReport.of(before, after, comparison);
    }

    /** Says so where the two are not of the same messages, which looks as if some had appeared or vanished. */
    static void warnOfSelections(Snapshot before, Snapshot after, Diagnostics diagnostics) {
        if (!before.selection().equals(after.selection())) {
            diagnostics.warning("what is compared is not of the same messages: " + selected(before) + " before, "
                    + selected(after) + " after; what was left out looks as if it had vanished or appeared");
        }
    }

    private static String selected(Snapshot snapshot) {
        return snapshot.selection().isEmpty() ? "all of them" : "those of " + snapshot.selection();
    }

    /** Writes them, and gives the status that follows. */
    int print(Differences differences, Writer out) throws IOException {
        boolean same = differences.none();
        if (format == OutputFormat.TABLE) {
            out.write(differences.summary() + "\n\n");
        }
        if (format == OutputFormat.JSON) {
            new VerdictRenderer(VerdictRenderer.DIFF, Version.number())
                    .render(same ? "same" : "different", List.of(differences.report()), out);
        } else {
            new ReportPrinter(format, options).print(differences.report(), out);
        }
        return same ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
