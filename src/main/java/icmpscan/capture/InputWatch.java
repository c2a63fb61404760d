package icmpscan.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ReadableByteChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes, as they are stored, that are taken of inputs; and ends those of them that may keep a reader waiting. For any thread. */
public final class InputWatch {
    private final AtomicLong bytes = new AtomicLong();
    /** As many as are open at a time. */
    private final Set<Watched> open = ConcurrentHashMap.newKeySet();

    private volatile boolean ended;

    /** The same input under watch. */
    public CaptureInput watch(CaptureInput input) {
        return input.through(stored -> new Watched(stored, !input.isRepeatable()));
    }

    /** Bytes taken so far of all inputs that are watched, a look at their first ones included. */
    public long bytesTaken() {
        return bytes.get();
    }

    /** Pipes and streams have no more to give from now on, even to who waits for it already; files stay as they are. */
    public void endPipes() throws IOException {
        ended = true;
        for (Watched channel : open) {
            if (channel.isPipe) {
                channel.stored.close();
            }
        }
    }

    private final class Watched implements ReadableByteChannel {
        private final ReadableByteChannel stored;
        private final boolean isPipe;

        Watched(ReadableByteChannel stored, boolean isPipe) {
            this.stored = stored;
            this.isPipe = isPipe;
            open.add(this);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (isPipe && ended) {
                return -1; // as at the end of the stream: what was read until the interruption counts
            }
            try {
                int count = stored.read(target);
                bytes.addAndGet(Math.max(count, 0));
                return count;
            } catch (ClosedChannelException e) {
                if (isPipe && ended) {
                    return -1;
                }
                throw e;
            }
        }

        @Override
        public boolean isOpen() {
            return stored.isOpen();
        }

        @Override
        public void close() throws IOException {
            open.remove(this);
            stored.close();
        }
    }
}
