package icmpscan.capture;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Some successive records with the bytes of their frames, which stay until the block is filled anew: so that other threads may work on them
 * while their reader goes on. Filled by a {@link BlockReader}, or by copying.
 *
 * <p>A hot class: the records are filled where they are, and their bytes stay where they were read to.
 */
public final class FrameBlock {
    /** More only where frames have less than 48 bytes, which Ethernet does not allow. */
    private static final int MAX_RECORDS = 1 << 13;

    private static final int INITIAL_RECORDS = 1 << 6;

    private final FrameBuffers buffers;
    private PacketRecord[] records = new PacketRecord[INITIAL_RECORDS];
    private int size;
    /** What the frames lie in; {@code null} as long as there are none. */
    private WindowBuffer buffer;

    private int usedBytes;

    /** An empty block, whose frames will lie in some of these buffers. */
    public FrameBlock(FrameBuffers buffers) {
        this.buffers = buffers;
    }

    /** How many records there are. */
    public int size() {
        return size;
    }

    /** The record with this index. */
    public PacketRecord get(int index) {
        return records[index];
    }

    /** Whether it holds a frame so large that others should not be kept beside it. */
    public boolean isLarge() {
        return buffer != null && buffers.isLarge(buffer);
    }

    /** Forgets all records; nobody may look at them any more. */
    public void clear() {
        if (buffer != null) {
            buffers.give(buffer);
        }
        buffer = null;
        size = 0;
        usedBytes = 0;
    }

    /** Adds a copy of a record; false, and nothing changed, where there is no room. An empty block has room for any. */
    public boolean copy(PacketRecord record) {
        int length = record.frameEnd - record.frameStart;
        if (buffer == null) {
            buffer = buffers.take(Math.max(length, buffers.size().usualBytes()));
        }
        if (!hasRoom() || length > buffer.capacity() - usedBytes) {
            return false;
        }
        record.copyTo(next(), buffer.frames(), usedBytes);
        usedBytes += length;
        size++;
        return true;
    }

    boolean hasRoom() {
        return size < MAX_RECORDS;
    }

    /** The record to fill, which {@link #keep} then adds. */
    PacketRecord next() {
        if (size == records.length) {
            records = Arrays.copyOf(records, 2 * size);
        }
        if (records[size] == null) {
            records[size] = new PacketRecord();
        }
        return records[size];
    }

    /** Adds the record that {@link #next} gave, whose frame lies in this buffer, as those before it do. */
    void keep(WindowBuffer in) {
        buffer = in;
        size++;
    }

    /** Takes over another record in place of that of {@link #next}, which it gives. */
    PacketRecord exchange(PacketRecord other) {
        PacketRecord own = next();
        records[size] = other;
        return own;
    }

    /** Whether a frame lies in another buffer than those that are in this block. */
    @SuppressWarnings("ReferenceEquality") // the same buffer, not one with the same bytes
    boolean liesElsewhere(ByteBuffer bytes) {
        return buffer != null && bytes != buffer.frames();
    }
}
