package icmpscan.cli;

import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.jline.terminal.TerminalBuilder;

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
        return TerminalBuilder.builder()
                .system(true)
                .dumb(true)
                .nativeSignals(false)
                .build();
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
            return output && !environment.getOrDefault("TERM", "dumb").equals("dumb");
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
