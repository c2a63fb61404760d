package icmpscan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * The bytes of a file that shows under its name only when it is complete. Until then it grows beside it, as {@code .NAME.PID.part}, and is
 * removed where the run fails or is interrupted; what stood under the name before stays until the new file takes its place in one step.
 */
final class PartFile implements AutoCloseable {
    private final OutputPath target;
    private final Path part;
    private final OutputStream stream;
    private final AtInterrupt atInterrupt;
    private boolean open = true;

    private PartFile(OutputPath target) throws IOException {
        this.target = target;
        this.part = target.isReplaceable() ? partOf(target.end()) : null;
        this.atInterrupt = new AtInterrupt("icmpscan-remove-part", this::deletePart);
        this.stream = isDirect() ? target.openDirectly() : Files.newOutputStream(part);
    }

    /** Opens the file for writing. A device or a pipe, such as {@code /dev/null}, is written to directly: it must not be replaced. */
    static PartFile open(Path named) throws OutputException {
        try {
            OutputPath target = OutputPath.of(named);
            if (Files.isDirectory(target.end())) {
                throw new IOException("it is a folder");
            }
            return new PartFile(target);
        } catch (IOException e) {
            throw OutputException.of(named.toString(), e);
        }
    }

    private static Path partOf(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** Where its bytes go. What fails there is the caller's to report, with {@link #failed}. */
    OutputStream stream() {
        return stream;
    }

    /** The file is complete: closes it, and puts it in its place. */
    void commit() throws OutputException {
        try {
            stream.close();
            if (!isDirect()) {
                keepPermissions();
                moveIntoPlace();
            }
            open = false;
            atInterrupt.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** A file that is replaced keeps who may read it. */
    private void keepPermissions() throws IOException {
        PosixFileAttributeView before = Files.getFileAttributeView(target.end(), PosixFileAttributeView.class);
        if (before != null && Files.exists(target.end())) {
            Files.setPosixFilePermissions(part, before.readAttributes().permissions());
        }
    }

    private void moveIntoPlace() throws IOException {
        try {
            Files.move(part, target.end(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target.end(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Without {@link #commit()} before, leaves nothing behind. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            stream.close();
        } catch (IOException e) {
            // The run has failed already, and its part of a file goes away with the next line.
        }
        deletePart();
        atInterrupt.close();
    }

    private boolean isDirect() {
        return part == null;
    }

    private void deletePart() {
        if (isDirect()) {
            return;
        }
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // Nothing more can be done about it, and the failure that led here is the one to report.
        }
    }

    /** The failure to write to this file; that of a pipe can be no other than that its reader is gone. */
    OutputException failed(IOException cause) {
        return isDirect() && StandardOutput.isPipe(target.end())
                ? OutputException.readerGone(cause)
                : OutputException.of(target.named().toString(), cause);
    }
}
