package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import icmpscan.capture.CaptureInput;
import icmpscan.detect.Finding;
import icmpscan.detect.Settings;
import icmpscan.report.AddressNames;
import icmpscan.report.Answer;
import icmpscan.report.CapturesReport;
import icmpscan.report.Comparison;
import icmpscan.report.Differences;
import icmpscan.report.OpeningLines;
import icmpscan.report.Report;
import icmpscan.report.ReportOptions;
import icmpscan.report.Snapshot;
import icmpscan.scan.CaptureFailure;
import icmpscan.scan.Coverage;
import icmpscan.scan.Merging;
import icmpscan.scan.Part;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.Scan;
import icmpscan.scan.ScanResult;
import icmpscan.scan.Selection;
import icmpscan.tally.LazyList;

/** The reports about captures. */
@Command(
        name = "analyze",
        header = "Reports what the ICMP in captures says happened.",
        description = {
            "",
            "Reads the captures once, as one, and reports on the ICMP messages in them.",
            "",
            "Reports:",
            "  @|bold findings|@     what it means, with evidence and benign causes",
            "  @|bold types|@        messages by type and code",
            "  @|bold unreachable|@  what was unreachable, who said so, who had asked",
            "  @|bold echo|@         who pinged whom, what was lost, how long it took",
            "  @|bold routes|@       traceroutes as they passed by, hop by hop",
            "  @|bold senders|@      which system or tool sent echo messages, by what they hold",
            "  @|bold scans|@        who looked for ports, protocols or hosts, and found them closed",
            "  @|bold sessions|@     who exchanged ICMP with whom, and when",
            "  @|bold talkers|@      messages by sender and receiver",
            "  @|bold timeline|@     messages by type and time",
            "  @|bold anomalies|@    what is odd about messages, and who sent them",
            "  @|bold vantage|@      from where the captures see the network",
            "  @|bold detectors|@    what was looked for, and what could not be",
            "  @|bold quality|@      how far the captures can be trusted"
        },
        footer = {
            "",
            "Examples:",
            "  icmpscan analyze capture.pcap",
            "  icmpscan analyze -r sessions --session-gap 5m monday.pcapng tuesday.pcap.gz",
            "  icmpscan analyze -r unreachable --format csv capture.pcap > unreachable.csv",
            "  icmpscan analyze -r all --format csv --output-dir reports capture.pcap",
            "  icmpscan analyze --merge time eth0.pcap eth1.pcap",
            "  icmpscan analyze --per-file folder/",
            "  icmpscan analyze --fail-on medium capture.pcap || echo look at it",
            "  icmpscan analyze --baseline good.json capture.pcap",
            "  tcpdump -w - -c 1000 icmp | icmpscan analyze -"
        })
final class AnalyzeCommand implements Callable<Integer> {
    private static final int TOP_OF_TABLES = 10;

    private final Terminal terminal;

    @Mixin
    private CaptureArguments captures;

    @Option(
            names = {"-r", "--report"},
            paramLabel = "NAME",
            split = ",",
            description = "reports to print, in the order above: names separated by commas, or @|bold all|@"
                    + " (default: findings, types, unreachable, sessions; in JSON all; in one stream of CSV: types)")
    private List<ReportName> names;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description =
                    "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); syslog has findings alone, and none of them with"
                            + " --baseline")
    private OutputFormat format;

    @Option(
            names = "--per-file",
            description =
                    "report on each capture alone, not on all as one; CSV and JSON say in each row which capture it is of")
    private boolean perFile;

    @Mixin
    private JudgingArguments judging;

    @Mixin
    private SelectionArguments selection;

    @Option(
            names = "--no-flows",
            description =
                    "do not look at frames without ICMP: a little faster, but nobody knows then whether an error was provoked, or when"
                            + " a probe by UDP or TCP was sent")
    private boolean noFlows;

    @Option(
            names = "--names",
            description =
                    "show in tables what captures call their addresses (pcapng name resolution); nobody has checked it, and other formats"
                            + " have the addresses alone")
    private boolean showNames;

    @Option(
            names = "--top",
            paramLabel = "N",
            description =
                    "rows of each report at most, 0 for all (default: " + TOP_OF_TABLES + " in tables, all elsewhere)")
    private Integer top;

    @Option(
            names = "--output-dir",
            paramLabel = "DIR",
            description = "write each report to a file of its own there, named types.csv and so on")
    private Path outputFolder;

    @Mixin
    private OutputArguments output;

    @Mixin
    private PartialArgument partial;

    @Mixin
    private FailOnArgument failOn;

    @Mixin
    private BaselineArgument baseline;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli fills and reads it
    private HelpArgument help;

    @Spec
    private CommandSpec spec;

    AnalyzeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return baseline.given() ? compare() : report();
    }

    /** In place of reports, in what they differ from one that was written before. */
    private int compare() throws IOException {
        if (perFile || outputFolder != null) {
            throw new ParameterException(
                    spec.commandLine(), "--baseline compares all captures as one: no --per-file, --output-dir");
        }
        if (format == OutputFormat.SYSLOG) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--baseline tells differences, and syslog has findings alone; give another --format");
        }
        DifferencesPrinter printer =
                new DifferencesPrinter(format, output.renderOptions(format, terminal, captures.several()));
        Comparison comparison = printer.comparison(spec.commandLine(), names, top, baseline.tolerance());
        Snapshot before = baseline.read();
        try (Destination destination = output.open(captures.files());
                Spool spool = new Spool()) {
            List<CaptureInput> inputs = spool.inputs(captures, selection.needsFindings());
            Compared now = readToCompare(inputs);
            int status = now.status();
            if (now.anythingWasRead()) {
                Differences differences =
                        DifferencesPrinter.differences(spec.commandLine(), before, now.snapshot(), comparison);
                DifferencesPrinter.warnOfSelections(before, now.snapshot(), captures.diagnostics());
                status = Math.max(status, printer.print(differences, destination));
                destination.commit();
            }
            return status;
        }
    }

    /** What of the captures is compared, without the tables that it was taken from: the comparison needs their room. */
    private Compared readToCompare(List<CaptureInput> inputs) {
        ScanResult result;
        try (Progress progress = captures.progress(selection.readings(), terminal, Interruption.unheeded())) {
            result = scan(inputs, readOptions(), everything(), judging.settings(), progress);
        }
        int status = Math.max(
                captures.settle(result.coverage()),
                failOn.exitStatus(result.detections().findings(), captures.diagnostics()));
        return new Compared(
                SnapshotSource.of(result, selection.words()),
                !result.coverage().captures().isEmpty(),
                status);
    }

    private record Compared(Snapshot snapshot, boolean anythingWasRead, int status) {}

    private int report() throws IOException {
        Diagnostics diagnostics = captures.diagnostics();
        ReportChoice choice = new ReportChoice(names, format, outputFolder != null);
        choice.problem().ifPresent(problem -> {
            throw new ParameterException(spec.commandLine(), problem);
        });
        ReportOptions options = reportOptions();
        ReadOptions reading = readOptions();
        Settings settings = judging.settings();
        ReportPrinter printer = new ReportPrinter(
                format,
                output.renderOptions(format, outputFolder == null ? terminal : Terminal.ABSENT, captures.several()));
        try (Interruption interruption = partial.expected();
                ReportTarget target = openTarget(choice);
                Spool spool = new Spool()) {
            List<CaptureInput> inputs = spool.inputs(captures, selection.needsFindings());
            List<Answer> answers = new ArrayList<>();
            // Not the results themselves, of which each may hold 150 MB of tables.
            List<Coverage> coverages = new ArrayList<>();
            List<List<Finding>> findings = new ArrayList<>();
            try (Progress progress = captures.progress(selection.readings(), terminal, interruption)) {
                for (int file = 1; file == 1 || (perFile && file <= inputs.size() && progress.goesOn()); file++) {
                    ScanResult result = scan(inputs, reading.from(file), needs(choice), settings, progress);
                    coverages.add(result.coverage());
                    findings.add(result.detections().findings());
                    answers.add(answer(file, choice, result, options, interruption));
                }
            }
            int status = ExitStatus.DONE;
            for (int i = 0; i < coverages.size(); i++) {
                status = Math.max(status, captures.settle(coverages.get(i)));
                status = Math.max(status, failOn.exitStatus(findings.get(i), diagnostics));
            }
            if (coverages.stream().anyMatch(coverage -> !coverage.captures().isEmpty())) {
                target.print(printer, answers);
                choice.notice().ifPresent(diagnostics::notice);
                sayWhatIsLeftOut(diagnostics);
            }
            return partial.exitStatus(interruption, diagnostics, status);
        }
    }

    /** CSV has no place for it among the results. */
    private void sayWhatIsLeftOut(Diagnostics diagnostics) {
        if (selection.given() && format == OutputFormat.CSV) {
            diagnostics.notice(selection.note());
        }
    }

    private Set<Part> needs(ReportChoice choice) {
        Set<Part> needs = choice.needs();
        needs.addAll(failOn.needs());
        return withFlowsAsTold(needs);
    }

    private Set<Part> everything() {
        return withFlowsAsTold(EnumSet.allOf(Part.class));
    }

    /** Without flows nobody knows what provoked an error, and the reports say so. */
    private Set<Part> withFlowsAsTold(Set<Part> parts) {
        if (noFlows) {
            parts.remove(Part.FLOWS);
        }
        return parts;
    }

    private ReadOptions readOptions() {
        ReadOptions reading = captures.readOptions();
        if (perFile && reading.merging() == Merging.TIME) {
            throw new ParameterException(
                    spec.commandLine(), "--per-file keeps captures apart and --merge joins them; give one of them");
        }
        return reading;
    }

    private ReportOptions reportOptions() {
        boolean table = format == OutputFormat.TABLE;
        int usual = table ? TOP_OF_TABLES : 0;
        return new ReportOptions(ReportTop.of(spec.commandLine(), top, usual), selection.given(), table);
    }

    /** Before anything is read: a place that cannot be written to is better known before an hour of reading than after. */
    private ReportTarget openTarget(ReportChoice choice) throws OutputException {
        if (outputFolder == null) {
            return new ReportTarget.OneStream(output.open(captures.files()));
        }
        if (output.toFile()) {
            throw new ParameterException(
                    spec.commandLine(), "--output is one file and --output-dir several; give one of them");
        }
        List<Path> files = choice.files(outputFolder);
        for (Path file : files) {
            output.requireNoCapture(file, captures.files());
        }
        return ReportTarget.Folder.open(outputFolder, files);
    }

    /** Reads all captures, or with {@code --per-file} the one that the options begin with. */
    private ScanResult scan(
            List<CaptureInput> all, ReadOptions reading, Set<Part> wanted, Settings settings, Progress progress) {
        List<CaptureInput> inputs = progress.watched(perFile ? List.of(all.get(reading.firstFileNumber() - 1)) : all);
        Selection kept = selection.selection(
                () -> Scan.analyze(inputs, reading, judging.sessionGap(), everything(), settings, progress));
        ScanResult result = Scan.analyze(inputs, reading.with(kept), judging.sessionGap(), wanted, settings, progress);
        progress.finished(result.coverage().quality().messages());
        selection.sayWhereNothingIsLeft(
                result.analysis().types().messages(), result.coverage().quality(), captures.diagnostics());
        return result;
    }

    private Answer answer(
            int file, ReportChoice choice, ScanResult result, ReportOptions options, Interruption interruption) {
        List<Integer> unread = result.coverage().failures().stream()
                .map(CaptureFailure::fileNumber)
                .toList();
        boolean nothingWasRead = result.coverage().captures().isEmpty();
        List<String> opening = nothingWasRead
                ? new ArrayList<>()
                : OpeningLines.of(
                        result.coverage().captures(),
                        result.coverage().quality(),
                        result.analysis().types(),
                        result.analysis().addresses());
        AddressNames labels = showNames && format == OutputFormat.TABLE
                ? AddressNames.of(result.coverage().captures())
                : AddressNames.NONE;
        if (format == OutputFormat.TABLE) {
            OpeningLines.numbers(result.coverage().captures()).ifPresent(opening::add);
        }
        if (interruption.happened()) {
            opening.add(PartialArgument.NOTE);
        }
        if (selection.given()) {
            opening.add(selection.note());
        }
        labels.note().ifPresent(opening::add);
        ReportName.fullTables(result.analysis()).note().ifPresent(opening::add);
        Report read = CapturesReport.of(result.coverage().captures(), unread, opening);
        // One at a time, so that not all that they sort and copy is held at once; of several captures none may hold on
        // to its facts.
        List<Report> reports = nothingWasRead
                ? List.of()
                : LazyList.onDemand(choice.reports(), name -> labels.label(name.report(result, options)));
        return perFile
                ? new Answer(file, captures.inputs().get(file - 1).name(), read, List.copyOf(reports))
                : Answer.ofAll(read, reports);
    }
}
