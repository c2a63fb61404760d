package icmpscan.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * A channel whose first bytes can be looked at before it is decided who reads it: the capture reader itself, or a decompressor through
 * {@link #asStream()}.
 */
final class PeekableChannel implements ReadableByteChannel {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ReadableByteChannel channel;
    private final ByteBuffer ahead = ByteBuffer.allocate(BUFFER_BYTES).limit(0);

    PeekableChannel(ReadableByteChannel channel) {
        this.channel = channel;
    }

    /** The next bytes, without moving past them; fewer than asked for only where the channel ends. */
    byte[] peek(int count) throws IOException {
        ahead.compact();
        int got = 0;
        while (got >= 0 && ahead.position() < count) {
            got = channel.read(ahead);
        }
        ahead.flip();
        byte[] bytes = new byte[Math.min(count, ahead.remaining())];
        ahead.get(ahead.position(), bytes);
        return bytes;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!ahead.hasRemaining()) {
            return channel.read(target);
        }
        int count = Math.min(ahead.remaining(), target.remaining());
        target.put(target.position(), ahead, ahead.position(), count);
        target.position(target.position() + count);
        ahead.position(ahead.position() + count);
        return count;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The same bytes for a decompressor, buffered. */
    InputStream asStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return refilled() ? ahead.get() & 0xFF : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                if (!refilled()) {
                    return -1;
                }
                int count = Math.min(length, ahead.remaining());
                ahead.get(target, offset, count);
                return count;
            }

            /** Zero at the end alone: {@code GZIPInputStream} takes zero for "no further member". */
            @Override
            public int available() throws IOException {
                return refilled() ? ahead.remaining() : 0;
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    private boolean refilled() throws IOException {
        if (!ahead.hasRemaining()) {
            ahead.clear();
            int got = 0;
            while (got == 0) {
                got = channel.read(ahead);
            }
            ahead.flip();
        }
        return ahead.hasRemaining();
    }
}
