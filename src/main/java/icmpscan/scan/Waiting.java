package icmpscan.scan;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waiting for other threads of a scan, which nobody interrupts, and what they throw. */
final class Waiting {
    private Waiting() {}

    /** Waits until all have counted down. */
    static void on(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Waits for a task that another thread may have in hand. */
    static void on(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            rethrow(e.getCause());
        }
    }

    /** Throws it as it is, if it is anything. */
    static void rethrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while messages were counted", e);
    }
}
