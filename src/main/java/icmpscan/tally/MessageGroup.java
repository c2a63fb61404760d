package icmpscan.tally;

/**
 * Successive messages of one type and code from one address to another within ten seconds, of one VLAN and one link-layer sender, none of them
 * earlier than the one before: a view of a row of {@link MessageGroups}.
 *
 * <p>A hot class: it moves from row to row, and nothing is kept of it.
 */
public final class MessageGroup {
    // What every message touches comes first, next to the key: two cache lines of a row, not three.
    static final int TRAITS = 0;
    static final int VLANS = 1;
    static final int LAST_NANOS = 2;
    static final int LAST_FRAME = 3;
    static final int MESSAGES = 4;
    static final int BYTES = 5;
    static final int SQUARES = 6;
    static final int LAST_MARK = 7;
    static final int PASSES = 8;
    static final int TRUNCATED = 9;
    static final int FIRST_NANOS = 10;
    static final int FIRST_FRAME = 11;
    static final int FIRST_MARK = 12;
    static final int VALUES = 13;

    /** Of the traits: 48 bits of link-layer address, then eight of code, then two that say yes. */
    static final int CODE_SHIFT = 48;

    static final long HAS_MAC = 1L << 56;
    static final long TO_BROADCAST = 1L << 57;
    private static final long MAC_MASK = (1L << CODE_SHIFT) - 1;

    private long way;
    private int type;
    private long[] cells;
    private int at;

    /** Moves to a row. */
    void moveTo(KeyIndex rows, int row) {
        way = rows.high(row);
        type = MessageGroups.typeOf(rows.low(row));
        cells = rows.cells();
        at = rows.at(row);
    }

    long value(int value) {
        return cells[at + value];
    }

    /** Source in the upper 32 bits, destination in the lower. */
    public long way() {
        return way;
    }

    /** Who sends. */
    public int source() {
        return (int) (way >>> Integer.SIZE);
    }

    /** Who receives. */
    public int destination() {
        return (int) way;
    }

    /** ICMP type, 0..255. */
    public int type() {
        return type;
    }

    /** ICMP code, 0..255. */
    public int code() {
        return (int) (value(TRAITS) >>> CODE_SHIFT) & 0xFF;
    }

    /** Their VLAN tags as {@link icmpscan.decode.IcmpMessage#vlanKey()} has them. */
    public long vlanKey() {
        return value(VLANS);
    }

    /** Whether the link layer named a sender of six bytes. */
    public boolean hasSourceMac() {
        return (value(TRAITS) & HAS_MAC) != 0;
    }

    /** Sender's link-layer address in the low 48 bits. Needs {@link #hasSourceMac()}. */
    public long sourceMac() {
        return value(TRAITS) & MAC_MASK;
    }

    /** Whether they are echo requests to a broadcast address. */
    public boolean toBroadcast() {
        return (value(TRAITS) & TO_BROADCAST) != 0;
    }

    /** How many, at least 1. */
    public long messages() {
        return value(MESSAGES);
    }

    /** Their bytes, ICMP headers included. */
    public long bytes() {
        return value(BYTES);
    }

    /** How many of them were not captured whole. */
    public long truncated() {
        return value(TRUNCATED);
    }

    /** Time of the first, nanoseconds since the epoch. */
    public long firstNanos() {
        return value(FIRST_NANOS);
    }

    /** Time of the last. */
    public long lastNanos() {
        return value(LAST_NANOS);
    }

    /** {@link PackedFrame} of the first, which is the lowest. */
    public long firstFrame() {
        return value(FIRST_FRAME);
    }

    /** {@link PackedFrame} of the last, which is the highest. */
    public long lastFrame() {
        return value(LAST_FRAME);
    }
}
