package icmpscan.capture;

import java.io.IOException;

/**
 * Finds, from anywhere in a capture, the next place where a plausible chain of records begins, or a file header. A chain convinces when it
 * is long enough, or when it leads to the end of the data (exactly, or into a record that is cut off there). One whose first record does
 * not go with those already read has to be twice as long.
 *
 * <p>Each byte offset is looked at once, and what it asks to be in memory is bounded by a few records: linear in what is skipped.
 */
final class RecordBoundary {
    private static final int CUT_OFF = -2;

    private final Window window;
    private final RecordShape shape;

    RecordBoundary(Window window, RecordShape shape) {
        this.window = window;
        this.shape = shape;
    }

    /** Moves the window on to the next boundary at or after its position; false, and the window at its end, where there is none. */
    boolean find() throws IOException {
        int headerBytes = shape.headerBytes();
        while (window.ensure(headerBytes)) {
            int last = window.available() - headerBytes;
            int offset = 0;
            while (offset <= last && !mayBegin(offset)) {
                offset++;
            }
            window.advance(offset);
            if (offset <= last) {
                if (FileMagic.isFileHeader(window) || isConvincing()) {
                    return true;
                }
                window.advance(1);
            }
        }
        window.advance(window.available());
        return false;
    }

    private boolean mayBegin(int offset) {
        return shape.plausibleLength(window, offset) > 0 || FileMagic.isMagic(window.intAt(offset));
    }

    /** Whether enough records follow one another from the window's position on. */
    boolean isConvincing() throws IOException {
        int headerBytes = shape.headerBytes();
        if (!window.ensure(headerBytes)) {
            return false;
        }
        boolean familiar = shape.isFamiliar(window, 0);
        int needed = familiar ? shape.convincingChain() : 2 * shape.convincingChain();
        int offset = 0;
        for (int records = 0; records < needed; records++) {
            int end = endOfRecord(offset, headerBytes);
            if (end == CUT_OFF) {
                return familiar && records > 0;
            }
            if (end < 0) {
                return false;
            }
            if (!window.ensure(end + 1)) {
                return familiar || records + 1 >= shape.convincingChain();
            }
            if (window.ensure(end + headerBytes) && !shape.mayFollow(window, offset, end)) {
                return false;
            }
            offset = end;
        }
        return true;
    }

    /** Offset after the record at this offset; -1 where none can be, {@link #CUT_OFF} where the data end before it does. */
    private int endOfRecord(int offset, int headerBytes) throws IOException {
        if (!window.ensure(offset + headerBytes)) {
            return CUT_OFF;
        }
        int length = shape.plausibleLength(window, offset);
        if (length < 0 || !window.canHold((long) offset + length + headerBytes)) {
            return -1;
        }
        if (!window.ensure(offset + length)) {
            return CUT_OFF;
        }
        return shape.endsWell(window, offset, length) ? offset + length : -1;
    }
}
