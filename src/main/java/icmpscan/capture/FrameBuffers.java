package icmpscan.capture;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Memory for {@link FrameBlock}s, used again and again. As many buffers as are in use at a time; of those larger than usual, which one large
 * frame needs, none is kept. For one thread.
 */
public final class FrameBuffers {
    /**
     * A block is what stays in a processor's own cache between the thread that reads it and the one that decodes it. Begins with what a small
     * capture needs, for memory that is touched for the first time takes longer than what is read into it.
     */
    private static final WindowSize USUAL = new WindowSize(1 << 17, 1 << 19, 64 << 20);

    private final WindowSize size;
    private final Deque<WindowBuffer> free = new ArrayDeque<>();

    /** Blocks of half a MiB. */
    public FrameBuffers() {
        this(USUAL);
    }

    /** Blocks of so many bytes, 64 or more. */
    public FrameBuffers(int usualBytes) {
        this(new WindowSize(usualBytes, usualBytes, USUAL.mostBytes()));
    }

    private FrameBuffers(WindowSize size) {
        this.size = size;
    }

    /** How large windows over these buffers are. */
    WindowSize size() {
        return size;
    }

    /** A buffer of this capacity, perhaps one that was used before. */
    WindowBuffer take(int capacity) {
        return capacity == size.usualBytes() && !free.isEmpty() ? free.pop() : WindowBuffer.of(capacity);
    }

    /** Takes back a buffer that nobody looks into any more. */
    void give(WindowBuffer buffer) {
        if (buffer.capacity() == size.usualBytes()) {
            free.push(buffer);
        }
    }

    /** Whether a buffer is larger than those that are kept. */
    boolean isLarge(WindowBuffer buffer) {
        return buffer.capacity() > Math.max(size.usualBytes(), size.firstBytes());
    }
}
