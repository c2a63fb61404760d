package icmpscan.detect;

import java.util.Set;

import icmpscan.decode.IcmpMessage;

/**
 * Errors that quote nothing, of which only who sent them to whom tells what they are about.
 *
 * @param type ICMP type
 * @param ends who sends them to whom
 */
record Unquoting(int type, Ends ends) implements Ground {
    @Override
    public boolean holds(IcmpMessage message) {
        return !message.quoted().hasHeader()
                && mayHold(message.type(), message.code(), message.source(), message.destination());
    }

    @Override
    public boolean mayHold(int ofType, int code, int from, int to) {
        return ofType == type && ends.hold(from, to);
    }

    @Override
    public Set<Integer> addresses() {
        return ends.fewest();
    }

    @Override
    public Ends between() {
        return ends;
    }
}
