package icmpscan.capture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The part of a capture that is in memory: one direct buffer over a stream of any length, with a position that only moves forward. What is
 * left of it at the buffer's end is carried over to its start when more is asked for, or to the start of another buffer where frames that were
 * handed out must stay; so a record always lies in one piece.
 *
 * <p>A hot class. Offsets given to it count from its position. The buffer grows where one record needs it, up to a stated limit.
 */
final class Window implements Closeable {
    private final CaptureBytes source;
    private final WindowSize size;
    /** Where to take another buffer from as soon as frames of the present one have been handed out; {@code null} where they need not stay. */
    private final FrameBuffers spare;

    private WindowBuffer buffer;
    private boolean handedOut;
    // Those of the buffer, for a hot class.
    private ByteBuffer filling;
    private ByteBuffer own;
    private ByteBuffer frames;
    private HeaderStream stream;
    private long base;
    private int position;
    private int limit;
    private boolean ended;

    /** What is handed out holds until more is asked for. */
    Window(CaptureBytes source, WindowSize size) {
        this(source, size, null);
    }

    /** Frames that were handed out stay: it moves on to another of these buffers in place of filling one anew. */
    Window(CaptureBytes source, FrameBuffers spare) {
        this(source, spare.size(), spare);
    }

    private Window(CaptureBytes source, WindowSize size, FrameBuffers spare) {
        this.source = source;
        this.size = size;
        this.spare = spare;
        use(size.firstBytes());
    }

    /** Bytes from the start of the (decompressed) input to the position. */
    long fileOffset() {
        return base + position;
    }

    /** Index of the position in {@link #frames()}. */
    int position() {
        return position;
    }

    /** Bytes after the position that are in memory. */
    int available() {
        return limit - position;
    }

    /** Decompressed bytes taken from the input. */
    long bytesRead() {
        return base + limit;
    }

    /** Whether a record of this length is ever held in one piece. */
    boolean canHold(long count) {
        return count <= size.mostBytes();
    }

    /** The buffer to hand out: big-endian, to be read with absolute indices. The window does not depend on its position and limit. */
    ByteBuffer frames() {
        handedOut = true;
        return frames;
    }

    /** What {@link #frames()} is a view of. */
    WindowBuffer buffer() {
        return buffer;
    }

    /** Moves on to another buffer, so that whoever was handed frames has this one alone. */
    void leaveBuffer() {
        if (handedOut) {
            carryOver(0);
        }
    }

    /** Whether so many bytes follow the position; reads on where they are not yet in memory, which may move what {@link #frames()} holds. */
    boolean ensure(int count) throws IOException {
        return limit - position >= count || refill(count);
    }

    /** Moves past bytes that are in memory. */
    void advance(int count) {
        position += count;
    }

    /** Moves past bytes that need not be in memory and never are all at once; gives how many there were. */
    long skip(long count) throws IOException {
        long left = count;
        while (left > available()) {
            left -= available();
            position = limit;
            if (!ensure(1)) {
                return count - left;
            }
        }
        position += (int) left;
        return count;
    }

    /** The four bytes at this offset as they stand, first byte highest. For magic numbers and pre-checks. */
    int intAt(int offset) {
        return own.getInt(position + offset);
    }

    /** Copies bytes out, such as the text of an option. */
    byte[] copy(int offset, int count) {
        byte[] bytes = new byte[count];
        own.get(position + offset, bytes);
        return bytes;
    }

    /** The stream for a generated parser, set to this offset. {@link #ensure} comes first. */
    HeaderStream parseAt(int offset) {
        stream.seek(position + offset);
        return stream;
    }

    /** As {@link CaptureBytes#failure()}. */
    Optional<String> failure() {
        return source.failure();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean refill(int count) throws IOException {
        if (ended) {
            return false;
        }
        if (filling.capacity() - position < count) {
            carryOver(count);
        }
        while (limit - position < count) {
            filling.limit(filling.capacity()).position(limit);
            if (source.read(filling) < 0) {
                ended = true;
                return false;
            }
            limit = filling.position();
        }
        return true;
    }

    private void carryOver(int count) {
        ByteBuffer rest = filling.duplicate().limit(limit).position(position);
        base += position;
        limit -= position;
        position = 0;
        int capacity = capacityFor(count);
        if (capacity != filling.capacity() || mustStay()) {
            use(capacity);
        }
        filling.clear();
        filling.put(rest);
    }

    /** Whether the present buffer is not to be written to any more. */
    private boolean mustStay() {
        return handedOut && spare != null;
    }

    /** Growth doubles, so that a scan which asks for much at each of many positions does not copy at each of them. */
    private int capacityFor(int count) {
        int capacity = mustStay() ? limit : filling.capacity();
        boolean wouldCopyOften = 2L * count > capacity && capacity < size.mostBytes();
        if (count > size.usualBytes() / 2 && (wouldCopyOften || count > capacity)) {
            long wanted = Math.max(2L * count, 2L * capacity);
            return (int) Math.max(count, Math.min(wanted, size.mostBytes()));
        }
        return Math.max(capacity, size.usualBytes());
    }

    private void use(int capacity) {
        WindowBuffer left = buffer;
        buffer = spare == null ? WindowBuffer.of(capacity) : spare.take(capacity);
        if (left != null && spare != null && !handedOut) {
            spare.give(left);
        }
        handedOut = false;
        filling = buffer.filling();
        own = buffer.own();
        frames = buffer.frames();
        stream = buffer.stream();
    }
}
