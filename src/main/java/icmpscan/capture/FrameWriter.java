package icmpscan.capture;

import java.io.IOException;

/** Writes packet records to a new capture as they stand in theirs: time, lengths, bytes, link type and interface. */
public interface FrameWriter {
    /**
     * Writes one record, which the reader has not left yet.
     *
     * @param comment what to say of the frame, empty for nothing; a format without comments leaves it out
     * @throws UnstorableFrameException where the format cannot hold the frame as it is
     */
    void write(PacketRecord record, String comment) throws IOException;

    /** No more records come: makes a complete capture even of none. The stream below is left to its owner. */
    void finish() throws IOException;
}
