package icmpscan.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

import icmpscan.capture.FrameBuffers;

/**
 * Batches of frames in the order in which they were read: the caller's thread reads them, any thread decodes them, as many at a time as there
 * are threads, and the caller's thread takes them in their order to be counted. With one thread it does all of that in turn.
 *
 * <p>Nothing depends on who did what, and when: a batch is decoded by itself, and what has to be done in order is done in order.
 */
final class Pipeline implements AutoCloseable {
    /** More would wait for the one that reads, and take memory: 3 MB each. */
    static final int MOST_THREADS = 8;

    private final Consumer<Batch> inOrder;
    private final Supplier<BatchDecoder> newDecoder;
    private final FrameBuffers buffers;
    private final int threads;
    private final ExecutorService executor;
    private final Deque<Batch> free = new ArrayDeque<>();
    /** Being decoded, or waiting for those before them. */
    private final Deque<Batch> started = new ArrayDeque<>();

    /** Those that no thread has in hand, the one used last first: its caches are warm. */
    private final Deque<BatchDecoder> idle = new ConcurrentLinkedDeque<>();

    private final List<BatchDecoder> decoders = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param buffers    what blocks of frames are made of
     * @param threads    how many work at a time at most, 1 or more, the caller's own among them; of many, {@link #MOST_THREADS}
     * @param newDecoder makes as many decoders as there are threads
     * @param inOrder    is given each batch, decoded
     */
    Pipeline(FrameBuffers buffers, int threads, Supplier<BatchDecoder> newDecoder, Consumer<Batch> inOrder) {
        this.buffers = buffers;
        this.threads = Math.min(threads, MOST_THREADS);
        this.newDecoder = newDecoder;
        this.inOrder = inOrder;
        executor = threads == 1 ? null : Executors.newFixedThreadPool(this.threads - 1, Pipeline::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "icmpscan helper");
        thread.setDaemon(true); // or a run that fails elsewhere would wait for it
        return thread;
    }

    /** What blocks of frames are made of. */
    FrameBuffers buffers() {
        return buffers;
    }

    /** Runs something beside the caller's thread; needs more than one thread. */
    void help(Runnable work) {
        executor.execute(work);
    }

    /** An empty batch, to be filled and then {@link #start}ed. Before there are too many, the oldest is finished. */
    Batch empty() {
        while (started.size() > threads) {
            finishOldest();
        }
        return free.isEmpty() ? new Batch(buffers) : free.pop();
    }

    /** A batch is full, and nobody fills it any more. */
    void start(Batch batch) {
        if (batch.frames.size() == 0) {
            free.push(batch);
            return;
        }
        boolean alone = executor == null || batch.frames.isLarge();
        batch.decoding = new FutureTask<>(() -> decode(batch), null);
        started.add(batch);
        if (alone) {
            finish(); // a large frame does not wait in memory beside others
        } else {
            executor.execute(batch.decoding);
        }
        while (!started.isEmpty() && started.peek().decoding.isDone()) {
            finishOldest();
        }
    }

    /** Finishes all that were started. */
    void finish() {
        while (!started.isEmpty()) {
            finishOldest();
        }
    }

    /** All decoders that there are; after {@link #finish}. */
    List<BatchDecoder> decoders() {
        return decoders;
    }

    /** Ends the threads. */
    @Override
    public void close() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    private void finishOldest() {
        Batch oldest = started.remove();
        oldest.decoding.run(); // unless another thread has begun with it
        Waiting.on(oldest.decoding);
        inOrder.accept(oldest);
        oldest.clear();
        free.push(oldest);
    }

    private void decode(Batch batch) {
        BatchDecoder decoder = idle.pollFirst();
        if (decoder == null) {
            decoder = newOne();
        }
        decoder.decode(batch);
        idle.addFirst(decoder);
    }

    private synchronized BatchDecoder newOne() {
        BatchDecoder decoder = newDecoder.get();
        decoders.add(decoder);
        return decoder;
    }
}
