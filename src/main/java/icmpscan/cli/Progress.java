package icmpscan.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import icmpscan.capture.CaptureSummary;
import icmpscan.scan.ScanProgress;

/** A bar on the terminal, one a capture: for those whose size is known, and that take longer than a person waits without asking. */
interface Progress extends ScanProgress, Closeable {
    @Override
    void close();

    /** A bar where standard error is a terminal, else nothing. */
    static Progress of(Terminal terminal) {
        return terminal.hasError() ? new Bar() : new Silent();
    }

    /** Shows nothing. */
    final class Silent implements Progress {
        @Override
        public void reached(CaptureSummary capture) {}

        @Override
        public void close() {}
    }

    /** Shows a bar, and removes it at the end of its capture. */
    final class Bar implements Progress {
        private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
        private static final long MIB = 1 << 20;

        private final long startNanos = System.nanoTime();
        private int fileNumber;
        private long size;
        private ProgressBar bar;

        @Override
        public void reached(CaptureSummary capture) {
            if (capture.fileNumber() != fileNumber) {
                begin(capture);
            }
            if (size == 0 || System.nanoTime() - startNanos < PATIENCE_NANOS) {
                return;
            }
            if (bar == null) {
                bar = newBar(capture);
            }
            bar.stepTo(Math.min(capture.bytesRead(), size));
        }

        private void begin(CaptureSummary capture) {
            close();
            fileNumber = capture.fileNumber();
            size = capture.compression().equals("none") ? sizeOf(capture.inputName()) : 0;
        }

        private ProgressBar newBar(CaptureSummary capture) {
            return new ProgressBarBuilder()
                    .setTaskName(taskName(capture))
                    .setInitialMax(size)
                    .setUnit(" MiB", MIB)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .clearDisplayOnFinish()
                    .build();
        }

        private static String taskName(CaptureSummary capture) {
            return "capture " + capture.fileNumber();
        }

        /** 0 where it is not known, as with a pipe. */
        private static long sizeOf(String inputName) {
            try {
                Path path = Path.of(inputName);
                return Files.isRegularFile(path) ? Files.size(path) : 0;
            } catch (IOException | InvalidPathException unknown) {
                return 0;
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}
