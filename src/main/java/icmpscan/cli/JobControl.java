package icmpscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jline.utils.Signals;

/**
 * Whether the shell has put this process in the background. Asking the terminal for its width also sets its modes back, for which the system
 * stops a process in the background (SIGTTOU).
 */
final class JobControl {
    /** {@code /proc/self/stat}, from after the name of the program: state, parent, process group, session, terminal, its foreground group. */
    private static final int GROUP = 2;

    private static final int FOREGROUND_GROUP = 5;

    private static final String STOP = "TSTP";

    private JobControl() {}

    /**
     * Stops this process until its shell continues it, as Ctrl-Z does where nobody heeds it. Without a shell that could, nothing happens.
     * Java cannot send signals by itself.
     */
    static void stop() {
        Object heeded = Signals.registerDefault(STOP);
        try {
            new ProcessBuilder(
                            "kill",
                            "-" + STOP,
                            Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException cannotStop) {
            // It goes on then.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Signals.unregister(STOP, heeded);
        }
    }

    /** False too where the system does not tell. */
    static boolean inBackground() {
        try {
            return inBackground(Files.readString(Path.of("/proc/self/stat")));
        } catch (IOException notLinux) {
            return false;
        }
    }

    /** The same for what stands in {@code /proc/self/stat}. */
    static boolean inBackground(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields.length > FOREGROUND_GROUP
                && !fields[FOREGROUND_GROUP].startsWith("-") // it has no terminal to be controlled by
                && !fields[GROUP].equals(fields[FOREGROUND_GROUP]);
    }
}
