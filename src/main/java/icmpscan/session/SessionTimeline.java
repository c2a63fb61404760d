package icmpscan.session;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The sessions of one pair of addresses, in the order of time, any two of them more than the gap apart.
 *
 * <p>A hot class. In a capture whose clock runs forward only the last session is looked at; otherwise a binary search finds the place.
 */
final class SessionTimeline {
    private SessionState[] sessions = new SessionState[1];
    private int size;

    int size() {
        return size;
    }

    SessionState get(int index) {
        return sessions[index];
    }

    /** The session that a message at this moment belongs to; where it lies between two, they become one, where none is near, a new one. */
    SessionState at(long nanos, long gap) {
        int found = join(nanos, nanos, gap);
        return found >= 0 ? sessions[found] : insert(-1 - found, new SessionState());
    }

    /** Adds a session, and makes it one with those no more than the gap away. */
    void add(SessionState session, long gap) {
        int found = join(session.firstNanos(), session.lastNanos(), gap);
        if (found >= 0) {
            sessions[found].fuse(session);
        } else {
            insert(-1 - found, session);
        }
    }

    /** Makes one of all sessions within the gap of this span; the index of that one, or -1 less the place of a new one. */
    private int join(long from, long to, long gap) {
        int first = firstNotBefore(from, gap);
        if (first == size || apart(to, sessions[first].firstNanos(), gap)) {
            return -1 - first;
        }
        int end = first + 1;
        while (end < size && !apart(to, sessions[end].firstNanos(), gap)) {
            sessions[first].fuse(sessions[end++]);
        }
        if (end > first + 1) {
            remove(first + 1, end);
        }
        return first;
    }

    /** Index of the first session that does not end more than the gap before this moment. */
    private int firstNotBefore(long nanos, long gap) {
        if (size == 0 || apart(sessions[size - 1].lastNanos(), nanos, gap)) {
            return size;
        }
        int low = 0;
        int high = size - 1;
        if (nanos >= sessions[high].firstNanos()) {
            return high;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (apart(sessions[middle].lastNanos(), nanos, gap)) {
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

    /** Lets go the sessions that the test picks. */
    void removeIf(Predicate<SessionState> test) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!test.test(sessions[i])) {
                sessions[kept++] = sessions[i];
            }
        }
        Arrays.fill(sessions, kept, size, null);
        size = kept;
    }

    private SessionState insert(int index, SessionState session) {
        if (size == sessions.length) {
            sessions = Arrays.copyOf(sessions, 2 * size);
        }
        System.arraycopy(sessions, index, sessions, index + 1, size - index);
        sessions[index] = session;
        size++;
        return session;
    }

    private void remove(int from, int to) {
        System.arraycopy(sessions, to, sessions, from, size - to);
        Arrays.fill(sessions, size - (to - from), size, null);
        size -= to - from;
    }
}
