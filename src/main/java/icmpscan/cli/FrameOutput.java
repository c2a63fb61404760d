package icmpscan.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Where the bytes of a new capture go: a file that shows when it is complete, or standard output. Every failure there is an {@link OutputException}. */
final class FrameOutput implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final PartFile file;
    private final StandardOutput standard;
    private final OutputStream stream;

    private FrameOutput(PartFile file, StandardOutput standard, OutputStream below) {
        this.file = file;
        this.standard = standard;
        this.stream = new BufferedOutputStream(new Explained(below), BUFFER_BYTES);
    }

    /** A file of this name. */
    static FrameOutput toFile(Path named) throws OutputException {
        PartFile file = PartFile.open(named);
        return new FrameOutput(file, null, file.stream());
    }

    /** The output of a command line. */
    static FrameOutput to(PrintWriter out) {
        if (!(out instanceof StandardOutput standard)) {
            throw new IllegalArgumentException("bytes cannot be written to characters");
        }
        return new FrameOutput(null, standard, standard.bytes());
    }

    /** Takes the bytes. */
    OutputStream stream() {
        return stream;
    }

    /** The capture is complete. */
    void commit() throws IOException {
        stream.flush();
        if (file != null) {
            file.commit();
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }

    private final class Explained extends FilterOutputStream {
        Explained(OutputStream below) {
            super(below);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw explained(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw explained(e);
            }
        }

        private OutputException explained(IOException cause) throws OutputException {
            if (file != null) {
                return file.failed(cause);
            }
            standard.throwFailure();
            return OutputException.of("standard output", cause);
        }
    }
}
