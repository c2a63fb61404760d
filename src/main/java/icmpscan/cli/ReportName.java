package icmpscan.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import icmpscan.report.AnomaliesReport;
import icmpscan.report.CapturesReport;
import icmpscan.report.DetectorsReport;
import icmpscan.report.DistinctRows;
import icmpscan.report.EchoReport;
import icmpscan.report.FindingsReport;
import icmpscan.report.FullTables;
import icmpscan.report.ProvokedErrors;
import icmpscan.report.QualityReport;
import icmpscan.report.Report;
import icmpscan.report.ReportOptions;
import icmpscan.report.RoutesReport;
import icmpscan.report.SendersReport;
import icmpscan.report.SessionContext;
import icmpscan.report.SessionsReport;
import icmpscan.report.TalkersReport;
import icmpscan.report.TimelineReport;
import icmpscan.report.TypesReport;
import icmpscan.report.UnreachableReport;
import icmpscan.report.VantageReport;
import icmpscan.scan.Analysis;
import icmpscan.scan.Part;
import icmpscan.scan.ScanResult;

/** The reports of {@code analyze}, in the order in which they are printed. Their words on the command line are in lower case. */
enum ReportName {
    FINDINGS(
            Set.of(Part.FACTS, Part.FLOWS, Part.FINDINGS),
            (result, options) -> FindingsReport.of(result.detections(), options)),
    TYPES(Set.of(), (result, options) -> TypesReport.of(result.analysis().types(), options)),
    UNREACHABLE(
            Set.of(Part.UNREACHABLES, Part.FACTS, Part.FLOWS),
            (result, options) -> UnreachableReport.of(
                    result.analysis().unreachables(),
                    ProvokedErrors.of(
                            result.analysis().facts().quotedFlows(),
                            result.analysis().facts().seenFlows()),
                    options)),
    ECHO(
            Set.of(Part.FACTS),
            (result, options) -> EchoReport.of(result.analysis().facts().exchanges(), options)),
    ROUTES(
            Set.of(Part.FACTS, Part.FLOWS),
            (result, options) -> RoutesReport.of(result.analysis().facts().routes(), options)),
    SCANS(
            Set.of(Part.FACTS, Part.FLOWS, Part.FINDINGS),
            (result, options) -> FindingsReport.scans(result.detections(), options)),
    SENDERS(
            Set.of(Part.FACTS),
            (result, options) -> SendersReport.of(result.analysis().facts().echoData(), options)),
    SESSIONS(
            Set.of(Part.SESSIONS, Part.FACTS, Part.FLOWS, Part.FINDINGS),
            (result, options) -> SessionsReport.of(
                    result.analysis().sessions(),
                    SessionContext.of(
                            result.analysis().facts(), result.detections().findings()),
                    options)),
    TALKERS(
            Set.of(Part.TALKERS),
            (result, options) -> TalkersReport.of(result.analysis().talkers(), options)),
    TIMELINE(
            Set.of(Part.TIMELINE),
            (result, options) -> TimelineReport.of(result.analysis().timeline(), options)),
    ANOMALIES(
            Set.of(Part.ODDITIES),
            (result, options) -> AnomaliesReport.of(result.analysis().oddities(), options)),
    VANTAGE(
            Set.of(Part.VANTAGE, Part.FACTS, Part.FLOWS),
            (result, options) -> VantageReport.of(
                    result.analysis().vantage(),
                    result.analysis().facts(),
                    result.coverage().captures())),
    DETECTORS(
            Set.of(Part.FACTS, Part.FLOWS, Part.FINDINGS),
            (result, options) -> DetectorsReport.of(result.detections())),
    QUALITY(
            Set.of(),
            (result, options) -> QualityReport.of(
                    result.coverage().quality(),
                    result.analysis().types(),
                    Stream.concat(
                                    CapturesReport.qualityRows(result.coverage().captures()).stream(),
                                    DistinctRows.of(result.analysis().addresses()).stream())
                            .toList(),
                    fullTables(result.analysis()))),
    /** Every one of the above; no report itself. */
    ALL(Set.of(), (result, options) -> {
        throw new IllegalStateException("not one report");
    });

    /** What a person wants first: what it means, what is in the capture, what failed, who talked with whom. */
    static final List<ReportName> USUAL = List.of(FINDINGS, TYPES, UNREACHABLE, SESSIONS);

    static final List<ReportName> EVERY =
            Arrays.stream(values()).filter(name -> name != ALL).toList();

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Part> needs;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final BiFunction<ScanResult, ReportOptions, Report> maker;

    ReportName(Set<Part> needs, BiFunction<ScanResult, ReportOptions, Report> maker) {
        this.needs = needs;
        this.maker = maker;
    }

    /** The tables of an analysis that were too small. */
    static FullTables fullTables(Analysis analysis) {
        return FullTables.of(
                analysis.unreachables(),
                analysis.talkers(),
                analysis.oddities(),
                analysis.vantage(),
                analysis.sessions(),
                analysis.facts());
    }

    /** What has to be counted for this report. */
    Set<Part> needs() {
        return needs;
    }

    /** Makes this report of what a scan has found. */
    Report report(ScanResult result, ReportOptions options) {
        return maker.apply(result, options);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
