package icmpscan.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import icmpscan.decode.IcmpMessage;

/**
 * How many messages of a type one address sends another in bins of ten seconds. Messages without a time have no rate and are left out.
 *
 * <p>Bounded: where a new row would be one too many, the half of the rows with the fewest messages is let go into sums by destination, of
 * which there are as many at most, so that a flood from forged addresses is seen as well as one from a true one. Exact, in whatever parts a
 * capture is read, until then; merges in file order.
 *
 * <p>A hot class: one look into a table a message.
 */
public final class Volume implements Accumulator<Volume>, GroupSink {
    /** 6 MB when full. */
    public static final int MAX_ROWS = 1 << 16;

    /** Width of a bin, nanoseconds. */
    public static final long BIN_NANOS = 10_000_000_000L;

    private static final int MESSAGES = 0;
    private static final int BYTES = 1;
    private static final int SQUARES = 2;
    private static final int PASSES = 3;
    private static final int FIRST_NANOS = 4;
    private static final int LAST_NANOS = 5;
    private static final int FIRST_FRAME = 6;
    /** What the first and the last message are told by, so that a merge sees whether they are one. */
    private static final int FIRST_MARK = 7;

    private static final int LAST_MARK = 8;
    private static final int VALUES = 9;

    private static final int MAX_LENGTH = 0xFFFF;

    private final int maxRows;
    private final TimeBins bins = new TimeBins(BIN_NANOS);
    private final KeyIndex keys = new KeyIndex(VALUES);
    private final CountTable others;
    /** What {@link #rows()} gave since the last message; null where that is to be found out. */
    private List<Row> sortedRows;

    /**
     * Messages of one type from one address to another in ten seconds.
     *
     * @param source      who sends; 0 in {@link #others()}, where it is many
     * @param destination who receives
     * @param type        ICMP type
     * @param bin         number of the bin since the epoch
     * @param messages    how many
     * @param bytes       their bytes, ICMP header included
     * @param squares     sum of the squares of their lengths, from which follows how much these differ
     * @param passes      messages that are the one before them once more, on another hop of its way
     * @param firstNanos  time of the first, nanoseconds since the epoch
     * @param lastNanos   time of the last
     * @param firstFrame  lowest {@link PackedFrame}
     */
    public record Row(
            int source,
            int destination,
            int type,
            long bin,
            long messages,
            long bytes,
            long squares,
            long passes,
            long firstNanos,
            long lastNanos,
            long firstFrame) {
        private static int compare(Row one, Row other) {
            int order = Integer.compareUnsigned(one.destination, other.destination);
            if (order == 0) {
                order = Integer.compareUnsigned(one.source, other.source);
            }
            if (order == 0) {
                order = Integer.compare(one.type, other.type);
            }
            return order == 0 ? Long.compare(one.bin, other.bin) : order;
        }
    }

    /** Nothing counted yet. */
    public Volume() {
        this(MAX_ROWS);
    }

    Volume(int maxRows) {
        this.maxRows = maxRows;
        others = new CountTable(maxRows);
    }

    @Override
    public void accept(IcmpMessage message) {
        sortedRows = null;
        if (!message.timeKnown()) {
            return;
        }
        long pair = ((long) message.source() << 32) | (message.destination() & 0xFFFF_FFFFL);
        int row = row(pair, MessageGroups.key(message.type(), bins.of(message.epochNanos())));
        int at = keys.at(row);
        long[] cells = keys.cells();
        long mark = HopMark.of(message);
        follow(at, mark, mark);
        long length = Math.min(message.length(), MAX_LENGTH);
        cells[at + MESSAGES]++;
        cells[at + BYTES] += length;
        cells[at + SQUARES] += length * length;
        span(at, message.epochNanos(), message.epochNanos(), PackedFrame.of(message));
    }

    @Override
    public void accept(MessageGroup group) {
        sortedRows = null;
        int at = keys.at(row(group.way(), MessageGroups.key(group.type(), bins.of(group.firstNanos()))));
        long[] cells = keys.cells();
        follow(at, group.value(MessageGroup.FIRST_MARK), group.value(MessageGroup.LAST_MARK));
        cells[at + MESSAGES] += group.messages();
        cells[at + BYTES] += group.bytes();
        cells[at + SQUARES] += group.value(MessageGroup.SQUARES);
        cells[at + PASSES] += group.value(MessageGroup.PASSES);
        span(at, group.firstNanos(), group.lastNanos(), group.firstFrame());
    }

    /** Whether what comes next is the message before it once more, and what the next after that is compared with. */
    private void follow(int at, long firstMark, long lastMark) {
        long[] cells = keys.cells();
        if (cells[at + MESSAGES] == 0) {
            cells[at + FIRST_MARK] = firstMark;
        } else if (HopMark.isPass(cells[at + LAST_MARK], firstMark)) {
            cells[at + PASSES]++;
        }
        cells[at + LAST_MARK] = lastMark;
    }

    private void span(int at, long firstNanos, long lastNanos, long frame) {
        long[] cells = keys.cells();
        cells[at + FIRST_NANOS] = Math.min(cells[at + FIRST_NANOS], firstNanos);
        cells[at + LAST_NANOS] = Math.max(cells[at + LAST_NANOS], lastNanos);
        cells[at + FIRST_FRAME] = Math.min(cells[at + FIRST_FRAME], frame);
    }

    private int row(long high, long low) {
        int row = keys.find(high, low);
        return row == KeyIndex.NONE ? newRow(high, low) : row;
    }

    private int newRow(long high, long low) {
        if (keys.size() == maxRows) {
            prune();
        }
        int row = keys.add(high, low);
        int at = keys.at(row);
        long[] cells = keys.cells();
        cells[at + FIRST_NANOS] = Long.MAX_VALUE;
        cells[at + LAST_NANOS] = Long.MIN_VALUE;
        cells[at + FIRST_FRAME] = Long.MAX_VALUE;
        return row;
    }

    /** Keeps the larger half. */
    private void prune() {
        long[] sizes = new long[keys.size()];
        for (int row = 0; row < sizes.length; row++) {
            sizes[row] = messages(row);
        }
        Cut cut = Cut.keeping(maxRows / 2, sizes);
        int kept = 0;
        for (int row = 0; row < sizes.length; row++) {
            if (cut.keeps(messages(row))) {
                keys.move(row, kept++);
            } else {
                letGo(row);
            }
        }
        keys.truncate(kept);
    }

    private long messages(int row) {
        return keys.cells()[keys.at(row) + MESSAGES];
    }

    private void letGo(int row) {
        int at = keys.at(row);
        long[] cells = keys.cells();
        others.add(
                keys.high(row) & 0xFFFF_FFFFL,
                keys.low(row),
                new Counts(
                        cells[at + MESSAGES] - cells[at + PASSES],
                        cells[at + BYTES],
                        cells[at + FIRST_NANOS],
                        cells[at + LAST_NANOS],
                        cells[at + FIRST_FRAME],
                        cells[at + FIRST_FRAME]));
    }

    @Override
    public void merge(Volume later) {
        sortedRows = null;
        others.merge(later.others);
        for (int number = 0; number < later.keys.size(); number++) {
            int at = keys.at(row(later.keys.high(number), later.keys.low(number)));
            int from = later.keys.at(number);
            long[] cells = keys.cells();
            long[] theirs = later.keys.cells();
            follow(at, theirs[from + FIRST_MARK], theirs[from + LAST_MARK]);
            for (int sum = MESSAGES; sum <= PASSES; sum++) {
                cells[at + sum] += theirs[from + sum];
            }
            span(at, theirs[from + FIRST_NANOS], theirs[from + LAST_NANOS], theirs[from + FIRST_FRAME]);
        }
    }

    /** All rows, by destination, source, type and time. */
    public List<Row> rows() {
        if (sortedRows == null) {
            sortedRows = makeRows();
        }
        return sortedRows;
    }

    private List<Row> makeRows() {
        List<Row> rows = new ArrayList<>(keys.size());
        long[] cells = keys.cells();
        for (int row = 0; row < keys.size(); row++) {
            int at = keys.at(row);
            long low = keys.low(row);
            rows.add(new Row(
                    (int) (keys.high(row) >>> 32),
                    (int) keys.high(row),
                    MessageGroups.typeOf(low),
                    MessageGroups.binOf(low),
                    cells[at + MESSAGES],
                    cells[at + BYTES],
                    cells[at + SQUARES],
                    cells[at + PASSES],
                    cells[at + FIRST_NANOS],
                    cells[at + LAST_NANOS],
                    cells[at + FIRST_FRAME]));
        }
        rows.sort(Row::compare);
        return Collections.unmodifiableList(rows);
    }

    /** What was let go, by destination: messages of many sources, each of which sent few. Lengths are not known any more. */
    public List<Row> others() {
        List<Row> rows = new ArrayList<>(others.size());
        for (int row = 0; row < others.size(); row++) {
            Counts counts = others.counts(row);
            long low = others.low(row);
            rows.add(new Row(
                    0,
                    (int) others.high(row),
                    MessageGroups.typeOf(low),
                    MessageGroups.binOf(low),
                    counts.messages(),
                    counts.bytes(),
                    0,
                    0,
                    counts.firstNanos(),
                    counts.lastNanos(),
                    counts.firstFrame()));
        }
        rows.sort(Row::compare);
        return rows;
    }

    /** Messages of which the sender is no longer known, and perhaps not even the receiver; 0 where all are in {@link #rows()}. */
    public long messagesLetGo() {
        long messages = others.otherMessages();
        for (int row = 0; row < others.size(); row++) {
            messages += others.counts(row).messages();
        }
        return messages;
    }
}
