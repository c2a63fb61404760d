package icmpscan.tally;

import java.util.ArrayList;
import java.util.List;

import icmpscan.classify.NumberAnomaly;
import icmpscan.decode.Anomaly;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Address;

/** What is odd about messages, by who sent them. Merges in any order; bounded as {@link CountTable} says. */
public final class Oddities implements Accumulator<Oddities> {
    private static final int MAX_ROWS = 1 << 16;
    private static final int PAIRS = 1 << 16;
    /** Above the ordinals of {@link Anomaly}. */
    private static final int BY_NUMBER = 1 << 16;

    private static final byte UNKNOWN = 0;
    private static final byte ORDINARY = 1;
    private static final byte ODD = 2;

    private final CountTable table = new CountTable(MAX_ROWS);
    /** By type and code, found out when first seen: nearly all messages are of a few ordinary ones. */
    private final byte[] numbers = new byte[PAIRS];

    /**
     * Messages of one sender with one oddity.
     *
     * @param slug    the word for the oddity in machine-readable output
     * @param meaning what it says
     * @param sender  who sent them
     * @param counts  how many, when and where
     */
    public record Row(String slug, String meaning, Ipv4Address sender, Counts counts) {
        private static int compare(Row one, Row other) {
            int order = Long.compare(other.counts.messages(), one.counts.messages());
            if (order == 0) {
                order = one.slug.compareTo(other.slug);
            }
            return order == 0 ? one.sender.compareTo(other.sender) : order;
        }
    }

    @Override
    public void accept(IcmpMessage message) {
        if (message.isOdd()) {
            for (Anomaly anomaly : message.anomalies()) {
                table.add(anomaly.ordinal(), message.source() & 0xFFFF_FFFFL, message);
            }
        }
        if (isOdd(message.type(), message.code())) {
            for (NumberAnomaly anomaly : NumberAnomaly.of(message.type(), message.code())) {
                table.add(BY_NUMBER + anomaly.ordinal(), message.source() & 0xFFFF_FFFFL, message);
            }
        }
    }

    private boolean isOdd(int type, int code) {
        int pair = (type << 8) | code;
        if (numbers[pair] == UNKNOWN) {
            numbers[pair] = NumberAnomaly.of(type, code).isEmpty() ? ORDINARY : ODD;
        }
        return numbers[pair] == ODD;
    }

    @Override
    public void merge(Oddities later) {
        table.merge(later.table);
    }

    /** Messages whose row was let go; where it is not 0, rows are lower bounds. */
    public long otherMessages() {
        return table.otherMessages();
    }

    /** One row an oddity and sender, most messages first. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(table.size());
        for (int row = 0; row < table.size(); row++) {
            rows.add(row((int) table.high(row), new Ipv4Address((int) table.low(row)), table.counts(row)));
        }
        rows.sort(Row::compare);
        return rows;
    }

    private static Row row(int oddity, Ipv4Address sender, Counts counts) {
        if (oddity >= BY_NUMBER) {
            NumberAnomaly anomaly = NumberAnomaly.values()[oddity - BY_NUMBER];
            return new Row(anomaly.slug(), anomaly.meaning(), sender, counts);
        }
        Anomaly anomaly = Anomaly.values()[oddity];
        return new Row(anomaly.slug(), anomaly.meaning(), sender, counts);
    }
}
