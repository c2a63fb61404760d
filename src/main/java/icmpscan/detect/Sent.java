package icmpscan.detect;

import java.util.Optional;
import java.util.Set;

import icmpscan.decode.IcmpMessage;

/**
 * Messages in one direction: errors, and what comes in floods.
 *
 * @param sort    their types and codes
 * @param ends    who sends them to whom
 * @param quoting what they quote; empty where that does not matter
 */
record Sent(Sort sort, Ends ends, Optional<Quoting> quoting) implements Ground {
    static Sent of(Sort sort, Ends ends) {
        return new Sent(sort, ends, Optional.empty());
    }

    /** Errors about such datagrams, whoever sends them. */
    static Sent about(Sort sort, Quoting quoting) {
        return new Sent(sort, Ends.ANY, Optional.of(quoting));
    }

    /** Errors about such datagrams from these reporters. */
    static Sent by(Set<Integer> reporters, Sort sort, Quoting quoting) {
        return new Sent(sort, new Ends(reporters, Set.of()), Optional.of(quoting));
    }

    @Override
    public boolean holds(IcmpMessage message) {
        return sort.holds(message.type(), message.code())
                && ends.hold(message.source(), message.destination())
                && (quoting.isEmpty() || quoting.get().holds(message));
    }

    /** An error goes to who sent what it quotes. */
    @Override
    public boolean mayHold(int type, int code, int from, int to) {
        return sort.holds(type, code)
                && ends.hold(from, to)
                && (quoting.isEmpty() || quoting.get().ends().sends(to));
    }

    @Override
    public Set<Integer> addresses() {
        Set<Integer> own = ends.fewest();
        Set<Integer> told = quoting.map(about -> about.ends().from()).orElse(Set.of());
        return own.isEmpty() || (!told.isEmpty() && told.size() < own.size()) ? told : own;
    }

    @Override
    public Ends between() {
        return ends;
    }
}
