package icmpscan.scan;

import icmpscan.capture.CaptureSummary;

/** Is told from time to time how far a scan has come. */
@FunctionalInterface
public interface ScanProgress {
    /** For those who do not want to know. */
    ScanProgress IGNORED = capture -> {};

    /** Called after every few thousand records of a capture, and at its end; the summary moves on with the reader. */
    void reached(CaptureSummary capture);
}
