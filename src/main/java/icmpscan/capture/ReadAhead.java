package icmpscan.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads another channel in a thread of its own, a MiB ahead at most, so that waiting for a pipe or undoing a compression takes no time from
 * those who use the bytes. What was read before a failure is handed on before the failure is.
 */
final class ReadAhead implements ReadableByteChannel {
    private static final int CHUNKS = 4;
    private static final int CHUNK_BYTES = 1 << 18;

    private final ReadableByteChannel source;
    private final BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(CHUNKS);
    /** One place more than there are chunks, for the end. */
    private final BlockingQueue<ByteBuffer> filled = new ArrayBlockingQueue<>(CHUNKS + 1);

    private final Thread thread = new Thread(this::readAll, "icmpscan read");
    private ByteBuffer current;
    private boolean open = true;
    /** What ended the reading, if not the end of the data; written before the end is put among the filled. */
    private Throwable failure;

    /** Begins to read; closes the source at its end. */
    ReadAhead(ReadableByteChannel source) {
        this.source = source;
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            free.add(ByteBuffer.allocate(CHUNK_BYTES));
        }
        thread.setDaemon(true); // or a pipe that nobody writes to would keep the program from ending
        thread.start();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the end is one certain buffer, whatever others hold
    public int read(ByteBuffer target) throws IOException {
        if (current == null || (!isEnd(current) && !current.hasRemaining())) {
            advance();
        }
        if (isEnd(current)) {
            throwFailure();
            return -1;
        }
        int count = Math.min(current.remaining(), target.remaining());
        target.put(target.position(), current, current.position(), count);
        target.position(target.position() + count);
        current.position(current.position() + count);
        return count;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** Ends the reading. A read that the system does not end at once closes the source when it comes back. */
    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }

    private void advance() throws IOException {
        try {
            if (current != null) {
                free.put(current);
            }
            current = filled.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
    }

    private void throwFailure() throws IOException {
        if (failure instanceof IOException cause) {
            throw cause;
        }
        if (failure instanceof Error cause) {
            throw cause;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    @SuppressWarnings("IllegalCatch") // whatever it is, it belongs to the thread that waits for the bytes
    private void readAll() {
        try (source) {
            readOn();
        } catch (InterruptedException e) {
            return; // nobody wants any more
        } catch (Throwable e) {
            failure = e;
        }
        filled.add(ByteBuffer.allocate(0));
    }

    /** What stands behind the last chunk has no room for a byte. */
    private static boolean isEnd(ByteBuffer chunk) {
        return chunk.capacity() == 0;
    }

    private void readOn() throws IOException, InterruptedException {
        int got = 0;
        while (got >= 0) {
            ByteBuffer chunk = free.take().clear();
            got = source.read(chunk);
            if (got >= 0) {
                filled.put(chunk.flip());
            }
        }
    }
}
