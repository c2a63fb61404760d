package icmpscan.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file of results in UTF-8 that shows under its name only when it is complete, as {@link PartFile} says. */
final class PendingFile extends Destination {
    private final PartFile file;
    private final Writer writer;

    private PendingFile(PartFile file) {
        this.file = file;
        this.writer = new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8);
    }

    /** Opens the file for writing. */
    static PendingFile open(Path named) throws OutputException {
        return new PendingFile(PartFile.open(named));
    }

    @Override
    void drain(char[] characters, int offset, int length) throws OutputException {
        try {
            writer.write(characters, offset, length);
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    @Override
    void commit() throws OutputException {
        drainBuffer();
        try {
            writer.close();
        } catch (IOException e) {
            throw file.failed(e);
        }
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
