package icmpscan.tally;

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
 * <p>A hot class: one row of six longs beside each key, no object a key.
 */
public final class CountTable {
    private static final int MESSAGES = 0;
    private static final int BYTES = 1;
    private static final int FIRST_NANOS = 2;
    private static final int LAST_NANOS = 3;
    private static final int FIRST_FRAME = 4;
    private static final int LAST_FRAME = 5;
    private static final int VALUES = 6;

    private final int limit;
    private final KeyIndex keys = new KeyIndex(VALUES);
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
        int at = keys.at(row(high, low));
        count(at, 1, message.length());
        if (message.timeKnown()) {
            span(at, message.epochNanos(), message.epochNanos());
        }
        long frame = PackedFrame.of(message);
        frames(at, frame, frame);
    }

    /** Counts a group of messages under a key. */
    public void add(long high, long low, MessageGroup group) {
        int at = keys.at(row(high, low));
        count(at, group.messages(), group.bytes());
        span(at, group.firstNanos(), group.lastNanos());
        frames(at, group.firstFrame(), group.lastFrame());
    }

    /** Counts a frame under a key, with its captured bytes. */
    public void add(long high, long low, PacketRecord record) {
        int at = keys.at(row(high, low));
        count(at, 1, record.capturedLength());
        if (record.timeKnown()) {
            span(at, record.epochNanos(), record.epochNanos());
        }
        long frame = PackedFrame.of(record);
        frames(at, frame, frame);
    }

    /** Adds counts under a key. */
    public void add(long high, long low, Counts counts) {
        int at = keys.at(row(high, low));
        count(at, counts.messages(), counts.bytes());
        span(at, counts.firstNanos(), counts.lastNanos());
        frames(at, counts.firstFrame(), counts.lastFrame());
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
        int at = keys.at(row);
        long[] cells = keys.cells();
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
        return keys.cells()[keys.at(row) + MESSAGES];
    }

    /** Messages under a key, 0 where it has no row. */
    public long messages(long high, long low) {
        int row = keys.find(high, low);
        return row == KeyIndex.NONE ? 0 : messages(row);
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
            clear(keys.at(row));
        }
        return row;
    }

    private void clear(int at) {
        long[] cells = keys.cells();
        cells[at + FIRST_NANOS] = Long.MAX_VALUE;
        cells[at + LAST_NANOS] = Long.MIN_VALUE;
        cells[at + FIRST_FRAME] = Long.MAX_VALUE;
    }

    private void count(int at, long messages, long bytes) {
        long[] cells = keys.cells();
        cells[at + MESSAGES] += messages;
        cells[at + BYTES] += bytes;
    }

    private void span(int at, long firstNanos, long lastNanos) {
        long[] cells = keys.cells();
        cells[at + FIRST_NANOS] = Math.min(cells[at + FIRST_NANOS], firstNanos);
        cells[at + LAST_NANOS] = Math.max(cells[at + LAST_NANOS], lastNanos);
    }

    private void frames(int at, long first, long last) {
        long[] cells = keys.cells();
        cells[at + FIRST_FRAME] = Math.min(cells[at + FIRST_FRAME], first);
        cells[at + LAST_FRAME] = Math.max(cells[at + LAST_FRAME], last);
    }

    /** Keeps the larger half. */
    private void prune() {
        long[] sizes = new long[size()];
        for (int row = 0; row < sizes.length; row++) {
            sizes[row] = messages(row);
        }
        Cut cut = Cut.keeping(limit / 2, sizes);
        int kept = 0;
        for (int row = 0; row < sizes.length; row++) {
            if (cut.keeps(messages(row))) {
                keys.move(row, kept++);
            } else {
                otherMessages += messages(row);
            }
        }
        keys.truncate(kept);
        prunings++;
    }
}
