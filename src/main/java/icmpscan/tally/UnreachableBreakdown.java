package icmpscan.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Address;
import icmpscan.decode.QuotedDatagram;

/**
 * Destination Unreachable (type 3) by code, by reporter (who says so), by recipient (whose datagram it was: the quoted source), by object
 * (what cannot be reached), and by request (who wanted which object where). Bounded as {@link CountTable} says.
 */
public final class UnreachableBreakdown implements Accumulator<UnreachableBreakdown> {
    /** Reporters, recipients, objects and requests, each: one sweep of a /16; 5 MB each when full. */
    public static final int MAX_ROWS = 1 << 16;

    /** The type that is broken down. */
    public static final int TYPE = 3;

    private static final int CODES = 256;

    private final CountTable codes = new CountTable(CODES);
    private final CountTable reporters;
    private final CountTable recipients;
    private final CountTable objects;
    private final CountTable requests;
    private final Witnesses witnesses;
    private long messages;
    private long assumedRecipients;
    private long withoutObject;

    /** A breakdown with the usual bound of {@link #MAX_ROWS}. */
    public UnreachableBreakdown() {
        this(MAX_ROWS);
    }

    /** A breakdown that keeps at most so many reporters, recipients, objects and requests each, 2 or more. */
    public UnreachableBreakdown(int maxRows) {
        reporters = new CountTable(maxRows);
        recipients = new CountTable(maxRows);
        objects = new CountTable(maxRows);
        requests = new CountTable(maxRows);
        witnesses = new Witnesses(4 * maxRows);
    }

    /**
     * Messages of one code.
     *
     * @param code   code, 0..255
     * @param counts how many, how long, when and where
     */
    public record CodeRow(int code, Counts counts) {
        private static final Comparator<CodeRow> ORDER =
                Comparator.comparing(CodeRow::counts, Counts.MOST_FIRST).thenComparingInt(CodeRow::code);
    }

    /**
     * Messages of one code from one reporter, or for one recipient.
     *
     * @param address the reporter or recipient
     * @param code    code, 0..255
     * @param counts  how many, how long, when and where
     */
    public record AddressRow(Ipv4Address address, int code, Counts counts) {
        private static final Comparator<AddressRow> ORDER = Comparator.comparing(AddressRow::counts, Counts.MOST_FIRST)
                .thenComparing(AddressRow::address)
                .thenComparingInt(AddressRow::code);
    }

    /**
     * Messages about one object.
     *
     * @param object     what cannot be reached
     * @param counts     how many, how long, when and where
     * @param recipients distinct addresses that were told; a lower bound where {@link #witnessesExact()} is false
     * @param reporters  distinct addresses that said so; likewise
     */
    public record ObjectRow(UnreachableObject object, Counts counts, int recipients, int reporters) {
        private static final Comparator<ObjectRow> ORDER = Comparator.comparing(ObjectRow::counts, Counts.MOST_FIRST)
                .thenComparing(ObjectRow::object, UnreachableObject.ORDER);
    }

    /**
     * Messages about what one address wanted of another.
     *
     * @param recipient   whose datagrams they were: the quoted source
     * @param destination whom they were for: the quoted destination
     * @param object      what cannot be reached, as {@link ObjectRow} has it
     * @param counts      how many, how long, when and where
     */
    public record RequestRow(Ipv4Address recipient, Ipv4Address destination, UnreachableObject object, Counts counts) {
        private static final Comparator<RequestRow> ORDER = Comparator.comparing(RequestRow::counts, Counts.MOST_FIRST)
                .thenComparing(RequestRow::recipient)
                .thenComparing(RequestRow::destination)
                .thenComparing(RequestRow::object, UnreachableObject.ORDER);
    }

    @Override
    public void accept(IcmpMessage message) {
        if (message.type() != TYPE) {
            return;
        }
        messages++;
        int code = message.code();
        codes.add(code, 0, message);
        reporters.add(message.source(), code, message);
        QuotedDatagram quoted = message.quoted();
        recipients.add(recipient(message), code, message);
        if (!quoted.hasSource()) {
            assumedRecipients++;
        }
        if (quoted.hasHeader()) {
            acceptObject(message);
        } else {
            withoutObject++;
        }
    }

    /** Whose datagram it was: the quoted source, or else where the message goes to. */
    public static int recipient(IcmpMessage message) {
        return message.quoted().hasSource() ? message.quoted().source() : message.destination();
    }

    private void acceptObject(IcmpMessage message) {
        long object = UnreachableObject.key(message);
        int prunings = objects.prunings();
        objects.add(object, 0, message);
        if (objects.prunings() != prunings) {
            witnesses.forgetAllBut(objects);
        }
        QuotedDatagram quoted = message.quoted();
        witnesses.add(object, quoted.source(), message.source());
        requests.add((long) quoted.source() << 32 | Integer.toUnsignedLong(quoted.destination()), object, message);
    }

    @Override
    public void merge(UnreachableBreakdown later) {
        messages += later.messages;
        assumedRecipients += later.assumedRecipients;
        withoutObject += later.withoutObject;
        codes.merge(later.codes);
        reporters.merge(later.reporters);
        recipients.merge(later.recipients);
        int prunings = objects.prunings();
        objects.merge(later.objects);
        if (objects.prunings() != prunings) {
            witnesses.forgetAllBut(objects);
            later.witnesses.forgetAllBut(objects);
        }
        witnesses.merge(later.witnesses);
        requests.merge(later.requests);
    }

    /** All messages of type 3. */
    public long messages() {
        return messages;
    }

    /** Messages without a quoted source, whose own destination was taken for the recipient. */
    public long assumedRecipients() {
        return assumedRecipients;
    }

    /** Messages without a whole quoted header, which name no object. */
    public long withoutObject() {
        return withoutObject;
    }

    /** Messages whose reporter was let go; where it is not 0, the rows of reporters are lower bounds. */
    public long reportersLetGo() {
        return reporters.otherMessages();
    }

    /** Messages whose recipient was let go; likewise. */
    public long recipientsLetGo() {
        return recipients.otherMessages();
    }

    /** Messages whose object was let go; likewise. */
    public long objectsLetGo() {
        return objects.otherMessages();
    }

    /** Messages whose request was let go; likewise. */
    public long requestsLetGo() {
        return requests.otherMessages();
    }

    /** Whether the numbers of distinct recipients and reporters of objects are exact, and not lower bounds. */
    public boolean witnessesExact() {
        return witnesses.exact() && objects.otherMessages() == 0;
    }

    /** One row a code: most messages first, then by code. */
    public List<CodeRow> codes() {
        List<CodeRow> rows = new ArrayList<>(codes.size());
        for (int row = 0; row < codes.size(); row++) {
            rows.add(new CodeRow((int) codes.high(row), codes.counts(row)));
        }
        rows.sort(CodeRow.ORDER);
        return rows;
    }

    /** One row a reporter and code: most messages first, then by address as an unsigned number, then by code. */
    public List<AddressRow> reporters() {
        return addressRows(reporters);
    }

    /** One row a recipient and code, in the same order. */
    public List<AddressRow> recipients() {
        return addressRows(recipients);
    }

    /** One row an object: most messages first, then as {@link UnreachableObject#ORDER} says. */
    public List<ObjectRow> objects() {
        KeyIndex numbers = new KeyIndex();
        for (int row = 0; row < objects.size(); row++) {
            numbers.add(objects.high(row), 0);
        }
        int[] toldBy = new int[objects.size()];
        int[] saidBy = new int[objects.size()];
        witnesses.count(numbers, toldBy, saidBy);
        List<ObjectRow> rows = new ArrayList<>(objects.size());
        for (int row = 0; row < objects.size(); row++) {
            UnreachableObject object = UnreachableObject.ofKey(objects.high(row));
            rows.add(new ObjectRow(object, objects.counts(row), toldBy[row], saidBy[row]));
        }
        rows.sort(ObjectRow.ORDER);
        return rows;
    }

    /** One row a recipient, destination and object: most messages first, then by these three. */
    public List<RequestRow> requests() {
        List<RequestRow> rows = new ArrayList<>(requests.size());
        for (int row = 0; row < requests.size(); row++) {
            long pair = requests.high(row);
            rows.add(new RequestRow(
                    new Ipv4Address((int) (pair >>> 32)),
                    new Ipv4Address((int) pair),
                    UnreachableObject.ofKey(requests.low(row)),
                    requests.counts(row)));
        }
        rows.sort(RequestRow.ORDER);
        return rows;
    }

    private static List<AddressRow> addressRows(CountTable table) {
        List<AddressRow> rows = new ArrayList<>(table.size());
        for (int row = 0; row < table.size(); row++) {
            rows.add(new AddressRow(new Ipv4Address((int) table.high(row)), (int) table.low(row), table.counts(row)));
        }
        rows.sort(AddressRow.ORDER);
        return rows;
    }
}
