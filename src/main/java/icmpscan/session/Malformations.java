package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import icmpscan.decode.IcmpMessage;
import icmpscan.tally.Accumulator;
import icmpscan.tally.CountTable;

/**
 * Who sends messages that break their format, how, and to whom. Each message counts once: by its fragments where they are at fault, since
 * then its content means nothing, else by itself.
 *
 * <p>Sums, minima and maxima: exact however the messages are cut, below 65,536 rows; beyond, rows with few messages go first and
 * {@link #otherMessages()} counts what they held.
 */
public final class Malformations implements Accumulator<Malformations> {
    private static final int MAX_ROWS = 1 << 16;

    private final CountTable rows;

    /** Facts about no message yet. */
    public Malformations() {
        this(MAX_ROWS);
    }

    Malformations(int maxRows) {
        rows = new CountTable(maxRows);
    }

    @Override
    public void accept(IcmpMessage message) {
        Malformation kind = Malformation.orNull(message);
        if (kind == Malformation.REFUSED_HEADER) {
            count(message.quoted().source(), message.quoted().destination(), kind, message);
        } else if (kind != null) {
            count(message.source(), message.destination(), kind, message);
        }
    }

    private void count(int sender, int receiver, Malformation kind, IcmpMessage message) {
        rows.add((long) sender << 32 | Integer.toUnsignedLong(receiver), kind.number(), message);
    }

    @Override
    public void merge(Malformations later) {
        rows.merge(later.rows);
    }

    /** All rows, in the order of senders, receivers and kinds. */
    public List<MalformedRow> all() {
        List<MalformedRow> all = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            long pair = rows.high(row);
            all.add(new MalformedRow(
                    (int) (pair >>> 32), (int) pair, Malformation.ofNumber(rows.low(row)), rows.counts(row)));
        }
        all.sort(Comparator.comparingLong((MalformedRow row) -> Integer.toUnsignedLong(row.sender()))
                .thenComparingLong(row -> Integer.toUnsignedLong(row.receiver()))
                .thenComparing(MalformedRow::kind));
        return all;
    }

    /** Messages of rows that were let go, because more senders were about than are kept; 0 where all is exact. */
    public long otherMessages() {
        return rows.otherMessages();
    }
}
