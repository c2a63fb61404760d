package icmpscan.session;

import java.util.Arrays;

import icmpscan.tally.Cut;
import icmpscan.tally.KeyIndex;

/**
 * Sessions by VLAN and pair of addresses.
 *
 * <p>Bounded: where there are too many, only the half of the limit with the most messages stays, of equals those of the pairs seen last. All
 * that stay, idle or not, can still grow, so that neither a cut of the capture nor a clock that goes backwards shows.
 */
final class SessionTable {
    private final long gap;
    private final int limit;
    private final KeyIndex pairs = new KeyIndex();
    private SessionTimeline[] timelines = new SessionTimeline[64];
    private int size;
    private long droppedSessions;
    private long droppedMessages;
    private long droppedOpen;

    /** What is done with each session. */
    interface Visitor {
        void visit(long vlanKey, long pair, SessionState session);
    }

    SessionTable(long gap, int limit) {
        this.gap = gap;
        this.limit = limit;
    }

    /** The session of this pair in this span, as {@link SessionTimeline#at} says, made where there is none. */
    SessionState at(long vlanKey, long pair, long from, long to) {
        SessionTimeline timeline = timeline(vlanKey, pair);
        int before = timeline.size();
        SessionState session = timeline.at(from, to, gap);
        size += timeline.size() - before;
        return session;
    }

    /** Adds a session that was found elsewhere. */
    void add(long vlanKey, long pair, SessionState session) {
        SessionTimeline timeline = timeline(vlanKey, pair);
        int before = timeline.size();
        timeline.add(session, gap);
        size += timeline.size() - before;
    }

    /** Adds what another table let go. */
    void addDropped(SessionTable other) {
        droppedSessions += other.droppedSessions;
        droppedMessages += other.droppedMessages;
        droppedOpen += other.droppedOpen;
    }

    private SessionTimeline timeline(long vlanKey, long pair) {
        int number = pairs.add(vlanKey, pair);
        if (number == timelines.length) {
            timelines = Arrays.copyOf(timelines, 2 * number);
        }
        SessionTimeline timeline = timelines[number];
        if (timeline == null) {
            timeline = new SessionTimeline();
            timelines[number] = timeline;
        }
        return timeline;
    }

    void forEach(Visitor visitor) {
        for (int number = 0; number < pairs.size(); number++) {
            SessionTimeline timeline = timelines[number];
            for (int i = 0; i < timeline.size(); i++) {
                visitor.visit(pairs.high(number), pairs.low(number), timeline.get(i));
            }
        }
    }

    int size() {
        return size;
    }

    long droppedSessions() {
        return droppedSessions;
    }

    long droppedMessages() {
        return droppedMessages;
    }

    /** How many were let go while a next message could still have been theirs. */
    long droppedOpen() {
        return droppedOpen;
    }

    /** Lets the smallest go where there are too many; {@code clock} is the latest moment of the capture so far. */
    void keepWithinLimit(long clock) {
        if (size > limit) {
            prune(clock);
        }
    }

    private void prune(long clock) {
        Cut cut = Cut.keeping(limit / 2, messagesOfEach());
        int kept = 0;
        for (int number = 0; number < pairs.size(); number++) {
            SessionTimeline timeline = timelines[number];
            timelines[number] = null;
            timeline.removeIf(session -> letGo(session, cut, clock));
            if (timeline.size() > 0) {
                pairs.move(number, kept);
                timelines[kept++] = timeline;
            }
        }
        pairs.truncate(kept);
    }

    /** Messages of each session, in the order in which {@link #prune} then asks for them. */
    private long[] messagesOfEach() {
        long[] messages = new long[size];
        int filled = 0;
        for (int number = 0; number < pairs.size(); number++) {
            for (int i = 0; i < timelines[number].size(); i++) {
                messages[filled++] = timelines[number].get(i).messages();
            }
        }
        return messages;
    }

    private boolean letGo(SessionState session, Cut cut, long clock) {
        if (cut.keeps(session.messages())) {
            return false;
        }
        size--;
        droppedSessions++;
        droppedMessages += session.messages();
        if (!SessionTimeline.apart(session.lastNanos(), clock, gap)) {
            droppedOpen++;
        }
        return true;
    }
}
