package icmpscan.cli;

import java.io.Closeable;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jline.utils.Signals;

/**
 * Whether a run was told to end (Ctrl-C, SIGTERM) that is to report what it has read until then. The first signal is taken note of; a second one
 * ends the process as if none was expected.
 */
final class Interruption implements Closeable {
    /** A signal's number is added to it for the exit status, as shells do. */
    private static final int SIGNALLED = 128;

    /** Handlers of the process that ours stand in for, by signal. */
    private final Map<String, Object> replaced = new LinkedHashMap<>();

    private volatile int status;
    private volatile Runnable action = () -> {};

    /** Signals do what they always do. */
    static Interruption unheeded() {
        return new Interruption();
    }

    /** The first signal from now on is taken note of. */
    static Interruption heeded() {
        Interruption interruption = new Interruption();
        interruption.listen("INT", SIGNALLED + 2);
        interruption.listen("TERM", SIGNALLED + 15);
        return interruption;
    }

    /** Does this, too, when the signal comes. */
    void then(Runnable reaction) {
        action = reaction;
    }

    /** Whether it came. */
    boolean happened() {
        return status != 0;
    }

    /** The exit status that tells of it; 0 where it did not come. */
    int exitStatus() {
        return status;
    }

    @Override
    public void close() {
        replaced.forEach(Signals::unregister);
    }

    private void listen(String signal, int meaning) {
        replaced.put(signal, Signals.register(signal, () -> {
            status = meaning;
            close();
            action.run();
        }));
    }
}
