package icmpscan.session;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The sessions of one pair of addresses, in the order of time, any two of them more than the gap apart.
 *
 * <p>A hot class. In a capture whose clock runs forward only the last session is looked at, which is therefore at hand; otherwise a binary
 * search finds the place.
 */
final class SessionTimeline {
    private static final SessionState[] NONE = {};

    /** All; nothing while there is one alone, as there mostly is. */
    private SessionState[] sessions = NONE;

    private SessionState last;
    private int size;

    /** One session so far. */
    SessionTimeline(SessionState first) {
        last = first;
        size = 1;
    }

    int size() {
        return size;
    }

    SessionState get(int index) {
        return index == size - 1 ? last : sessions[index];
    }

    /**
     * The session that messages within a span belong to, of which no two neighbours are further apart than the gap; where the span lies
     * between two sessions, they become one, where none is near, there is a new one.
     */
    SessionState at(long from, long to, long gap) {
        if (size > 0 && goesOn(last, from, gap)) {
            return last;
        }
        int found = join(from, to, gap);
        return found >= 0 ? get(found) : insert(-1 - found, new SessionState());
    }

    /** Whether messages from this moment on are of this session, as they are in a capture whose clock runs forward. */
    static boolean goesOn(SessionState session, long from, long gap) {
        return from >= session.firstNanos() && !apart(session.lastNanos(), from, gap);
    }

    /** Adds a session, and makes it one with those no more than the gap away. */
    void add(SessionState session, long gap) {
        int found = join(session.firstNanos(), session.lastNanos(), gap);
        if (found >= 0) {
            get(found).fuse(session);
        } else {
            insert(-1 - found, session);
        }
    }

    /** Makes one of all sessions within the gap of this span; the index of that one, or -1 less the place of a new one. */
    private int join(long from, long to, long gap) {
        int first = firstNotBefore(from, gap);
        if (first == size || apart(to, get(first).firstNanos(), gap)) {
            return -1 - first;
        }
        int end = first + 1;
        while (end < size && !apart(to, get(end).firstNanos(), gap)) {
            get(first).fuse(get(end++));
        }
        if (end > first + 1) {
            remove(first + 1, end);
        }
        return first;
    }

    /** Index of the first session that does not end more than the gap before this moment. */
    private int firstNotBefore(long nanos, long gap) {
        if (size == 0 || apart(last.lastNanos(), nanos, gap)) {
            return size;
        }
        int low = 0;
        int high = size - 1;
        if (nanos >= last.firstNanos()) {
            return high;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (apart(get(middle).lastNanos(), nanos, gap)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the second moment is after the first by more than the gap; the difference may need 64 bits without a sign. */
    static boolean apart(long earlier, long later, long gap) {
        return later > earlier && Long.compareUnsigned(later - earlier, gap) > 0;
    }

    /** Lets go the sessions that the test picks; whether any stays. */
    boolean removeIf(Predicate<SessionState> test) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            SessionState session = get(i);
            if (!test.test(session)) {
                put(kept++, session);
            }
        }
        shrink(kept);
        return size > 0;
    }

    private SessionState insert(int index, SessionState session) {
        if (size == 1 && sessions.length == 0) {
            sessions = new SessionState[] {last, null};
        } else if (size > 0 && size == sessions.length) {
            sessions = Arrays.copyOf(sessions, 2 * size);
        }
        if (size > 0) {
            System.arraycopy(sessions, index, sessions, index + 1, size - index);
        }
        put(index, session);
        size++;
        last = size == 1 ? session : sessions[size - 1];
        return session;
    }

    private void remove(int from, int to) {
        System.arraycopy(sessions, to, sessions, from, size - to);
        shrink(size - (to - from));
    }

    private void put(int index, SessionState session) {
        if (sessions.length > 0) {
            sessions[index] = session;
        }
    }

    private void shrink(int to) {
        if (sessions.length > 0) {
            Arrays.fill(sessions, to, size, null);
            last = to == 0 ? null : sessions[to - 1];
        } else if (to == 0) {
            last = null;
        }
        size = to;
    }
}
