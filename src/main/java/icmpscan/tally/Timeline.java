package icmpscan.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import icmpscan.decode.IcmpMessage;

/**
 * Messages by type and bin of time. Bins are as narrow as there is room for: 10 seconds, then a minute, ten minutes and so on, each a
 * multiple of the one before, all with their edges at multiples since the epoch. How wide they end depends on the messages alone, so that
 * parts merge in any order to the whole.
 */
public final class Timeline implements Accumulator<Timeline>, GroupSink {
    /** Types in bins that are kept apart: more than a day of one type in bins of 10 seconds. */
    static final int MAX_ROWS = 1 << 14;

    private static final long SECOND = 1_000_000_000L;

    /** The last leaves 22 bins for all times that there are, and so 5632 rows. */
    private static final long[] WIDTHS_SECONDS = {
        10, 60, 600, 3_600, 21_600, 86_400, 864_000, 8_640_000, 86_400_000, 864_000_000
    };

    private final int maxRows;
    private int width;
    private TimeBins bins = new TimeBins(WIDTHS_SECONDS[0] * SECOND);
    private KeyIndex keys = new KeyIndex();
    private long[] counts = new long[64];
    private long timeless;

    /**
     * Messages of one type in one bin.
     *
     * @param fromNanos start of the bin, nanoseconds since the epoch
     * @param type      ICMP type
     * @param messages  how many
     */
    public record Row(long fromNanos, int type, long messages) {
        private static final Comparator<Row> ORDER =
                Comparator.comparingLong(Row::fromNanos).thenComparingInt(Row::type);
    }

    /** Nothing counted yet. */
    public Timeline() {
        this(MAX_ROWS);
    }

    /** With room for so many rows, 5632 or more where the capture may be of any length. */
    Timeline(int maxRows) {
        this.maxRows = maxRows;
    }

    @Override
    public void accept(IcmpMessage message) {
        if (message.timeKnown()) {
            add(bins.of(message.epochNanos()), message.type(), 1);
        } else {
            timeless++;
        }
    }

    @Override
    public void accept(MessageGroup group) {
        add(bins.of(group.firstNanos()), group.type(), group.messages());
    }

    private void add(long bin, int type, long messages) {
        put(bin, type, messages);
        while (keys.size() > maxRows && width < WIDTHS_SECONDS.length - 1) {
            widenTo(width + 1);
        }
    }

    private void put(long bin, int type, long messages) {
        int row = keys.add(bin, type);
        if (row == counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
        counts[row] += messages;
    }

    private void widenTo(int wider) {
        long factor = WIDTHS_SECONDS[wider] / WIDTHS_SECONDS[width];
        KeyIndex narrowKeys = keys;
        long[] narrowCounts = counts;
        width = wider;
        bins = new TimeBins(WIDTHS_SECONDS[wider] * SECOND);
        keys = new KeyIndex();
        counts = new long[narrowCounts.length];
        for (int row = 0; row < narrowKeys.size(); row++) {
            put(Math.floorDiv(narrowKeys.high(row), factor), (int) narrowKeys.low(row), narrowCounts[row]);
        }
    }

    @Override
    public void merge(Timeline later) {
        timeless += later.timeless;
        if (width < later.width) {
            widenTo(later.width);
        }
        for (int row = 0; row < later.keys.size(); row++) {
            long seconds = later.keys.high(row) * WIDTHS_SECONDS[later.width];
            add(Math.floorDiv(seconds, WIDTHS_SECONDS[width]), (int) later.keys.low(row), later.counts[row]);
        }
    }

    /** Width of a bin in seconds. */
    public long binSeconds() {
        return WIDTHS_SECONDS[width];
    }

    /** Messages whose time the capture does not tell; they are in no row. */
    public long messagesWithoutTime() {
        return timeless;
    }

    /** One row a bin and type that has messages, by time, then by type. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(keys.size());
        for (int row = 0; row < keys.size(); row++) {
            rows.add(new Row(bins.from(keys.high(row)), (int) keys.low(row), counts[row]));
        }
        rows.sort(Row.ORDER);
        return rows;
    }
}
