package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import icmpscan.decode.Address;
import icmpscan.detect.Detections;
import icmpscan.detect.Evidence;
import icmpscan.detect.Finding;
import icmpscan.detect.FindingKind;
import icmpscan.detect.FrameRef;
import icmpscan.detect.Measure;

/** The report {@code scans}: who tried ports, protocols and hosts, one row a finding, the severest first. */
public final class ScansReport {
    private static final int CONFIDENCE_DECIMALS = 2;

    private static final List<Column> COLUMNS = List.of(
            Column.of("kind", "kind"),
            Column.of("severity", "severity"),
            Column.of("confidence", "conf"),
            Column.of("actor", "actor"),
            Column.of("targets_count", "targets"),
            Column.detail("targets", "first targets"),
            Column.of("first_time", "first"),
            Column.detail("last_time", "last"),
            Column.detail("measures", "measures"),
            Column.detail("frames", "frames"),
            Column.detail("technique", "ATT&CK"),
            Column.of("sentence", "what was seen"),
            Column.detail("benign", "benign cause"),
            Column.detail("id", "id"));

    private ScansReport() {}

    /** The report of what the detectors say, in their order. */
    public static Report of(Detections detections) {
        List<List<Value>> rows =
                detections.findings().stream().map(ScansReport::row).toList();
        return new Report("scans", "Scans and sweeps", COLUMNS, rows, 0, notes(detections));
    }

    private static List<Value> row(Finding finding) {
        Evidence evidence = finding.evidence();
        FindingWords words = FindingSentences.of(finding);
        return List.of(
                new Value.Text(finding.kind().slug()),
                new Value.Text(finding.severity().slug()),
                new Value.Decimal(finding.confidence(), CONFIDENCE_DECIMALS),
                finding.parties().actor().map(ScansReport::address).orElse(Value.ABSENT),
                new Value.Count(finding.parties().targetCount()),
                new Value.Items(finding.parties().targets().stream()
                        .map(ScansReport::address)
                        .toList()),
                time(evidence.firstNanos()),
                time(evidence.lastNanos()),
                new Value.Items(evidence.measures().stream()
                        .map(measure -> measure(measure, evidence.estimated()))
                        .toList()),
                new Value.Items(
                        evidence.frames().stream().map(ScansReport::frame).toList()),
                new Value.Text(finding.kind().technique()),
                new Value.Text(words.sentence(finding)),
                new Value.Text(words.benign(finding)),
                new Value.Text(finding.id()));
    }

    private static Value address(Address address) {
        return new Value.Text(address.toString());
    }

    private static Value frame(FrameRef frame) {
        return new Value.Frame(frame.file(), frame.frame());
    }

    private static Value time(OptionalLong epochNanos) {
        return epochNanos.isPresent() ? new Value.Time(epochNanos.getAsLong()) : Value.ABSENT;
    }

    private static Value measure(Measure measure, boolean estimated) {
        String value = measure.name() + "=" + (estimated ? "~" : "") + measure.value();
        OptionalLong threshold = measure.threshold();
        return new Value.Text(threshold.isPresent() ? value + " (threshold " + threshold.getAsLong() + ")" : value);
    }

    private static List<String> notes(Detections detections) {
        List<String> notes = new ArrayList<>();
        String absent = detections.ran().stream()
                .filter(kind -> detections.findings().stream().noneMatch(finding -> finding.kind() == kind))
                .map(FindingKind::slug)
                .collect(Collectors.joining(", "));
        if (!absent.isEmpty()) {
            notes.add("Looked for and not found: " + absent + ".");
        }
        notes.add("Counts that rest on errors are lower bounds: who sends errors limits their rate"
                + " (Linux sends 6 at once to a host, then one a second).");
        if (detections.findings().stream()
                .anyMatch(finding -> finding.evidence().estimated())) {
            notes.add("Figures with ~ are estimates within about 5 %:"
                    + " more was tried than is kept, and frames and times are those of a sample.");
        }
        if (detections.lostActors() > 0) {
            notes.add("More addresses were about than are kept; " + detections.lostActors()
                    + " that had tried least were not judged, so that a slow scan may be missing.");
        }
        return notes;
    }
}
