package icmpscan.tally;

import java.util.Arrays;

import icmpscan.capture.PacketRecord;
import icmpscan.decode.IcmpMessage;

/**
 * Counts under keys of two longs: messages, bytes, first and last time, first and last frame. Sums, minima and maxima, so that parts merge
 * in any order to the same.
 *
 * <p>Bounded: where a new key would be one too many, the half of the keys with the fewest messages is let go, of equals the oldest. Thus
 * who talks much stays, also when a flood of forged addresses came before. What was let go is in {@link #otherMessages()}, and from then on
 * a row is a lower bound, because its key may have been let go before.
 *
 * <p>A hot class: one flat array, six longs a key, no object a key.
 */
public final class CountTable {
    private static final int MESSAGES = 0;
    private static final int BYTES = 1;
    private static final int FIRST_NANOS = 2;
    private static final int LAST_NANOS = 3;
    private static final int FIRST_FRAME = 4;
    private static final int LAST_FRAME = 5;
    private static final int STRIDE = 6;
    private static final int INITIAL_ROWS = 64;

    private final int limit;
    private KeyIndex keys = new KeyIndex();
    private long[] cells = new long[INITIAL_ROWS * STRIDE];
    private long otherMessages;
    private int prunings;

    /** A table of at most {@code limit} keys, 2 or more. */
    public CountTable(int limit) {
        if (limit < 2) {
            throw new IllegalArgumentException("a table of " + limit + " keys");
        }
        this.limit = limit;
    }

    /** Counts a message under a key. */
    public void add(long high, long low, IcmpMessage message) {
        int row = row(high, low);
        count(row, 1, message.length());
        if (message.timeKnown()) {
            span(row, message.epochNanos(), message.epochNanos());
        }
        long frame = PackedFrame.of(message);
        frames(row, frame, frame);
    }

    /** Counts a frame under a key, with its captured bytes. */
    public void add(long high, long low, PacketRecord record) {
        int row = row(high, low);
        count(row, 1, record.capturedLength());
        if (record.timeKnown()) {
            span(row, record.epochNanos(), record.epochNanos());
        }
        long frame = PackedFrame.of(record);
        frames(row, frame, frame);
    }

    /** Adds counts under a key. */
    public void add(long high, long low, Counts counts) {
        int row = row(high, low);
        count(row, counts.messages(), counts.bytes());
        span(row, counts.firstNanos(), counts.lastNanos());
        frames(row, counts.firstFrame(), counts.lastFrame());
    }

    /** Adds all that another table has counted. */
    public void merge(CountTable other) {
        for (int row = 0; row < other.size(); row++) {
            add(other.high(row), other.low(row), other.counts(row));
        }
        otherMessages += other.otherMessages;
    }

    /** Number of rows; they are numbered from 0 in no order that a report may show. */
    public int size() {
        return keys.size();
    }

    /** First half of a row's key. */
    public long high(int row) {
        return keys.high(row);
    }

    /** Second half of a row's key. */
    public long low(int row) {
        return keys.low(row);
    }

    /** What a row has counted. */
    public Counts counts(int row) {
        int at = row * STRIDE;
        return new Counts(
                cells[at + MESSAGES],
                cells[at + BYTES],
                cells[at + FIRST_NANOS],
                cells[at + LAST_NANOS],
                cells[at + FIRST_FRAME],
                cells[at + LAST_FRAME]);
    }

    /** How many messages a row has counted. */
    public long messages(int row) {
        return cells[row * STRIDE + MESSAGES];
    }

    /** Messages under a key, 0 where it has no row. */
    public long messages(long high, long low) {
        int row = keys.find(high, low);
        return row == KeyIndex.NONE ? 0 : cells[row * STRIDE + MESSAGES];
    }

    /** Whether a key has a row. */
    public boolean contains(long high, long low) {
        return keys.find(high, low) != KeyIndex.NONE;
    }

    /** Messages that no row counts, because theirs was let go; 0 as long as every number here is exact. */
    public long otherMessages() {
        return otherMessages;
    }

    /** How often rows were let go. */
    int prunings() {
        return prunings;
    }

    private int row(long high, long low) {
        if (keys.size() == limit && !contains(high, low)) {
            prune();
        }
        int before = keys.size();
        int row = keys.add(high, low);
        if (row == before) {
            clear(row);
        }
        return row;
    }

    private void clear(int row) {
        if (cells.length == row * STRIDE) {
            cells = Arrays.copyOf(cells, (int) Math.min(2L * cells.length, (long) limit * STRIDE));
        }
        int at = row * STRIDE;
        Arrays.fill(cells, at, at + STRIDE, 0);
        cells[at + FIRST_NANOS] = Long.MAX_VALUE;
        cells[at + LAST_NANOS] = Long.MIN_VALUE;
        cells[at + FIRST_FRAME] = Long.MAX_VALUE;
    }

    private void count(int row, long messages, long bytes) {
        cells[row * STRIDE + MESSAGES] += messages;
        cells[row * STRIDE + BYTES] += bytes;
    }

    private void span(int row, long firstNanos, long lastNanos) {
        int at = row * STRIDE;
        cells[at + FIRST_NANOS] = Math.min(cells[at + FIRST_NANOS], firstNanos);
        cells[at + LAST_NANOS] = Math.max(cells[at + LAST_NANOS], lastNanos);
    }

    private void frames(int row, long first, long last) {
        int at = row * STRIDE;
        cells[at + FIRST_FRAME] = Math.min(cells[at + FIRST_FRAME], first);
        cells[at + LAST_FRAME] = Math.max(cells[at + LAST_FRAME], last);
    }

    /** Keeps the larger half. Rows move down in place, because no row moves up. */
    private void prune() {
        long[] sizes = new long[size()];
        for (int row = 0; row < sizes.length; row++) {
            sizes[row] = cells[row * STRIDE + MESSAGES];
        }
        Cut cut = Cut.keeping(limit / 2, sizes);
        KeyIndex kept = new KeyIndex();
        for (int row = 0; row < sizes.length; row++) {
            if (cut.keeps(sizes[row])) {
                int target = kept.add(keys.high(row), keys.low(row));
                System.arraycopy(cells, row * STRIDE, cells, target * STRIDE, STRIDE);
            } else {
                otherMessages += sizes[row];
            }
        }
        keys = kept;
        prunings++;
    }
}
