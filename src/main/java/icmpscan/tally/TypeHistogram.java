package icmpscan.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import icmpscan.decode.IcmpMessage;

/** Messages by type and code. Exact whatever the capture holds, because there are no more than 65,536 pairs of the two. */
public final class TypeHistogram implements Accumulator<TypeHistogram>, GroupSink {
    private static final int TYPE_CODE_PAIRS = 1 << 16;

    private final CountTable table = new CountTable(TYPE_CODE_PAIRS);
    /** What sampled messages stand for beside themselves: rate - 1 each. */
    private final CountTable unseen = new CountTable(TYPE_CODE_PAIRS);

    private long messages;
    private long sampledMessages;

    /**
     * Messages of one type and code.
     *
     * @param type   ICMP type, 0..255
     * @param code   ICMP code, 0..255
     * @param counts how many, how long, when and where
     */
    public record Row(int type, int code, Counts counts) {
        private static final Comparator<Row> ORDER = Comparator.comparing(Row::counts, Counts.MOST_FIRST)
                .thenComparingInt(Row::type)
                .thenComparingInt(Row::code);
    }

    @Override
    public void accept(IcmpMessage message) {
        messages++;
        table.add(message.type(), message.code(), message);
        if (message.sampled()) {
            sampledMessages++;
            long frame = PackedFrame.of(message);
            Counts rest = new Counts(message.samplingRate() - 1, 0, Long.MAX_VALUE, Long.MIN_VALUE, frame, frame);
            unseen.add(message.type(), message.code(), rest);
        }
    }

    @Override
    public void accept(MessageGroup group) {
        messages += group.messages();
        table.add(group.type(), group.code(), group);
    }

    @Override
    public void merge(TypeHistogram later) {
        messages += later.messages;
        table.merge(later.table);
        sampledMessages += later.sampledMessages;
        unseen.merge(later.unseen);
    }

    /** All messages. */
    public long messages() {
        return messages;
    }

    /** Those among them that an sFlow agent sampled. */
    public long sampledMessages() {
        return sampledMessages;
    }

    /** How many messages of this type and code passed: those counted, a sampled one as often as its sampling rate says. An estimate. */
    public long estimatedMessages(int type, int code) {
        return table.messages(type, code) + unseen.messages(type, code);
    }

    /** One row a type and code: most messages first, then by type and code. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(table.size());
        for (int row = 0; row < table.size(); row++) {
            rows.add(new Row((int) table.high(row), (int) table.low(row), table.counts(row)));
        }
        rows.sort(Row.ORDER);
        return rows;
    }
}
