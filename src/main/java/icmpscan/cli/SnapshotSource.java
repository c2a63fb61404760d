package icmpscan.cli;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
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
    /** Bytes that a document is looked for in. */
    private static final int MOST_BEFORE = 1 << 13;

    /** White space, and what byte order marks and the wider encodings of Unicode put before a bracket. */
    private static final String BEFORE_DOCUMENT = " \n\r\t\u0000\u00bb\u00bf\u00ef\u00fe\u00ff";

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
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; two captures or reports are compared, each a file");
        }
        if (!Files.exists(file)) {
            return ofCapture(file, CaptureInput.ofPath(file)); // which says so
        }
        InputStream bytes = new BufferedInputStream(open(file), MOST_BEFORE);
        boolean document = isDocument(bytes);
        if (!document && !Files.isRegularFile(file)) {
            return ofCapture(file, CaptureInput.ofStream(file.toString(), bytes)); // a pipe can be read once only
        }
        try (bytes) {
            return document ? ReportDocument.read(file.toString(), bytes) : ofCapture(file, CaptureInput.ofPath(file));
        }
    }

    /** What a report says that {@code analyze --format json} wrote. */
    static Snapshot ofDocument(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; a report is a file");
        }
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

    /** Of a pipe the other kind of stream would ask for its place. */
    private static InputStream open(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.newInputStream(file) : new FileInputStream(file.toFile());
    }

    /** Looks at the first bytes, which are there to be read all the same. */
    private static boolean isDocument(InputStream bytes) throws IOException {
        bytes.mark(MOST_BEFORE);
        int first = bytes.read();
        for (int skipped = 1; skipped < MOST_BEFORE && BEFORE_DOCUMENT.indexOf(first) >= 0; skipped++) {
            first = bytes.read();
        }
        bytes.reset();
        return first == '{' || first == '[';
    }

    private Snapshot ofCapture(Path file, CaptureInput input) throws IOException {
        Progress progress = reading.progress(terminal, List.of(file), 1, Interruption.unheeded());
        ScanResult result = judging.everything(List.of(input), readOptions(), progress);
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
