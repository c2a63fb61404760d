package icmpscan.detect;

import java.util.Collection;
import java.util.Set;

import icmpscan.classify.IcmpTypes;
import icmpscan.decode.IcmpMessage;

/**
 * Requests and their replies.
 *
 * @param types       ICMP types of the requests
 * @param ends        who asks whom
 * @param identifiers their identifiers; empty for all
 */
public record Exchanged(Set<Integer> types, Ends ends, Set<Integer> identifiers) implements Ground {
    private static final int ECHO_REQUEST = 8;

    /** Keeps copies. */
    public Exchanged {
        types = Set.copyOf(types);
        identifiers = Set.copyOf(identifiers);
    }

    /** Echo messages, whatever their identifiers. */
    static Exchanged echoes(Ends ends) {
        return echoes(ends, Set.of());
    }

    static Exchanged echoes(Ends ends, Collection<Integer> identifiers) {
        return new Exchanged(Set.of(ECHO_REQUEST), ends, Set.copyOf(identifiers));
    }

    @Override
    public boolean holds(IcmpMessage message) {
        return mayHold(message.type(), message.code(), message.source(), message.destination())
                && (identifiers.isEmpty() || (message.hasIdentifier() && identifiers.contains(message.identifier())));
    }

    @Override
    @SuppressWarnings("ArgumentSelectionDefectChecker") // who replies was asked
    public boolean mayHold(int type, int code, int from, int to) {
        if (types.contains(type)) {
            return ends.hold(from, to);
        }
        return IcmpTypes.isReply(type)
                && types.contains(IcmpTypes.of(type).pair().orElse(-1))
                && ends.hold(/* source= */ to, /* destination= */ from);
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
