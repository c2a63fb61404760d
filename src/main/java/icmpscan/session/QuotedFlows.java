package icmpscan.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import icmpscan.decode.FlowSink;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.QuotedDatagram;
import icmpscan.tally.Accumulator;
import icmpscan.tally.KeyIndex;
import icmpscan.tally.PackedFrame;

/**
 * About which flows Destination Unreachable, Time Exceeded and Parameter Problem (types 3, 11, 12) speak: to be held against
 * {@link SeenFlows} when the capture is at its end. Merges in any order; bounded by {@link #MAX_ROWS}, and what comes beyond is counted.
 */
public final class QuotedFlows implements Accumulator<QuotedFlows> {
    /** A scan of all ports of a host; 5 MB when full. */
    static final int MAX_ROWS = 1 << 16;

    private static final int ERRORS = 0;
    private static final int FIRST_NANOS = 1;
    private static final int LAST_NANOS = 2;
    private static final int FIRST_FRAME = 3;
    private static final int REPORTER = 4;
    private static final int STRIDE = 5;
    private static final int INITIAL_ROWS = 64;

    private static final int PROTOCOL_SHIFT = 48;
    private static final int TYPE_SHIFT = 40;
    private static final int CODE_SHIFT = 32;

    private final KeyIndex keys = new KeyIndex();
    private long[] cells = new long[INITIAL_ROWS * STRIDE];
    private long unkept;

    /**
     * Errors of one type and code about one flow.
     *
     * @param source      quoted source: who is told
     * @param destination quoted destination
     * @param protocol    quoted IP protocol
     * @param ports       as in {@link FlowSink}
     * @param type        ICMP type
     * @param code        ICMP code
     * @param reporter    who says so; of several the lowest address
     * @param errors      how many errors
     * @param timeKnown   whether the capture tells when
     * @param firstNanos  first time, nanoseconds since the epoch
     * @param lastNanos   last time
     * @param firstFrame  first {@link PackedFrame}
     */
    public record Row(
            int source,
            int destination,
            int protocol,
            long ports,
            int type,
            int code,
            int reporter,
            long errors,
            boolean timeKnown,
            long firstNanos,
            long lastNanos,
            long firstFrame) {
        private static final Comparator<Row> ORDER = Comparator.comparingLong(Row::firstFrame)
                .thenComparing(row -> new Ipv4Address(row.source))
                .thenComparing(row -> new Ipv4Address(row.destination))
                .thenComparingInt(Row::protocol)
                .thenComparingLong(Row::ports)
                .thenComparingInt(Row::type)
                .thenComparingInt(Row::code);
    }

    @Override
    public void accept(IcmpMessage message) {
        int type = message.type();
        QuotedDatagram quoted = message.quoted();
        if ((type != 3 && type != 11 && type != 12) || !quoted.hasHeader()) {
            return;
        }
        long ports = SeenFlows.quotedPorts(message);
        if (ports == FlowSink.NO_PORTS) {
            return;
        }
        int row = row(
                FlowKeys.pairOf(quoted.source(), quoted.destination()),
                ((long) quoted.protocol() << PROTOCOL_SHIFT)
                        | ((long) type << TYPE_SHIFT)
                        | ((long) message.code() << CODE_SHIFT)
                        | ports);
        if (row == KeyIndex.NONE) {
            unkept++;
            return;
        }
        add(row, 1, PackedFrame.of(message), Integer.toUnsignedLong(message.source()));
        if (message.timeKnown()) {
            span(row, message.epochNanos(), message.epochNanos());
        }
    }

    @Override
    public void merge(QuotedFlows later) {
        unkept += later.unkept;
        for (int number = 0; number < later.keys.size(); number++) {
            int at = number * STRIDE;
            int row = row(later.keys.high(number), later.keys.low(number));
            if (row == KeyIndex.NONE) {
                unkept += later.cells[at + ERRORS];
            } else {
                add(row, later.cells[at + ERRORS], later.cells[at + FIRST_FRAME], later.cells[at + REPORTER]);
                span(row, later.cells[at + FIRST_NANOS], later.cells[at + LAST_NANOS]);
            }
        }
    }

    private int row(long high, long low) {
        int row = keys.find(high, low);
        if (row != KeyIndex.NONE || keys.size() == MAX_ROWS) {
            return row;
        }
        row = keys.add(high, low);
        if (cells.length == row * STRIDE) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        int at = row * STRIDE;
        cells[at + FIRST_NANOS] = Long.MAX_VALUE;
        cells[at + LAST_NANOS] = Long.MIN_VALUE;
        cells[at + FIRST_FRAME] = Long.MAX_VALUE;
        cells[at + REPORTER] = Long.MAX_VALUE;
        return row;
    }

    private void add(int row, long errors, long frame, long reporter) {
        int at = row * STRIDE;
        cells[at + ERRORS] += errors;
        cells[at + FIRST_FRAME] = Math.min(cells[at + FIRST_FRAME], frame);
        cells[at + REPORTER] = Math.min(cells[at + REPORTER], reporter);
    }

    private void span(int row, long firstNanos, long lastNanos) {
        int at = row * STRIDE;
        cells[at + FIRST_NANOS] = Math.min(cells[at + FIRST_NANOS], firstNanos);
        cells[at + LAST_NANOS] = Math.max(cells[at + LAST_NANOS], lastNanos);
    }

    /** All rows, in the order of their first frames. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(keys.size());
        for (int number = 0; number < keys.size(); number++) {
            rows.add(row(number));
        }
        rows.sort(Row.ORDER);
        return rows;
    }

    private Row row(int number) {
        long pair = keys.high(number);
        long low = keys.low(number);
        int at = number * STRIDE;
        return new Row(
                (int) (pair >>> 32),
                (int) pair,
                (int) (low >>> PROTOCOL_SHIFT) & 0xFF,
                low & 0xFFFF_FFFFL,
                (int) (low >>> TYPE_SHIFT) & 0xFF,
                (int) (low >>> CODE_SHIFT) & 0xFF,
                (int) cells[at + REPORTER],
                cells[at + ERRORS],
                cells[at + FIRST_NANOS] <= cells[at + LAST_NANOS],
                cells[at + FIRST_NANOS],
                cells[at + LAST_NANOS],
                cells[at + FIRST_FRAME]);
    }

    /** Errors about flows beyond the bound; 0 where all are in rows. */
    public long unkept() {
        return unkept;
    }
}
