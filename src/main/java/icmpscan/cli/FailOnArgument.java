package icmpscan.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import picocli.CommandLine.Option;

import icmpscan.detect.Finding;
import icmpscan.detect.Severity;
import icmpscan.scan.Part;

/** From which severity on a finding is a failure of the run; nothing is, unless it is given. */
final class FailOnArgument {
    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            completionCandidates = KnownWords.Severities.class,
            description =
                    "end with status 1 where a finding is at least this severe: info, low, medium or high; the results are printed all the same")
    private Severity least;

    /** What must be counted for it beside what reports need. */
    Set<Part> needs() {
        return least == null ? EnumSet.noneOf(Part.class) : EnumSet.of(Part.FACTS, Part.FLOWS, Part.FINDINGS);
    }

    /** The status of a run with these findings, severest first; where they fail it, a line says why. */
    int exitStatus(List<Finding> findings, Diagnostics diagnostics) {
        if (least == null) {
            return ExitStatus.DONE;
        }
        List<Finding> severe = findings.stream()
                .filter(finding -> finding.severity().compareTo(least) >= 0)
                .toList();
        if (severe.isEmpty()) {
            return ExitStatus.DONE;
        }
        diagnostics.error("--fail-on " + least.slug() + ": "
                + (severe.size() == 1 ? "1 finding is" : severe.size() + " findings are") + " at least that severe; "
                + (severe.size() == 1 ? "it" : "the first") + " is "
                + severe.get(0).id() + " (" + severe.get(0).severity().slug() + ")");
        return ExitStatus.FAILED;
    }
}
