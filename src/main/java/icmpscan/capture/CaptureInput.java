package icmpscan.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Where the bytes of one capture come from: a path, or a stream such as standard input. */
public final class CaptureInput {
    private final String name;
    private final Opening opening;
    private final BooleanSupplier repeatable;
    private final BooleanSupplier readOnce;

    private CaptureInput(String name, Opening opening, BooleanSupplier repeatable, BooleanSupplier readOnce) {
        this.name = name;
        this.opening = opening;
        this.repeatable = repeatable;
        this.readOnce = readOnce;
    }

    /** The file of this path, called as the path is written; a named pipe will do. Nothing is opened yet. */
    public static CaptureInput ofPath(Path path) {
        return new CaptureInput(
                path.toString(), () -> openPath(path), () -> Files.isRegularFile(path), () -> isPipe(path));
    }

    /** A stream that is read once, from where it stands, and closed with the reader. */
    public static CaptureInput ofStream(String name, InputStream stream) {
        return new CaptureInput(name, () -> Channels.newChannel(stream), () -> false, () -> true);
    }

    /** The same input, once its bytes have been copied to a file: then it can be opened several times. */
    public CaptureInput copiedTo(Path file) throws IOException {
        try (ReadableByteChannel from = open();
                InputStream bytes = Channels.newInputStream(from)) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return new CaptureInput(name, () -> openPath(file), () -> true, () -> false);
    }

    /** The name to call this input by in messages and reports; as its user gave it, so not safe to print unescaped. */
    public String name() {
        return name;
    }

    /** Whether it can be opened several times, and gives the same bytes: a file can, a stream and a pipe cannot. */
    public boolean isRepeatable() {
        return repeatable.getAsBoolean();
    }

    /** Whether it gives its bytes once only: a stream or a pipe, and not what is missing. */
    public boolean isReadOnce() {
        return readOnce.getAsBoolean();
    }

    /** The same input, its bytes taken through what is made of its channel at each opening. */
    CaptureInput through(UnaryOperator<ReadableByteChannel> channel) {
        return new CaptureInput(name, () -> channel.apply(opening.open()), repeatable, readOnce);
    }

    /** Opens the bytes as they are stored, still compressed. */
    ReadableByteChannel open() throws IOException {
        return opening.open();
    }

    private static boolean isPipe(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }

    private static ReadableByteChannel openPath(Path path) throws IOException {
        if (Files.isDirectory(path) && Files.isReadable(path)) {
            throw new IOException(path + ": is a folder without a capture in it");
        }
        if (Files.notExists(path)) {
            throw new IOException(path + ": there is no such file; check the path");
        }
        if (!Files.isReadable(path)) {
            throw new IOException(path + ": may not be read; ask for read permission on it, or copy it");
        }
        try {
            return Files.newByteChannel(path);
        } catch (IOException e) {
            throw new IOException(
                    path + ": cannot be opened (" + e.getMessage() + "); check the path and its permissions", e);
        }
    }

    private interface Opening {
        ReadableByteChannel open() throws IOException;
    }
}
