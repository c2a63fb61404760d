package icmpscan.report;

import java.io.IOException;

/** A document that is no report of this program; its message says where, what was expected and what stands there. */
public final class MalformedReportException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedReportException(String document, String problem) {
        super(document + ": " + problem);
    }
}
