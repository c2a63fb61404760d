package icmpscan.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Standard output as picocli wants it, in UTF-8 whatever the locale, without losing what a {@link PrintWriter} loses: why writing failed.
 */
final class StandardOutput extends PrintWriter {
    private static final int BUFFER_CHARS = 1 << 16;

    private final Witness witness;
    private final Path path;

    /**
     * Writes to a stream.
     *
     * @param stream where bytes go
     * @param path   what the system calls that place, to ask whether it is a pipe
     */
    StandardOutput(OutputStream stream, Path path) {
        this(new Witness(stream), path);
    }

    private StandardOutput(Witness witness, Path path) {
        super(new BufferedWriter(new OutputStreamWriter(witness, StandardCharsets.UTF_8), BUFFER_CHARS));
        this.witness = witness;
        this.path = path;
    }

    /** The same place for bytes, behind the characters that were printed so far. */
    OutputStream bytes() {
        flush();
        return witness;
    }

    /** Throws what made writing fail, once it has. */
    void throwFailure() throws OutputException {
        IOException failure = witness.failure;
        if (failure == null) {
            return;
        }
        throw readerIsGone(failure)
                ? OutputException.readerGone(failure)
                : OutputException.of("standard output", failure);
    }

    /** Java has only the system's words for EPIPE, in the language of the locale; that of a pipe can be no other failure. */
    private boolean readerIsGone(IOException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("pipe") || isPipe(path);
    }

    /** Whether the system says so. */
    static boolean isPipe(Path path) {
        try {
            int fileType = (Integer) Files.getAttribute(path, "unix:mode") & 0xF000;
            return fileType == 0x1000;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException noSuchView) {
            return false; // then the failure itself is reported, as one of writing
        }
    }

    /** Passes bytes on and remembers the first failure. */
    private static final class Witness extends OutputStream {
        private final OutputStream stream;
        private IOException failure;

        Witness(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                stream.write(bytes, offset, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                stream.flush();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }
}
