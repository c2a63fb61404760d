package icmpscan.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import icmpscan.report.CapturesReport;
import icmpscan.report.QualityReport;
import icmpscan.report.Report;
import icmpscan.report.ReportOptions;
import icmpscan.report.ScansReport;
import icmpscan.report.SessionsReport;
import icmpscan.report.TalkersReport;
import icmpscan.report.TypesReport;
import icmpscan.report.UnreachableReport;
import icmpscan.scan.ScanResult;

/** The reports of {@code analyze}, in the order in which they are printed. Their words on the command line are in lower case. */
enum ReportName {
    TYPES((result, options) -> TypesReport.of(result.analysis().types(), options)),
    UNREACHABLE((result, options) -> UnreachableReport.of(result.analysis().unreachables(), options)),
    SCANS((result, options) -> ScansReport.of(result.detections())),
    SESSIONS((result, options) -> SessionsReport.of(result.analysis().sessions(), options)),
    TALKERS((result, options) -> TalkersReport.of(result.analysis().talkers(), options)),
    QUALITY((result, options) -> QualityReport.of(
            result.coverage().quality(),
            CapturesReport.qualityRows(result.coverage().captures()))),
    /** Every one of the above; no report itself. */
    ALL((result, options) -> {
        throw new IllegalStateException("not one report");
    });

    /** What a person wants first: what is in the capture, what failed, who probed, who talked with whom. */
    static final List<ReportName> USUAL = List.of(TYPES, UNREACHABLE, SCANS, SESSIONS);

    static final List<ReportName> EVERY = List.of(TYPES, UNREACHABLE, SCANS, SESSIONS, TALKERS, QUALITY);

    private final BiFunction<ScanResult, ReportOptions, Report> maker;

    ReportName(BiFunction<ScanResult, ReportOptions, Report> maker) {
        this.maker = maker;
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
