package icmpscan.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/**
 * What the standard streams are connected to. Asking the operating system costs a native library, so nothing is asked before a terminal is
 * known to be there and its width is needed.
 */
class Terminal {
    /** Standard streams that are files or pipes. */
    static final Terminal ABSENT = new Terminal();

    /** The terminals that the launcher found, of {@code out} and {@code err}; {@code none} where there are none. */
    static final String PROPERTY = "icmpscan.terminals";

    /** Columns of these terminals as the launcher found them, which can ask where jline cannot: with a pipe as standard input. */
    static final String WIDTH_PROPERTY = "icmpscan.columns";

    private static final String TYPE_VARIABLE = "TERM";

    /** The type that shows plain lines only; one that is not told is taken for it. */
    private static final String DUMB = "dumb";

    /** A width that never makes a table narrower. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    /** Whether standard output is one. */
    boolean hasOutput() {
        return false;
    }

    /** Whether standard error is one, and this process may draw on it. */
    boolean hasError() {
        return false;
    }

    /** Whether standard output can show colour, and its user wants it. */
    boolean colour() {
        return false;
    }

    /** Whether standard output is one that shows more than plain lines. */
    boolean canDraw() {
        return false;
    }

    /** Columns of standard output. */
    int width() {
        return UNLIMITED;
    }

    /** Columns that a terminal is taken to have where it does not tell. */
    int usualWidth() {
        return OfProcess.USUAL_WIDTH;
    }

    /** The terminal itself. Signals stay ours: with jline's own handlers Ctrl-C would end the process before it can clean up. */
    static org.jline.terminal.Terminal open() throws IOException {
        Logger library =
                Logger.getLogger("org.jline"); // held until the terminal is there, or the level would be forgotten
        library.setLevel(
                Level.OFF); // what it cannot find out it does without, and its warnings would stand among the results
        return TerminalBuilder.builder()
                .system(true)
                .type(knownType(System.getenv(TYPE_VARIABLE)))
                .dumb(true)
                .nativeSignals(false)
                .build();
    }

    /** A type that the library or this system has a description of: the one that is wanted, or the plainest that is like it. */
    static String knownType(String wanted) throws IOException {
        if (wanted == null) {
            return null;
        }
        try {
            InfoCmp.getInfoCmp(wanted.isEmpty() ? DUMB : wanted);
            return wanted.isEmpty() ? DUMB : wanted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(e.getMessage());
        } catch (IOException unknown) {
            return wanted.startsWith("xterm-") ? "xterm-256color" : "ansi";
        }
    }

    /** The standard streams of this process. */
    static Terminal ofProcess() {
        return new OfProcess(
                System.getenv(),
                System.getProperty(PROPERTY),
                Integer.getInteger(WIDTH_PROPERTY, 0),
                JobControl::inBackground);
    }

    /** Streams as the launcher and the environment describe them. */
    static final class OfProcess extends Terminal {
        private static final int USUAL_WIDTH = 80;
        private static final int LEAST_WIDTH = 20;

        private final Map<String, String> environment;
        private final boolean output;
        private final boolean error;
        private final int launchersWidth;
        private final BooleanSupplier inBackground;

        /**
         * Takes the launcher's word.
         *
         * @param environment variables of the process
         * @param terminals   value of {@link #PROPERTY}, or {@code null} without the launcher; then Java's console decides, which is one
         *                    only where standard input is a terminal too
         * @param columns     value of {@link #WIDTH_PROPERTY}; 0 where it is not known
         * @param background  whether the terminal is not to be touched
         */
        OfProcess(Map<String, String> environment, String terminals, int columns, BooleanSupplier background) {
            this.inBackground = background;
            this.launchersWidth = columns;
            this.environment = environment;
            this.output = terminals == null ? isConsole() : terminals.contains("out");
            this.error = terminals == null ? output : terminals.contains("err");
        }

        /** From JDK 22 to 24 Java has a console for pipes too; the width of those is 0. */
        @SuppressWarnings("SystemConsoleNull") // the width decides where the console does not
        private static boolean isConsole() {
            return System.console() != null && systemWidth() > 0;
        }

        @Override
        boolean hasOutput() {
            return output;
        }

        @Override
        boolean hasError() {
            return error && !inBackground.getAsBoolean();
        }

        /** NO_COLOR counts where it is not empty (no-color.org), CLICOLOR_FORCE where it is also not 0 (bixense.com/clicolors). */
        @Override
        boolean colour() {
            if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
                return false;
            }
            String forced = environment.getOrDefault("CLICOLOR_FORCE", "");
            return canDraw() || !(forced.isEmpty() || forced.equals("0"));
        }

        @Override
        boolean canDraw() {
            String type = environment.getOrDefault(TYPE_VARIABLE, "");
            return output && !type.isEmpty() && !type.equals(DUMB);
        }

        @Override
        int width() {
            if (!output) {
                return UNLIMITED;
            }
            int wanted = columnsVariable();
            int columns = wanted > 0 || inBackground.getAsBoolean() ? wanted : systemWidth();
            return columns > 0 ? Math.max(columns, LEAST_WIDTH) : usualWidth();
        }

        @Override
        int usualWidth() {
            return launchersWidth > 0 ? Math.max(launchersWidth, LEAST_WIDTH) : USUAL_WIDTH;
        }

        private int columnsVariable() {
            try {
                return Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
            } catch (NumberFormatException notANumber) {
                return 0;
            }
        }

        /** 0 where it cannot be told. */
        private static int systemWidth() {
            try (org.jline.terminal.Terminal system = open()) {
                return system.getWidth();
            } catch (IOException | RuntimeException | LinkageError unknown) {
                return 0;
            }
        }
    }
}
