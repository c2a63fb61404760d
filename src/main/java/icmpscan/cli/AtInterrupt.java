package icmpscan.cli;

import java.io.Closeable;

/** Something to do where the process is told to end (Ctrl-C, SIGTERM) before this is closed. */
final class AtInterrupt implements Closeable {
    private final Thread thread;

    AtInterrupt(String name, Runnable action) {
        thread = new Thread(action, name);
        Runtime.getRuntime().addShutdownHook(thread);
    }

    /** Forgets it, unless the process is ending already. */
    @Override
    public void close() {
        forget();
    }

    /** As {@link #close}; false where the process is ending already, and it is being done. */
    boolean forget() {
        try {
            return Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException ending) {
            return false;
        }
    }
}
