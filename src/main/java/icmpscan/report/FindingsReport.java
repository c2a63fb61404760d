package icmpscan.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import icmpscan.decode.Address;
import icmpscan.detect.Detail;
import icmpscan.detect.Detections;
import icmpscan.detect.Evidence;
import icmpscan.detect.Finding;
import icmpscan.detect.FindingKind;
import icmpscan.detect.FrameRef;
import icmpscan.detect.Measure;

/**
 * Findings, one row each, the severest first: all of them as the report {@code findings}, those about ports, protocols and hosts that somebody
 * tried as {@code scans}.
 */
public final class FindingsReport {
    private static final int CONFIDENCE_DECIMALS = 2;

    /** Where they stand in lines, not as cards, the sentence has room before all that goes into detail. */
    private static final List<Column> COLUMNS = List.of(
            Column.of("severity", "severity").as(Look.SEVERITY),
            Column.of("kind", "kind"),
            Column.of("actor", "actor"),
            Column.of("sentence", "what was seen"),
            Column.detail("confidence", "confidence"),
            Column.detail("first_time", "first"),
            Column.detail("last_time", "last"),
            Column.detail("targets_count", "number of targets"),
            Column.detail("targets", "first targets").as(Look.FIRST_ITEMS),
            Column.detail("measures", "evidence"),
            Column.detail("frames", "first frames"),
            Column.detail("technique", "ATT&CK"),
            Column.detail("benign", "could also be"),
            Column.detail("next", "look at next"),
            Column.detail("id", "id"),
            Column.detail("allowed", "allowed"),
            Column.of("tried", "tried").as(Look.DATA),
            Column.detail("messages", "messages it rests on"));

    /** Severity, kind and actor head a finding. */
    private static final int HEADINGS = 3;

    private static final Set<FindingKind> SCANS = EnumSet.of(
            FindingKind.PORT_SCAN, FindingKind.PROTOCOL_SCAN, FindingKind.HOST_SWEEP, FindingKind.PING_SWEEP);

    private FindingsReport() {}

    /** All that the detectors say, in their order. */
    public static Report of(Detections detections, ReportOptions options) {
        return report("findings", "Findings", detections, options);
    }

    /** What they say about ports, protocols and hosts that somebody tried. */
    public static Report scans(Detections detections, ReportOptions options) {
        return report("scans", "Scans and sweeps", detections.only(SCANS), options);
    }

    private static Report report(String name, String title, Detections detections, ReportOptions options) {
        List<Finding> all = detections.findings();
        List<List<Value>> rows =
                options.cut(all).stream().map(FindingsReport::row).toList();
        return new Report(name, title, COLUMNS, rows, all.size() - rows.size(), notes(detections), HEADINGS);
    }

    private static List<Value> row(Finding finding) {
        Evidence evidence = finding.evidence();
        FindingWords words = FindingSentences.of(finding);
        return List.of(
                Cells.text(finding.severity().slug()),
                Cells.text(finding.kind().slug()),
                finding.parties().actor().map(FindingsReport::address).orElse(Value.ABSENT),
                Cells.text(words.sentence(finding)),
                new Value.Decimal(finding.confidence(), CONFIDENCE_DECIMALS),
                time(evidence.firstNanos()),
                time(evidence.lastNanos()),
                Cells.count(finding.parties().targetCount()),
                items(finding.parties().targets().stream().map(FindingsReport::address)),
                items(evidence.measures().stream().map(measure -> measure(measure, evidence.estimated()))),
                items(evidence.frames().stream().map(FindingsReport::frame)),
                technique(finding.kind()),
                Cells.text(words.benign(finding)),
                Cells.text(words.next(finding)),
                Cells.text(finding.id()),
                finding.allowed().map(FindingsReport::allowed).orElse(Value.ABSENT),
                items(FindingPhrases.tried(finding).stream().map(Cells::text)),
                messages(finding.messages()));
    }

    private static Value allowed(Detail.Allowed allowed) {
        return Cells.text(
                allowed.by().setting() + " (else " + allowed.otherwise().slug() + ")");
    }

    private static Value items(Stream<Value> values) {
        List<Value> list = values.toList();
        return list.isEmpty() ? Value.ABSENT : new Value.Items(list);
    }

    private static Value messages(OptionalLong count) {
        return count.isPresent() ? Cells.count(count.getAsLong()) : Value.ABSENT;
    }

    private static Value address(Address address) {
        return Cells.text(address.toString());
    }

    private static Value technique(FindingKind kind) {
        return kind.technique().isEmpty() ? Value.ABSENT : Cells.text(kind.technique());
    }

    private static Value frame(FrameRef frame) {
        return new Value.Frame(frame.file(), frame.frame());
    }

    private static Value time(OptionalLong epochNanos) {
        return Cells.time(epochNanos.isPresent(), epochNanos.orElse(0));
    }

    private static Value measure(Measure measure, boolean estimated) {
        String value = measure.name() + "=" + (estimated ? "~" : "") + measure.value();
        OptionalLong threshold = measure.threshold();
        return Cells.text(threshold.isPresent() ? value + " (threshold " + threshold.getAsLong() + ")" : value);
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
        detections
                .notRun()
                .forEach(one -> notes.add(
                        "Not looked for: " + one.kind().slug() + ", because " + Notes.reason(one.reason()) + "."));
        if (detections.findings().stream().anyMatch(finding -> finding.kind() != FindingKind.PING_SWEEP)) {
            notes.add(Notes.ERRORS_ARE_LIMITED);
        }
        if (detections.findings().stream()
                .anyMatch(finding -> finding.evidence().estimated())) {
            notes.add("Figures with ~ are estimates within about 5 %:"
                    + " more was tried than is kept, and frames and times are those of a sample.");
        }
        if (detections.lostActors() > 0) {
            notes.add("More addresses were about than are kept; " + detections.lostActors()
                    + " that had tried least were not judged, so that a slow scan may be missing.");
        }
        notes.addAll(SettingNotes.of(detections));
        return notes;
    }
}
