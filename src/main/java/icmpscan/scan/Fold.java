package icmpscan.scan;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import icmpscan.decode.MessageBatch;
import icmpscan.decode.MessageSink;

/**
 * Folds messages over several parts, each of which sees all messages in their order, some parts at a time. What comes out is what one thread
 * would have made, whatever the number of threads: no part is cut, so that none has to be merged, not even one that lets go of rows when it
 * is full, of which the order of messages decides which.
 */
final class Fold {
    /** So few that it takes longer to ask for help than to do it. */
    private static final int FEW_MESSAGES = 1 << 9;

    private final MessageSink[] parts;
    private final Executor helpers;
    private final int helpersAtMost;

    /**
     * Folds over the parts.
     *
     * @param parts         what must not know of one another, those with the most work first
     * @param helpers       runs what helps the caller
     * @param helpersAtMost how many at a time, perhaps none
     */
    Fold(List<MessageSink> parts, Executor helpers, int helpersAtMost) {
        this.parts = parts.toArray(MessageSink[]::new);
        this.helpers = helpers;
        this.helpersAtMost = Math.min(helpersAtMost, this.parts.length - 1);
    }

    /** Shows all these messages to each part. */
    void fold(MessageBatch messages) {
        Round round = new Round(messages);
        for (int helper = 0; messages.size() > FEW_MESSAGES && helper < helpersAtMost; helper++) {
            helpers.execute(round);
        }
        round.run();
        round.await();
    }

    /** One batch for all parts; whoever is free takes the next part. A helper that comes when all are taken has nothing to do. */
    private final class Round implements Runnable {
        private final MessageBatch batch;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch undone = new CountDownLatch(parts.length);
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Round(MessageBatch batch) {
            this.batch = batch;
        }

        @Override
        public void run() {
            for (int part = next.getAndIncrement(); part < parts.length; part = next.getAndIncrement()) {
                try {
                    show(parts[part]);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    undone.countDown();
                }
            }
        }

        private void show(MessageSink part) {
            for (int i = 0; i < batch.size(); i++) {
                part.accept(batch.get(i));
            }
        }

        private void await() {
            Waiting.on(undone);
            Waiting.rethrow(failure.get());
        }
    }
}
