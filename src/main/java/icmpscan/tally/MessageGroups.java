package icmpscan.tally;

import java.util.List;

import icmpscan.decode.Anomaly;
import icmpscan.decode.IcmpMessage;
import icmpscan.decode.MessageSink;

/**
 * Counts messages by groups before others count the groups: what each of them would have to look up for every message is looked up once for
 * all of them, and then once a group. Of 10,000 conversations at a time, a message costs a third of what it costs to tell each of eight
 * tables of it.
 *
 * <p>A hot class: one row a message. In fixed memory: groups are handed on when there are too many, and at the end. Where it happens depends on
 * the messages alone. What has no time, was sampled, or is longer than IPv4 allows is handed on by itself, after all groups before it.
 */
public final class MessageGroups implements MessageSink {
    /** The groups of ten seconds between 16,000 pairs that ask and answer; 4 MB when full. */
    private static final int MAX_GROUPS = 1 << 15;

    private static final int TYPE_SHIFT = 56;
    private static final int MAX_LENGTH = 0xFFFF;

    private final List<GroupSink> sinks;
    private final int maxGroups;
    private final TimeBins bins = new TimeBins(Volume.BIN_NANOS);
    private final KeyIndex groups = new KeyIndex(MessageGroup.VALUES);
    private final MessageGroup view = new MessageGroup();
    private long latestNanos;

    /** Hands groups on to these. */
    public MessageGroups(List<GroupSink> sinks) {
        this(sinks, MAX_GROUPS);
    }

    MessageGroups(List<GroupSink> sinks, int maxGroups) {
        this.sinks = List.copyOf(sinks);
        this.maxGroups = maxGroups;
    }

    @Override
    public void accept(IcmpMessage message) {
        if (!message.timeKnown() || message.sampled() || message.length() > MAX_LENGTH) {
            flush();
            for (GroupSink sink : sinks) {
                sink.accept(message);
            }
            return;
        }
        latestNanos = message.epochNanos();
        int row = row(way(message), key(message.type(), bins.of(latestNanos)));
        int at = groups.at(row);
        long[] cells = groups.cells();
        long traits = traits(message);
        long frame = PackedFrame.of(message);
        if (cells[at + MessageGroup.MESSAGES] != 0 && !continues(cells, at, traits, message.vlanKey(), frame)) {
            handOn(row);
            cells[at + MessageGroup.MESSAGES] = 0;
        }
        if (cells[at + MessageGroup.MESSAGES] == 0) {
            begin(cells, at, message, traits, frame);
        } else if (HopMark.isPass(cells[at + MessageGroup.LAST_MARK], HopMark.of(message))) {
            cells[at + MessageGroup.PASSES]++;
        }
        add(cells, at, message, frame);
    }

    private boolean continues(long[] cells, int at, long traits, long vlans, long frame) {
        return cells[at + MessageGroup.TRAITS] == traits
                && cells[at + MessageGroup.VLANS] == vlans
                && cells[at + MessageGroup.LAST_NANOS] <= latestNanos
                && cells[at + MessageGroup.LAST_FRAME] <= frame;
    }

    private void begin(long[] cells, int at, IcmpMessage message, long traits, long frame) {
        cells[at + MessageGroup.TRAITS] = traits;
        cells[at + MessageGroup.VLANS] = message.vlanKey();
        cells[at + MessageGroup.BYTES] = 0;
        cells[at + MessageGroup.SQUARES] = 0;
        cells[at + MessageGroup.PASSES] = 0;
        cells[at + MessageGroup.TRUNCATED] = 0;
        cells[at + MessageGroup.FIRST_NANOS] = latestNanos;
        cells[at + MessageGroup.FIRST_FRAME] = frame;
        cells[at + MessageGroup.FIRST_MARK] = HopMark.of(message);
    }

    private void add(long[] cells, int at, IcmpMessage message, long frame) {
        long length = message.length();
        cells[at + MessageGroup.MESSAGES]++;
        cells[at + MessageGroup.BYTES] += length;
        cells[at + MessageGroup.SQUARES] += length * length;
        if (message.captured() < length) {
            cells[at + MessageGroup.TRUNCATED]++;
        }
        cells[at + MessageGroup.LAST_NANOS] = latestNanos;
        cells[at + MessageGroup.LAST_FRAME] = frame;
        cells[at + MessageGroup.LAST_MARK] = HopMark.of(message);
    }

    /** The row of a key; where that would be one too many, the only one. */
    private int row(long high, long low) {
        if (groups.size() < maxGroups) {
            return groups.add(high, low);
        }
        int row = groups.find(high, low);
        if (row != KeyIndex.NONE) {
            return row;
        }
        flush();
        return groups.add(high, low);
    }

    /** Hands all groups on, in the order in which they began. Only then the others know of all messages. */
    public void flush() {
        if (groups.size() == 0) {
            return;
        }
        for (int row = 0; row < groups.size(); row++) {
            handOn(row);
        }
        groups.clear();
        for (GroupSink sink : sinks) {
            sink.reached(latestNanos);
        }
    }

    private void handOn(int row) {
        view.moveTo(groups, row);
        for (GroupSink sink : sinks) {
            sink.accept(view);
        }
    }

    private static long way(IcmpMessage message) {
        return (long) message.source() << Integer.SIZE | Integer.toUnsignedLong(message.destination());
    }

    private static long traits(IcmpMessage message) {
        return (message.hasSourceMac() ? message.sourceMac() | MessageGroup.HAS_MAC : 0)
                | (long) message.code() << MessageGroup.CODE_SHIFT
                | (message.has(Anomaly.ECHO_TO_BROADCAST) ? MessageGroup.TO_BROADCAST : 0);
    }

    /** Second half of the key of messages of a type in a bin of ten seconds, numbered from the epoch. */
    static long key(int type, long bin) {
        return (long) type << TYPE_SHIFT | (bin & (1L << TYPE_SHIFT) - 1);
    }

    /** The type in such a key. */
    static int typeOf(long key) {
        return (int) (key >>> TYPE_SHIFT);
    }

    /** The bin in such a key, with its sign. */
    static long binOf(long key) {
        int unused = Long.SIZE - TYPE_SHIFT;
        return key << unused >> unused;
    }
}
