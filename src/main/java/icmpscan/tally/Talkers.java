package icmpscan.tally;

import java.util.ArrayList;
import java.util.List;

import icmpscan.classify.IcmpTypes;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Address;

/** Messages by source, destination and type: who sends what to whom. Bounded as {@link CountTable} says. */
public final class Talkers implements Accumulator<Talkers>, GroupSink {
    /** Two sweeps of a /16 with every address answering; 18 MB when full. */
    public static final int MAX_ROWS = 1 << 18;

    private final CountTable table;
    private long messages;

    /** Talkers with the usual bound of {@link #MAX_ROWS}. */
    public Talkers() {
        this(MAX_ROWS);
    }

    /** Talkers that keep at most so many rows, 2 or more. */
    public Talkers(int maxRows) {
        table = new CountTable(maxRows);
    }

    /** Most messages first, then by addresses as unsigned numbers, then by type. */
    private int compare(int one, int other) {
        int order = Long.compare(table.messages(other), table.messages(one));
        if (order == 0) {
            order = Long.compareUnsigned(table.high(one), table.high(other));
        }
        return order == 0 ? Long.compare(table.low(one), table.low(other)) : order;
    }

    /**
     * Messages of one type from one address to another.
     *
     * @param source      who sent them
     * @param destination to whom
     * @param type        ICMP type, 0..255
     * @param counts      how many, how long, when and where
     */
    public record Row(Ipv4Address source, Ipv4Address destination, int type, Counts counts) {}

    @Override
    public void accept(IcmpMessage message) {
        messages++;
        table.add(((long) message.source() << 32) | (message.destination() & 0xFFFF_FFFFL), message.type(), message);
    }

    @Override
    public void accept(MessageGroup group) {
        messages += group.messages();
        table.add(group.way(), group.type(), group);
    }

    @Override
    public void merge(Talkers later) {
        messages += later.messages;
        table.merge(later.table);
    }

    /** All messages, those without a row included. */
    public long messages() {
        return messages;
    }

    /** Messages whose row was let go; where it is not 0, rows are lower bounds. */
    public long otherMessages() {
        return table.otherMessages();
    }

    /** How many rows there are. */
    public int size() {
        return table.size();
    }

    /** Whether there are ICMP errors among the messages. */
    public boolean hasErrors() {
        for (int row = 0; row < table.size(); row++) {
            if (IcmpTypes.isError((int) table.low(row))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The first rows, one a source, destination and type: most messages first, then by addresses as unsigned numbers, then by type. Of many
     * each is made when it is asked for, as it stands until the next message.
     */
    public List<Row> rows(int limit) {
        List<Integer> all = new ArrayList<>(table.size());
        for (int row = 0; row < table.size(); row++) {
            all.add(row);
        }
        return LazyList.of(Least.of(all, limit, this::compare), this::row);
    }

    private Row row(int row) {
        long pair = table.high(row);
        return new Row(
                new Ipv4Address((int) (pair >>> 32)),
                new Ipv4Address((int) pair),
                (int) table.low(row),
                table.counts(row));
    }
}
