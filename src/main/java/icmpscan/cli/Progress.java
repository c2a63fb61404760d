package icmpscan.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.InputWatch;
import icmpscan.scan.ScanProgress;

/**
 * How far the captures of a run are read; shown as a bar on the terminal where that takes longer than a person waits without asking. Captures
 * that are read each alone count on from one another. Nothing else may be written to standard error before this is closed.
 */
final class Progress implements ScanProgress, Closeable {
    private static final long PATIENCE_MILLIS = 1000;

    private final InputWatch watch = new InputWatch();
    private final Interruption interruption;
    private final Terminal terminal;
    private final long totalBytes;
    private final Thread shower;
    private final AtInterrupt atInterrupt;
    /** Of the readings that are done; for the thread that reads. */
    private long messagesBefore;

    private volatile long messages;

    /**
     * Begins.
     *
     * @param files        what is read
     * @param readings     how many times each of them is
     * @param interruption what may end the reading
     * @param terminal     where a bar would be
     * @param shown        whether anybody sees it
     */
    Progress(List<Path> files, int readings, Interruption interruption, Terminal terminal, boolean shown) {
        this.terminal = terminal;
        this.interruption = interruption;
        this.totalBytes = shown ? readings * totalBytes(files) : 0;
        this.shower = new Thread(this::show, "icmpscan progress");
        this.atInterrupt = new AtInterrupt("icmpscan-clear-progress", this::hide);
        interruption.then(this::endPipes);
        shower.setDaemon(true);
        if (shown) {
            shower.start();
        }
    }

    /** The inputs as they are to be read, for their bytes to be counted. */
    List<CaptureInput> watched(List<CaptureInput> inputs) {
        return inputs.stream().map(watch::watch).toList();
    }

    @Override
    public void reached(long found) {
        messages = messagesBefore + found;
    }

    /** A reading is over, with so many messages found in all: the next one counts on from there. */
    void finished(long found) {
        messagesBefore += found;
        messages = messagesBefore;
    }

    /** ICMP messages found so far in the run. */
    long messages() {
        return messages;
    }

    @Override
    public boolean goesOn() {
        return !interruption.happened();
    }

    @Override
    public void close() {
        atInterrupt.close();
        hide();
    }

    /** 0 where it is not known, as with a pipe. */
    private static long totalBytes(List<Path> files) {
        long total = 0;
        for (Path file : files) {
            try {
                if (!Files.isRegularFile(file)) {
                    return 0;
                }
                total += Files.size(file);
            } catch (IOException unknown) {
                return 0;
            }
        }
        return total;
    }

    private void endPipes() {
        try {
            watch.endPipes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
            ProgressDisplay.showUntilInterrupted(terminal.usualWidth(), totalBytes, watch::bytesTaken, this::messages);
        } catch (IOException noTerminal) {
            // Nothing is shown then; the results are what counts.
        } catch (InterruptedException done) {
            // The reading is done before anybody asked how far it is.
        }
    }

    private void hide() {
        shower.interrupt();
        try {
            shower.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
