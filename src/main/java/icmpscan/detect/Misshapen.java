package icmpscan.detect;

import java.util.Set;

import icmpscan.decode.IcmpMessage;
import icmpscan.session.Malformation;

/**
 * Messages that break their format; where it was the header of another datagram that somebody could not make sense of, the error that says so.
 *
 * @param kinds how they do
 * @param ends  who sends the malformed to whom
 */
record Misshapen(Set<Malformation> kinds, Ends ends) implements Ground {
    /** Keeps a copy. */
    Misshapen {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public boolean holds(IcmpMessage message) {
        Malformation kind = Malformation.of(message).orElse(null);
        if (kind == null || !kinds.contains(kind)) {
            return false;
        }
        return kind == Malformation.REFUSED_HEADER
                ? ends.hold(message.quoted().source(), message.quoted().destination())
                : ends.hold(message.source(), message.destination());
    }

    @Override
    public boolean mayHold(int type, int code, int from, int to) {
        return (ends.hold(from, to) || (kinds.contains(Malformation.REFUSED_HEADER) && ends.sends(to)))
                && kinds.stream().anyMatch(kind -> kind.mayBe(type, code));
    }

    @Override
    public Set<Integer> addresses() {
        return ends.from();
    }

    @Override
    public Ends between() {
        return Ends.ANY;
    }
}
