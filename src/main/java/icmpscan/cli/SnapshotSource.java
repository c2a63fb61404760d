package icmpscan.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import icmpscan.capture.CaptureInput;
import icmpscan.report.ComparedTable;
import icmpscan.report.Report;
import icmpscan.report.ReportDocument;
import icmpscan.report.ReportOptions;
import icmpscan.report.Snapshot;
import icmpscan.scan.Merging;
import icmpscan.scan.ReadOptions;
import icmpscan.scan.ScanResult;

/** Where a run to compare with comes from: a capture, which is analyzed, or a report that was written before. */
final class SnapshotSource {
    private final ReadingArguments reading;
    private final JudgingArguments judging;
    private final Terminal terminal;
    private int status = ExitStatus.DONE;

    SnapshotSource(ReadingArguments reading, JudgingArguments judging, Terminal terminal) {
        this.reading = reading;
        this.judging = judging;
        this.terminal = terminal;
    }

    /** The status that follows from the captures that were read. */
    int status() {
        return status;
    }

    /** What a file says; captures begin with other bytes than a JSON document. */
    Snapshot read(Path file) throws IOException {
        return isDocument(file) ? ofDocument(file) : ofCapture(file);
    }

    /** What a report says that {@code analyze --format json} wrote. */
    static Snapshot ofDocument(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return ReportDocument.read(file.toString(), bytes);
        }
    }

    /**
     * What was found in captures.
     *
     * @param selection which of their messages were looked at; empty for all
     */
    static Snapshot of(ScanResult result, String selection) {
        List<Report> reports = new ArrayList<>();
        for (ReportName name : ReportName.EVERY) {
            if (ComparedTable.of(name.toString()).isPresent()) {
                reports.add(name.report(result, ReportOptions.ALL));
            }
        }
        return Snapshot.of(reports, selection);
    }

    private static boolean isDocument(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false; // a pipe can be read once only
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            int first = bytes.read();
            while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
                first = bytes.read();
            }
            return first == '{' || first == '[';
        }
    }

    private Snapshot ofCapture(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; two captures or reports are compared, each a file");
        }
        Progress progress = reading.progress(terminal, List.of(file), 1, Interruption.unheeded());
        ScanResult result = judging.everything(List.of(CaptureInput.ofPath(file)), readOptions(), progress);
        if (!result.coverage().failures().isEmpty()) {
            throw result.coverage().failures().get(0).cause();
        }
        status = Math.max(status, reading.settle(result.coverage()));
        return of(result, "");
    }

    private ReadOptions readOptions() {
        return new ReadOptions(
                reading.linkTypes(), Merging.NONE, 1, Runtime.getRuntime().availableProcessors());
    }
}
