package icmpscan.capture;

import java.io.IOException;

/**
 * What one format, in the reader's present state, takes for a record: the part of {@link RecordBoundary} that knows bytes. Offsets count
 * from the window's position.
 */
interface RecordShape {
    /** Bytes that {@link #plausibleLength} looks at. */
    int headerBytes();

    /** Records in a row that make a boundary. */
    int convincingChain();

    /** Whether a record that begins at this offset goes with those already read. A stranger has to show a longer chain. */
    boolean isFamiliar(Window window, int offset);

    /** Bytes of the whole record whose header is at this offset, or -1 where no record can be. The header is in memory. */
    int plausibleLength(Window window, int offset);

    /** Whether a record that is in memory as a whole also ends as one. */
    boolean endsWell(Window window, int offset, int length);

    /** Whether a record with its header at {@code next} can come after the one at {@code offset}. */
    boolean mayFollow(Window window, int offset, int next) throws IOException;
}
