package icmpscan.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageBatch;
import icmpscan.decode.MessageSink;
import icmpscan.decode.MessageSlots;

/**
 * Folds messages over several parts, each of which sees all messages in their order, some parts at a time. What comes out is what one thread
 * would have made, whatever the number of threads: no part is cut, so that none has to be merged, not even one that lets go of rows when it
 * is full, of which the order of messages decides which.
 *
 * <p>The thread that decodes fills one batch while the others fold the one before; when its own is full, it helps them.
 */
final class ParallelFold implements MessageSink, MessageSlots, AutoCloseable {
    /**
     * So many that each part finds most conversations again within a batch while what it keeps of them is still near the processor: of 10,000
     * at a time, 4096 messages a batch take a tenth longer, 32,768 no less, and twice the memory. Both batches take 12 MB when full.
     */
    private static final int BATCH_MESSAGES = 1 << 14;

    private static final int BATCH_BYTES = 1 << 20;

    /** Enough work for a hand-over to cost nothing beside it; no helper waits for more. */
    private static final int LEAST_MESSAGES = 1 << 10;

    private final List<MessageSink> parts;
    private final int helpers;
    private final ExecutorService executor;
    private final List<Future<?>> folding = new ArrayList<>();
    private MessageBatch filled;
    private MessageBatch filling;
    private Round round;

    /**
     * Folds over the parts.
     *
     * @param parts   what must not know of one another, those with the most work first
     * @param threads how many at most work at a time, 1 or more, the caller's own among them
     */
    ParallelFold(List<MessageSink> parts, int threads) {
        this(parts, threads, BATCH_MESSAGES, BATCH_BYTES);
    }

    ParallelFold(List<MessageSink> parts, int threads, int batchMessages, int batchBytes) {
        this.filled = new MessageBatch(batchMessages, batchBytes);
        this.filling = new MessageBatch(batchMessages, batchBytes);
        this.parts = List.copyOf(parts);
        this.helpers = Math.min(threads, parts.size()) - 1;
        this.executor = helpers == 0 ? null : Executors.newFixedThreadPool(helpers, ParallelFold::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "icmpscan fold");
        thread.setDaemon(true); // or a run that fails elsewhere would wait for it
        return thread;
    }

    @Override
    public void accept(IcmpMessage message) {
        if (!filling.add(message)) {
            handOver();
            filling.add(message);
        } else if (filling.size() % LEAST_MESSAGES == 0 && helpersWait()) {
            handOver();
        }
    }

    /** The message to decode into; to be handed to {@link #accept}, or to be given out again. */
    @Override
    public IcmpMessage next() {
        return filling.next();
    }

    private boolean helpersWait() {
        return helpers > 0 && folding.stream().allMatch(Future::isDone);
    }

    /** Folds what is left; only then the parts have seen all messages. */
    void finish() {
        handOver();
        awaitRound();
    }

    /** Ends the threads. */
    @Override
    public void close() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    private void handOver() {
        awaitRound();
        MessageBatch full = filling;
        filling = filled;
        filling.clear();
        filled = full;
        round = new Round(parts, full);
        for (int helper = 0; helper < helpers; helper++) {
            folding.add(executor.submit(round));
        }
    }

    /** Helps, then waits for those who still have a part in hand. */
    private void awaitRound() {
        if (round == null) {
            return;
        }
        round.run();
        for (Future<?> helper : folding) {
            await(helper);
        }
        folding.clear();
        round = null;
    }

    private static void await(Future<?> helper) {
        try {
            helper.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while messages were counted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** One batch for all parts; whoever is free takes the next part. */
    private record Round(List<MessageSink> parts, MessageBatch batch, AtomicInteger next) implements Runnable {
        Round(List<MessageSink> parts, MessageBatch batch) {
            this(parts, batch, new AtomicInteger());
        }

        @Override
        public void run() {
            for (int part = next.getAndIncrement(); part < parts.size(); part = next.getAndIncrement()) {
                batch.forEach(parts.get(part));
            }
        }
    }
}
