package icmpscan.capture;

import java.nio.ByteBuffer;
import java.util.Objects;

import io.kaitai.struct.ByteBufferKaitaiStream;

/**
 * What the generated parsers read headers through: each number by one absolute read of a big-endian buffer, whose limit keeps them from
 * reading on. It does what these parsers ask for, numbers and bytes of a stated count; what else a stream can do it cannot.
 *
 * <p>A hot class. The runtime's own stream sets the buffer's byte order and forgets its bits at each number.
 */
public class HeaderStream extends ByteBufferKaitaiStream {
    private final ByteBuffer bytes;
    private int position;

    /** Reads this buffer, which must be big-endian, up to what is its limit at the time. */
    public HeaderStream(ByteBuffer bytes) {
        super(bytes);
        this.bytes = bytes;
    }

    /**
     * To be told of the specifications whose headers are parsed for every frame. Parsers have the class of their specification in their
     * constructor's signature, and nobody uses it: as long as it is not loaded, the compiler of the virtual machine does not compile the
     * constructor into who calls it, and so makes an object a header, 208 bytes an echo request instead of none.
     */
    public static void load(Class<?>... specifications) {
        for (Class<?> specification : specifications) {
            Objects.requireNonNull(specification);
        }
    }

    @Override
    public final void seek(int newPosition) {
        position = newPosition;
    }

    @Override
    public final void seek(long newPosition) {
        position = Math.toIntExact(newPosition);
    }

    @Override
    public final int pos() {
        return position;
    }

    @Override
    public int readU1() {
        return bytes.get(position++) & 0xFF;
    }

    @Override
    public int readU2be() {
        return bytes.getShort(pass(Short.BYTES)) & 0xFFFF;
    }

    @Override
    public int readU2le() {
        return Short.reverseBytes(bytes.getShort(pass(Short.BYTES))) & 0xFFFF;
    }

    @Override
    public long readU4be() {
        return bytes.getInt(pass(Integer.BYTES)) & 0xFFFF_FFFFL;
    }

    @Override
    public long readU4le() {
        return Integer.reverseBytes(bytes.getInt(pass(Integer.BYTES))) & 0xFFFF_FFFFL;
    }

    @Override
    public long readU8be() {
        return bytes.getLong(pass(Long.BYTES));
    }

    @Override
    public long readU8le() {
        return Long.reverseBytes(bytes.getLong(pass(Long.BYTES)));
    }

    @Override
    public int readS4be() {
        return bytes.getInt(pass(Integer.BYTES));
    }

    @Override
    public long readS8be() {
        return bytes.getLong(pass(Long.BYTES));
    }

    @Override
    public long readS8le() {
        return Long.reverseBytes(bytes.getLong(pass(Long.BYTES)));
    }

    @Override
    protected final byte[] readBytesNotAligned(long length) {
        byte[] copy = new byte[Math.toIntExact(length)];
        bytes.get(pass(copy.length), copy);
        return copy;
    }

    @Override
    public final boolean isEof() {
        return position >= bytes.limit();
    }

    @Override
    public final long size() {
        return bytes.limit();
    }

    private int pass(int length) {
        int index = position;
        position = index + length;
        return index;
    }
}
