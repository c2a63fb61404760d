package icmpscan.scan;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import icmpscan.capture.CaptureInput;
import icmpscan.capture.CaptureReader;
import icmpscan.capture.CaptureSummary;
import icmpscan.capture.PacketRecord;

/**
 * Steps through the records of several captures in the order of their times; of equal times the capture with the lower number comes first.
 * Within a capture the order stays as it is: a record earlier than the one before it, or of unknown time, comes directly after it.
 *
 * <p>A k-way merge: each capture's next record waits in a queue. A file is opened when its first record is due and closed after its last, so
 * that thousands of captures of a rotation take no more memory than two; {@value #MAX_OPEN} may overlap.
 */
final class TimeMerge implements Closeable {
    /** Captures open at a time: their windows are what bounds memory, and systems allow about a thousand open files. */
    static final int MAX_OPEN = 256;

    private final PriorityQueue<Waiting> queue = new PriorityQueue<>(Waiting.ORDER);
    private final List<CaptureSummary> summaries = new ArrayList<>();
    private final List<CaptureFailure> failures = new ArrayList<>();
    private int open;
    private Waiting current;

    /** A capture whose next record, or for a file not yet opened its first one, is due at this time. */
    private static final class Waiting {
        private static final Comparator<Waiting> ORDER =
                Comparator.<Waiting>comparingLong(one -> one.dueNanos).thenComparingInt(one -> one.fileNumber);

        private final CaptureInput input;
        private final int fileNumber;
        private CaptureReader reader;
        /** The time of the record; of the one before where it is unknown. */
        private long dueNanos = Long.MIN_VALUE;

        Waiting(CaptureInput input, int fileNumber) {
            this.input = input;
            this.fileNumber = fileNumber;
        }

        /** Moves to the next record; false where there is none. */
        private boolean advance() throws IOException {
            if (!reader.next()) {
                return false;
            }
            if (reader.record().timeKnown()) {
                dueNanos = reader.record().epochNanos();
            }
            return true;
        }
    }

    /** Looks for the first record of each capture. What cannot be read is among the {@link #failures()}. */
    TimeMerge(List<CaptureInput> inputs, int firstFileNumber) {
        int fileNumber = firstFileNumber;
        for (CaptureInput input : inputs) {
            enqueue(new Waiting(input, fileNumber++));
        }
    }

    /** Moves to the next record; false where no capture has one. */
    boolean next() {
        if (current != null && advanced(current)) {
            if (queue.isEmpty() || Waiting.ORDER.compare(current, queue.peek()) < 0) {
                return true;
            }
            queue.add(current);
        }
        for (current = queue.poll(); current != null; current = queue.poll()) {
            if (current.reader != null) {
                return true;
            }
            begin(current);
        }
        return false;
    }

    /** The record that {@link #next} moved to; it holds until the next call. */
    PacketRecord record() {
        return current.reader.record();
    }

    /** What was read of each capture, by number. */
    List<CaptureSummary> summaries() {
        return summaries.stream()
                .sorted(Comparator.comparingInt(CaptureSummary::fileNumber))
                .toList();
    }

    /** The captures that could not be read, or not to their end, by number. */
    List<CaptureFailure> failures() {
        return failures.stream()
                .sorted(Comparator.comparingInt(CaptureFailure::fileNumber))
                .toList();
    }

    @Override
    public void close() {
        if (current != null) {
            queue.add(current);
            current = null;
        }
        for (Waiting waiting : queue) {
            end(waiting);
        }
        queue.clear();
    }

    /** A file's first time is looked up and the file closed again; what can be read only once stays open. */
    private void enqueue(Waiting waiting) {
        if (!waiting.input.isRepeatable()) {
            begin(waiting);
            return;
        }
        try (CaptureReader reader = CaptureReader.openAmongMany(waiting.input, waiting.fileNumber)) {
            if (reader.next() && reader.record().timeKnown()) {
                waiting.dueNanos = reader.record().epochNanos();
            }
            queue.add(waiting);
        } catch (IOException e) {
            failures.add(new CaptureFailure(waiting.fileNumber, e));
        }
    }

    /** Opens a capture and puts it back in the queue with its first record. */
    private void begin(Waiting waiting) {
        try {
            if (open == MAX_OPEN) {
                throw new IOException(waiting.input.name() + ": not read: " + MAX_OPEN
                        + " captures overlap in time already; merge fewer, or read without --merge time");
            }
            waiting.reader = CaptureReader.openAmongMany(waiting.input, waiting.fileNumber);
            open++;
            summaries.add(waiting.reader.summary());
            if (advanced(waiting)) {
                queue.add(waiting);
            }
        } catch (IOException e) {
            failures.add(new CaptureFailure(waiting.fileNumber, e));
        }
    }

    /** Moves a capture to its next record; false where there is none, and then it is closed. */
    private boolean advanced(Waiting waiting) {
        try {
            if (waiting.advance()) {
                return true;
            }
        } catch (IOException e) {
            failures.add(new CaptureFailure(waiting.fileNumber, e));
        }
        end(waiting);
        return false;
    }

    private void end(Waiting waiting) {
        if (waiting.reader == null) {
            return;
        }
        try {
            waiting.reader.close();
        } catch (IOException e) {
            failures.add(new CaptureFailure(waiting.fileNumber, e));
        }
        waiting.reader = null;
        open--;
    }
}
