package icmpscan.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import icmpscan.decode.IcmpMessage;

/** Finds the session of a message by its addresses. Sessions go by their place in the list, from 1, as in the report of all sessions. */
public final class SessionIndex {
    private final List<PseudoSession> sessions;
    private final Map<Long, List<Integer>> numbersByPair = new HashMap<>();

    /** Over sessions in the order of {@link PseudoSessions#largest}. */
    public SessionIndex(List<PseudoSession> sessions) {
        this.sessions = List.copyOf(sessions);
        for (int number = 1; number <= sessions.size(); number++) {
            PseudoSession session = session(number);
            numbersByPair
                    .computeIfAbsent(
                            pair(session.firstSender().bits(), session.other().bits()), pair -> new ArrayList<>())
                    .add(number);
        }
    }

    /** How many there are. */
    public int size() {
        return sessions.size();
    }

    /** The session of this number, 1 or more. */
    public PseudoSession session(int number) {
        return sessions.get(number - 1);
    }

    /** Number of the session that a message is part of; 0 for none, where there were too many to keep. */
    public int numberOf(IcmpMessage message) {
        for (int number : numbersByPair.getOrDefault(pair(message.source(), message.destination()), List.of())) {
            if (session(number).holds(message)) {
                return number;
            }
        }
        return 0;
    }

    /** The same in both directions. */
    private static long pair(int one, int other) {
        return FlowKeys.pairOf(Math.min(one, other), Math.max(one, other));
    }
}
