package icmpscan.cli;

import java.io.IOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

import org.jline.terminal.Terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The bar on the terminal. A class of its own, so that a run that is done before one is due does not load the library. */
final class ProgressDisplay {
    private static final int INTERVAL_MILLIS = 250;
    private static final long MEGABYTE = 1_000_000;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    /** Reading began so long before anything is shown. */
    private static final long WAITED_NANOS = NANOS_A_SECOND;

    private ProgressDisplay() {}

    /**
     * Shows a bar until the thread is interrupted, and removes it then.
     *
     * @param usualWidth columns of the terminal where it does not tell
     * @param totalBytes what there is to read; 0 where it is not known, and then there is no bar but what has been read
     * @param bytes      what has been read
     * @param messages   what has been found in it
     */
    static void showUntilInterrupted(int usualWidth, long totalBytes, LongSupplier bytes, LongSupplier messages)
            throws IOException {
        if (totalBytes == 0) {
            showCounts(usualWidth, bytes, messages);
            return;
        }
        try (Terminal screen = icmpscan.cli.Terminal.open();
                ProgressBar bar = newBar(totalBytes, new Line(screen, usualWidth))) {
            while (true) {
                bar.stepTo(Math.min(bytes.getAsLong(), totalBytes));
                bar.setExtraMessage(" " + messages.getAsLong() + " messages");
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProgressBar newBar(long totalBytes, Line line) {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(INTERVAL_MILLIS)
                .setConsumer(line)
                .startsFrom(0, Duration.ofSeconds(1))
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .clearDisplayOnFinish()
                .setInitialMax(totalBytes)
                .build();
    }

    /** Of an input without an end that is known, a bar would show nothing. */
    private static void showCounts(int usualWidth, LongSupplier bytes, LongSupplier messages) throws IOException {
        try (Terminal screen = icmpscan.cli.Terminal.open()) {
            Line line = new Line(screen, usualWidth);
            long begin = System.nanoTime() - WAITED_NANOS;
            try {
                while (true) {
                    String counts = counts(bytes.getAsLong(), System.nanoTime() - begin, messages.getAsLong());
                    line.accept(counts.substring(0, Math.min(counts.length(), line.getMaxRenderedLength())));
                    Thread.sleep(INTERVAL_MILLIS);
                }
            } catch (InterruptedException done) {
                line.clear();
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What has been read and found, how fast and for how long: {@code reading 1234.5 MB, 411.5 MB/s, 0:00:03, 17 messages}, and blanks. */
    static String counts(long bytes, long nanos, long messages) {
        double megabytes = (double) bytes / MEGABYTE;
        Duration elapsed = Duration.ofNanos(nanos);
        return String.format(
                Locale.ROOT,
                "reading %.1f MB, %.1f MB/s, %d:%02d:%02d, %d messages    ", // blanks over the end of a longer line
                megabytes,
                megabytes * NANOS_A_SECOND / Math.max(nanos, 1),
                elapsed.toHours(),
                elapsed.toMinutesPart(),
                elapsed.toSecondsPart(),
                messages);
    }

    /** As wide as the screen is at the moment. The library would ask a terminal of its own, whose signal handlers keep ours from running. */
    private static final class Line extends ConsoleProgressBarConsumer {
        /** Room for what a terminal shows of Ctrl-C, and one more that keeps it from going to the next line. */
        private static final int MARGIN = 3;

        private final Terminal screen;
        private final int usualWidth;

        Line(Terminal screen, int usualWidth) {
            super(System.err, usualWidth);
            this.screen = screen;
            this.usualWidth = usualWidth;
        }

        @Override
        public int getMaxRenderedLength() {
            int width = screen.getWidth();
            return (width > MARGIN ? width : usualWidth) - MARGIN;
        }
    }
}
