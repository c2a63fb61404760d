package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import icmpscan.capture.CaptureInput;

/** Temporary copies of what can be read only once, such as standard input, for commands that read their captures several times. */
final class Spool implements AutoCloseable {
    private final List<Path> copies = new ArrayList<>();
    private final AtInterrupt atInterrupt = new AtInterrupt("icmpscan-remove-spool", this::deleteCopies);

    /** The captures that were named; all of them can be read several times where that is needed. */
    List<CaptureInput> inputs(CaptureArguments captures, boolean severalTimes) throws IOException {
        return severalTimes ? repeatable(captures.inputs()) : captures.inputs();
    }

    /** The same inputs, those that can be read only once by way of a copy that can be read again. */
    List<CaptureInput> repeatable(List<CaptureInput> inputs) throws IOException {
        List<CaptureInput> result = new ArrayList<>();
        for (CaptureInput input : inputs) {
            result.add(input.isReadOnce() ? input.copiedTo(newCopy()) : input);
        }
        return result;
    }

    private Path newCopy() throws IOException {
        Path copy = Files.createTempFile("icmpscan-", ".spool");
        copies.add(copy);
        return copy;
    }

    @Override
    public void close() {
        deleteCopies();
        atInterrupt.close();
    }

    private void deleteCopies() {
        for (Path copy : copies) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                // It lies in the folder for temporary files, which the system clears.
            }
        }
    }
}
