package icmpscan.cli;

import java.io.IOException;

/** Results could not be written; told apart from {@link IOException}s of reading, because it ends with another status. */
final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean readerGone;

    private OutputException(String message, IOException cause, boolean readerGone) {
        super(message, cause);
        this.readerGone = readerGone;
    }

    /** A file, or standard output, refused what was written to it. */
    static OutputException of(String target, IOException cause) {
        return new OutputException("cannot write " + target + ": " + IoReason.of(cause), cause, false);
    }

    /** Whoever read our standard output has closed it, as {@code head} does: no failure of ours. */
    static OutputException readerGone(IOException cause) {
        return new OutputException("standard output is closed", cause, true);
    }

    /** Whether the pipe was closed at its other end. */
    boolean isReaderGone() {
        return readerGone;
    }
}
