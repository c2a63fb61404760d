package icmpscan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Where one stream of results goes. Every failure to write there is an {@link OutputException}.
 *
 * <p>A hot class where messages are written row by row: it has its own buffer, because the locks of {@link java.io.BufferedWriter} cost more
 * than the few characters of a cell. Used by one thread.
 */
abstract class Destination extends Writer {
    private static final int BUFFER_CHARS = 1 << 16;

    private final char[] buffer = new char[BUFFER_CHARS];
    private int used;

    /** The output of a command line, which stays open. */
    static Destination of(PrintWriter out) {
        return new Printed(out);
    }

    /** Passes characters on. */
    abstract void drain(char[] characters, int offset, int length) throws OutputException;

    /** The results are complete: makes them last. */
    abstract void commit() throws OutputException;

    /** Without {@link #commit()} before, leaves nothing behind where that can be helped. */
    @Override
    public abstract void close();

    @Override
    public final void write(int character) throws OutputException {
        if (used == BUFFER_CHARS) {
            drainBuffer();
        }
        buffer[used++] = (char) character;
    }

    @Override
    public final void write(char[] characters, int offset, int length) throws OutputException {
        if (length > BUFFER_CHARS - used) {
            drainBuffer();
        }
        if (length > BUFFER_CHARS) {
            drain(characters, offset, length);
        } else {
            System.arraycopy(characters, offset, buffer, used, length);
            used += length;
        }
    }

    @Override
    public final void write(String text, int offset, int length) throws OutputException {
        int from = offset;
        for (int left = length; left > 0; ) {
            if (used == BUFFER_CHARS) {
                drainBuffer();
            }
            int part = Math.min(left, BUFFER_CHARS - used);
            text.getChars(from, from + part, buffer, used);
            used += part;
            from += part;
            left -= part;
        }
    }

    /** Does nothing: renderers flush when they are done, and whether their results are to last is told by {@link #commit()}. */
    @Override
    public final void flush() {}

    /** Passes on what the buffer holds. */
    final void drainBuffer() throws OutputException {
        int length = used;
        used = 0;
        drain(buffer, 0, length);
    }

    private static final class Printed extends Destination {
        private final PrintWriter out;

        Printed(PrintWriter out) {
            this.out = out;
        }

        @Override
        void drain(char[] characters, int offset, int length) throws OutputException {
            out.write(characters, offset, length);
            throwFailure();
        }

        @Override
        void commit() throws OutputException {
            drainBuffer();
            out.flush();
            throwFailure();
        }

        @Override
        public void close() {}

        /** Any other writer than our own tells only that it failed, not why. */
        private void throwFailure() throws OutputException {
            if (out instanceof StandardOutput standard) {
                standard.throwFailure();
            } else if (out.checkError()) {
                throw OutputException.of("the results", new IOException("the writer below failed"));
            }
        }
    }
}
