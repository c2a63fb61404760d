package icmpscan.detect;

import java.util.Set;

import icmpscan.decode.IcmpMessage;
import icmpscan.session.PseudoSession;

/**
 * Messages of a time.
 *
 * @param ground     which
 * @param firstNanos from when on, nanoseconds since the epoch
 * @param lastNanos  until when
 */
record During(Ground ground, long firstNanos, long lastNanos) implements Ground {
    /** These messages of that time, or of any where it is not known. */
    static Ground of(Ground ground, boolean timeKnown, long firstNanos, long lastNanos) {
        return timeKnown ? new During(ground, firstNanos, lastNanos) : ground;
    }

    @Override
    public boolean holds(IcmpMessage message) {
        return (!message.timeKnown() || (message.epochNanos() >= firstNanos && message.epochNanos() <= lastNanos))
                && ground.holds(message);
    }

    @Override
    public boolean mayHold(int type, int code, int from, int to) {
        return ground.mayHold(type, code, from, to);
    }

    /** Whether some of that time is of a session. */
    boolean overlaps(PseudoSession session) {
        return !session.timeKnown() || (firstNanos <= session.lastNanos() && lastNanos >= session.firstNanos());
    }

    @Override
    public Set<Integer> addresses() {
        return ground.addresses();
    }

    @Override
    public Ends between() {
        return ground.between();
    }
}
