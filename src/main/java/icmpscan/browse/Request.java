package icmpscan.browse;

import icmpscan.report.Report;
import icmpscan.report.Value;

/** What a key asked for that needs more than the state: files, or the end. */
public sealed interface Request {
    /**
     * To show everything about a frame.
     *
     * @param frame which
     */
    record ShowFrame(Value.Frame frame) implements Request {}

    /**
     * To list the messages that a row is about.
     *
     * @param row a report of that row alone
     */
    record ListMessages(Report row) implements Request {}

    /**
     * To write what is shown to a file.
     *
     * @param shown its rows are those shown, in their order
     * @param file  its name as it was typed
     */
    record Export(Report shown, String file) implements Request {}

    /** To end. */
    record Quit() implements Request {}
}
