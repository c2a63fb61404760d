package icmpscan.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Builds pcapng blocks, one at a time, in a buffer that grows to the largest of them.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/">pcapng, sections 3.1 and 3.5</a>
 */
final class PcapngBlock {
    private static final int USUAL_BYTES = 1 << 12;
    private static final int LENGTH_INDEX = 4;
    private static final int ALIGNMENT = 4;

    private ByteBuffer bytes = ByteBuffer.allocate(USUAL_BYTES);

    /** Begins a block of this type. */
    PcapngBlock begin(long blockType, ByteOrder order) {
        bytes.clear().order(order);
        return putInt(blockType).putInt(0);
    }

    PcapngBlock putShort(int value) {
        room(Short.BYTES);
        bytes.putShort((short) value);
        return this;
    }

    PcapngBlock putInt(long value) {
        room(Integer.BYTES);
        bytes.putInt((int) value);
        return this;
    }

    PcapngBlock putLong(long value) {
        room(Long.BYTES);
        bytes.putLong(value);
        return this;
    }

    /** Bytes of another buffer from this index on, and zeros up to a whole number of 32 bits. */
    PcapngBlock putPadded(ByteBuffer source, int start, int length) {
        int padding = -length & (ALIGNMENT - 1);
        room(length + padding);
        bytes.put(bytes.position(), source, start, length);
        bytes.position(bytes.position() + length);
        for (int i = 0; i < padding; i++) {
            bytes.put((byte) 0);
        }
        return this;
    }

    PcapngBlock putPadded(byte[] source) {
        return putPadded(ByteBuffer.wrap(source), 0, source.length);
    }

    /** An option; its value may have 65535 bytes. */
    PcapngBlock putOption(int code, byte[] value) {
        return putShort(code).putShort(value.length).putPadded(value);
    }

    /** An option of 64 bits. */
    PcapngBlock putOption(int code, long value) {
        return putShort(code).putShort(Long.BYTES).putLong(value);
    }

    /** Ends a list of options. */
    PcapngBlock endOptions() {
        return putInt(0);
    }

    /** Ends the block, and writes it. */
    void writeTo(OutputStream out) throws IOException {
        int length = bytes.position() + Integer.BYTES;
        bytes.putInt(LENGTH_INDEX, length);
        putInt(length);
        out.write(bytes.array(), 0, length);
    }

    private void room(int count) {
        if (bytes.remaining() < count) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + count))
                    .order(bytes.order());
            larger.put(bytes.flip());
            bytes = larger;
        }
    }
}
