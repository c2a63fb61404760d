package icmpscan.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.Ipv4Address;
import icmpscan.tally.Accumulator;
import icmpscan.tally.GroupSink;
import icmpscan.tally.LazyList;
import icmpscan.tally.Least;
import icmpscan.tally.MessageGroup;
import icmpscan.tally.PackedFrame;
import icmpscan.tally.Volume;

/**
 * Pseudo-sessions: the messages of one VLAN between one unordered pair of addresses, cut where two neighbours in time are more than the gap
 * apart. Defined by the set of times alone, not by the order of frames: a late message that lies between two sessions makes them one.
 *
 * <p>A message whose time the capture does not tell is taken to be at the time of the last message before it that has one. Where there is
 * none, the pair has one session without a time; these are kept apart, because in a later part of a capture the time may stand in the part
 * before.
 */
public final class PseudoSessions implements Accumulator<PseudoSessions>, GroupSink {
    /** Longer than the pauses of monitoring that pings once or more a minute, shorter than those between two people's tries. */
    public static final long DEFAULT_GAP_NANOS = 60_000_000_000L;

    /** Room for two sweeps of a /16; 16 to 20 MB when full. */
    public static final int MAX_SESSIONS = 1 << 17;

    private final long gapNanos;
    private final SessionTable timed;
    private final SessionTable timeless;
    private boolean timeSeen;
    private long latestInFile;
    private long clock = Long.MIN_VALUE;

    /** Sessions with the usual gap and bound. */
    public PseudoSessions() {
        this(DEFAULT_GAP_NANOS);
    }

    /** Sessions with this gap in nanoseconds, 0 or more. */
    public PseudoSessions(long gapNanos) {
        this(gapNanos, MAX_SESSIONS);
    }

    /**
     * Sessions with a gap and a bound of one's own.
     *
     * @param gapNanos    nanoseconds, 0 or more
     * @param maxSessions how many with a time are kept, 8 or more; of those without one a quarter as many
     */
    public PseudoSessions(long gapNanos, int maxSessions) {
        if (gapNanos < 0 || maxSessions < 8) {
            throw new IllegalArgumentException("a gap of " + gapNanos + " ns, " + maxSessions + " sessions");
        }
        this.gapNanos = gapNanos;
        timed = new SessionTable(gapNanos, maxSessions);
        timeless = new SessionTable(gapNanos, maxSessions / 4);
    }

    @Override
    public void accept(IcmpMessage message) {
        if (message.timeKnown()) {
            timeSeen = true;
            latestInFile = message.epochNanos();
            clock = Math.max(clock, latestInFile);
        }
        SessionTable table = timeSeen ? timed : timeless;
        boolean upward = upward(message.source(), message.destination());
        int kind = MessageKinds.kind(message.type(), message.code(), upward);
        table.at(message.vlanKey(), pair(message.source(), message.destination()), latestInFile, latestInFile, clock)
                .add(kind, message.length(), latestInFile, PackedFrame.of(message));
        table.keepWithinLimit(clock);
    }

    /** Whether {@link #accept(MessageGroup)} may be called: messages of a group are less than ten seconds apart. */
    public boolean takesGroups() {
        return gapNanos >= Volume.BIN_NANOS;
    }

    @Override
    public void accept(MessageGroup group) {
        timeSeen = true;
        clock = Math.max(clock, group.lastNanos());
        boolean upward = upward(group.source(), group.destination());
        timed.at(
                        group.vlanKey(),
                        pair(group.source(), group.destination()),
                        group.firstNanos(),
                        group.lastNanos(),
                        clock)
                .add(MessageKinds.kind(group.type(), group.code(), upward), group);
        timed.keepWithinLimit(clock);
    }

    @Override
    public void reached(long epochNanos) {
        latestInFile = epochNanos;
    }

    private static boolean upward(int source, int destination) {
        return Integer.compareUnsigned(source, destination) <= 0;
    }

    private static long pair(int source, int destination) {
        int lower = upward(source, destination) ? source : destination;
        int higher = lower == source ? destination : source;
        return ((long) lower << 32) | (higher & 0xFFFF_FFFFL);
    }

    @Override
    public void merge(PseudoSessions later) {
        if (later.gapNanos != gapNanos) {
            throw new IllegalArgumentException("gaps of " + gapNanos + " and " + later.gapNanos + " ns");
        }
        clock = Math.max(clock, later.clock);
        later.timeless.forEach(this::addTimeless);
        later.timed.forEach((vlanKey, pair, session) -> insert(timed, vlanKey, pair, session));
        timed.addDropped(later.timed);
        timeless.addDropped(later.timeless);
        if (later.timeSeen) {
            timeSeen = true;
            latestInFile = later.latestInFile;
        }
    }

    private void addTimeless(long vlanKey, long pair, SessionState session) {
        if (timeSeen) {
            session.moveTo(latestInFile);
        }
        insert(timeSeen ? timed : timeless, vlanKey, pair, session);
    }

    private void insert(SessionTable table, long vlanKey, long pair, SessionState session) {
        table.add(vlanKey, pair, session, clock);
        table.keepWithinLimit(clock);
    }

    /** Nanoseconds between two neighbours of one session at most. */
    public long gapNanos() {
        return gapNanos;
    }

    /** Number of sessions that are kept. */
    public int size() {
        return timed.size() + timeless.size();
    }

    /** Sessions that were let go because there were too many, those with the fewest messages; 0 where all is exact. */
    public long droppedSessions() {
        return timed.droppedSessions() + timeless.droppedSessions();
    }

    /** Messages of the sessions that were let go. */
    public long droppedMessages() {
        return timed.droppedMessages() + timeless.droppedMessages();
    }

    /** Sessions that were let go before they were over, so that what followed is a session of its own. */
    public long droppedOpen() {
        return timed.droppedOpen() + timeless.droppedOpen();
    }

    /**
     * The largest sessions, at most {@code limit}: most messages first, then by first time, first sender, other address and VLAN. Of many each is
     * made when it is asked for, as it stands until the next message.
     */
    public List<PseudoSession> largest(int limit) {
        List<Entry> entries = new ArrayList<>(size());
        timed.forEach((vlanKey, pair, session) -> entries.add(new Entry(vlanKey, pair, session, true)));
        timeless.forEach((vlanKey, pair, session) -> entries.add(new Entry(vlanKey, pair, session, false)));
        return LazyList.of(Least.of(entries, limit, Entry::compare), Entry::toSession);
    }

    /** A session with its key, as it stands in the tables. */
    private record Entry(long vlanKey, long pair, SessionState state, boolean timed) {
        private static int compare(Entry one, Entry other) {
            int order = Long.compare(other.state.messages(), one.state.messages());
            if (order == 0) {
                order = Boolean.compare(other.timed, one.timed);
            }
            if (order == 0) {
                order = Long.compare(one.state.firstNanos(), other.state.firstNanos());
            }
            if (order == 0) {
                order = one.firstSender().compareTo(other.firstSender());
            }
            if (order == 0) {
                order = one.other().compareTo(other.other());
            }
            return order == 0 ? Long.compareUnsigned(one.vlanKey, other.vlanKey) : order;
        }

        private boolean upward() {
            return MessageKinds.upward(state.firstKind());
        }

        private Ipv4Address firstSender() {
            return new Ipv4Address((int) (upward() ? pair >>> 32 : pair));
        }

        private Ipv4Address other() {
            return new Ipv4Address((int) (upward() ? pair : pair >>> 32));
        }

        private PseudoSession toSession() {
            return new PseudoSession(
                    vlanKey,
                    firstSender(),
                    other(),
                    MessageKinds.type(state.firstKind()),
                    MessageKinds.code(state.firstKind()),
                    timed,
                    state.firstNanos(),
                    state.lastNanos(),
                    state.firstFrame(),
                    state.lastFrame(),
                    direction(upward()),
                    direction(!upward()),
                    kinds());
        }

        private PseudoSession.Direction direction(boolean upward) {
            long listed = 0;
            for (long cell : state.kinds()) {
                if (MessageKinds.upward(MessageKinds.kindOf(cell)) == upward) {
                    listed += MessageKinds.countOf(cell);
                }
            }
            return new PseudoSession.Direction(
                    state.messages(upward), state.bytes(upward), state.messages(upward) - listed);
        }

        private List<PseudoSession.Kind> kinds() {
            List<PseudoSession.Kind> kinds = new ArrayList<>(state.kinds().length);
            for (long cell : state.kinds()) {
                int kind = MessageKinds.kindOf(cell);
                boolean forward = MessageKinds.upward(kind) == upward();
                kinds.add(new PseudoSession.Kind(
                        MessageKinds.type(kind), MessageKinds.code(kind), forward, MessageKinds.countOf(cell)));
            }
            kinds.sort(Comparator.comparingInt(PseudoSession.Kind::type)
                    .thenComparingInt(PseudoSession.Kind::code)
                    .thenComparing(PseudoSession.Kind::forward, Comparator.reverseOrder()));
            return kinds;
        }
    }
}
