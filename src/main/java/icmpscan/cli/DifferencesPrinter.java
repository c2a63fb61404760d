package icmpscan.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import icmpscan.report.RenderOptions;
import icmpscan.report.Report;
import icmpscan.report.Snapshot;
import icmpscan.report.VerdictRenderer;

/**
 * Writes in what two runs differ.
 *
 * @param format  how
 * @param options how tables look
 */
record DifferencesPrinter(OutputFormat format, RenderOptions options) {
    /** A mistake of the user where the two tell of nothing that could be compared. */
    static void requireCommonReport(CommandLine command, Snapshot before, Snapshot after) {
        if (!before.hasReportOf(after)) {
            throw new ParameterException(
                    command,
                    "nothing to compare: the two have no report in common; write JSON with 'icmpscan analyze -r all --format json'");
        }
    }

    /** Writes them, and gives the status that follows. */
    int print(Report differences, Writer out) throws IOException {
        boolean same = differences.rows().isEmpty();
        if (format == OutputFormat.JSON) {
            new VerdictRenderer(VerdictRenderer.DIFF, Version.number())
                    .render(same ? "same" : "different", List.of(differences), out);
        } else {
            new ReportPrinter(format, options).print(differences, out);
        }
        return same ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
