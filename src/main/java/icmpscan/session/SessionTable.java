package icmpscan.session;

import java.util.Arrays;

import icmpscan.tally.Cut;
import icmpscan.tally.KeyIndex;

/**
 * Sessions by VLAN and pair of addresses.
 *
 * <p>Bounded: where there are too many, only the half of the limit with the most messages stays, of equals those of the pairs seen last. All
 * that stay, idle or not, can still grow, so that neither a cut of the capture nor a clock that goes backwards shows.
 *
 * <p>A hot class. Of each pair that has one session, as most have, there is nothing but that beside the key.
 */
final class SessionTable {
    private static final int INITIAL_PAIRS = 64;

    private final long gap;
    private final int limit;
    private final KeyIndex pairs = new KeyIndex();
    /** By the number of the pair: its only session. */
    private SessionState[] singles = new SessionState[INITIAL_PAIRS];
    /** Its sessions where there may be more than one; null where the other array has it. */
    private SessionTimeline[] timelines = new SessionTimeline[INITIAL_PAIRS];

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

    /**
     * The session of this pair in this span, as {@link SessionTimeline#at} says, made where there is none; {@code clock} is the latest moment
     * of the capture so far.
     */
    SessionState at(long vlanKey, long pair, long from, long to, long clock) {
        int number = number(vlanKey, pair, clock);
        SessionState single = singles[number];
        if (single != null && SessionTimeline.goesOn(single, from, gap)) {
            return single;
        }
        if (single == null && timelines[number] == null) {
            singles[number] = new SessionState();
            size++;
            return singles[number];
        }
        SessionTimeline timeline = timeline(number);
        int before = timeline.size();
        SessionState session = timeline.at(from, to, gap);
        size += timeline.size() - before;
        return session;
    }

    /** Adds a session that was found elsewhere. */
    void add(long vlanKey, long pair, SessionState session, long clock) {
        int number = number(vlanKey, pair, clock);
        if (singles[number] == null && timelines[number] == null) {
            singles[number] = session;
            size++;
            return;
        }
        SessionTimeline timeline = timeline(number);
        int before = timeline.size();
        timeline.add(session, gap);
        size += timeline.size() - before;
    }

    /** Room for one pair more than the limit would be twice the room: where a new one would be that, others go first. */
    private int number(long vlanKey, long pair, long clock) {
        if (pairs.size() == limit && pairs.find(vlanKey, pair) == KeyIndex.NONE) {
            prune(clock);
        }
        int number = pairs.add(vlanKey, pair);
        if (number == singles.length) {
            singles = Arrays.copyOf(singles, 2 * number);
            timelines = Arrays.copyOf(timelines, 2 * number);
        }
        return number;
    }

    /** The sessions of a pair that has one at least, in a form in which there can be more. */
    private SessionTimeline timeline(int number) {
        if (timelines[number] == null) {
            timelines[number] = new SessionTimeline(singles[number]);
            singles[number] = null;
        }
        return timelines[number];
    }

    /** Adds what another table let go. */
    void addDropped(SessionTable other) {
        droppedSessions += other.droppedSessions;
        droppedMessages += other.droppedMessages;
        droppedOpen += other.droppedOpen;
    }

    void forEach(Visitor visitor) {
        for (int number = 0; number < pairs.size(); number++) {
            for (int i = 0; i < sessions(number); i++) {
                visitor.visit(pairs.high(number), pairs.low(number), session(number, i));
            }
        }
    }

    private int sessions(int number) {
        return singles[number] != null ? 1 : timelines[number].size();
    }

    private SessionState session(int number, int index) {
        return singles[number] != null ? singles[number] : timelines[number].get(index);
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
            SessionState single = singles[number];
            SessionTimeline timeline = timelines[number];
            singles[number] = null;
            timelines[number] = null;
            boolean stays = single != null
                    ? !letGo(single, cut, clock)
                    : timeline.removeIf(session -> letGo(session, cut, clock));
            if (stays) {
                pairs.move(number, kept);
                singles[kept] = single;
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
            for (int i = 0; i < sessions(number); i++) {
                messages[filled++] = session(number, i).messages();
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
