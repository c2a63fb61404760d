package icmpscan.detect;

import java.util.Collection;
import java.util.Set;

import icmpscan.decode.IcmpMessage;
import icmpscan.decode.QuotedDatagram;
import icmpscan.session.ProbeQuotation;
import icmpscan.session.ProbedService;

/**
 * Which datagrams errors quote.
 *
 * @param ends      between whom those went
 * @param protocols their IP protocols; empty for all
 * @param services  what they were looking for, as {@link ProbedService#itemOf} has it; empty for whatever it is
 * @param chance    which of them looked for nothing, and are left out
 */
record Quoting(Ends ends, Set<Integer> protocols, Set<Long> services, Chance chance) {
    /** Keeps copies. */
    Quoting {
        protocols = Set.copyOf(protocols);
        services = Set.copyOf(services);
    }

    /** Datagrams that looked for nothing. */
    enum Chance {
        /** None is left out. */
        NONE,
        /** Replies that came late. */
        REPLIES,
        /** Those, and ends of traceroutes. */
        REPLIES_AND_TRACES
    }

    static Quoting of(Ends ends) {
        return new Quoting(ends, Set.of(), Set.of(), Chance.NONE);
    }

    static Quoting ofProtocol(Ends ends, int protocol) {
        return new Quoting(ends, Set.of(protocol), Set.of(), Chance.NONE);
    }

    /** What asked for hosts, whatever it wanted of them. */
    static Quoting ofHosts(Ends ends) {
        return new Quoting(ends, Set.of(), Set.of(), Chance.REPLIES);
    }

    /** What asked for these services, or for any where none is named. */
    static Quoting ofServices(Ends ends, Collection<Long> services) {
        return new Quoting(ends, Set.of(), Set.copyOf(services), Chance.REPLIES_AND_TRACES);
    }

    boolean holds(IcmpMessage message) {
        QuotedDatagram quoted = message.quoted();
        return quoted.hasHeader()
                && ends.hold(quoted.source(), quoted.destination())
                && (protocols.isEmpty() || protocols.contains(quoted.protocol()))
                && (services.isEmpty() || services.contains(ProbedService.itemOf(quoted)))
                && !isByChance(quoted);
    }

    private boolean isByChance(QuotedDatagram quoted) {
        if (chance == Chance.NONE) {
            return false;
        }
        return ProbeQuotation.isLateReply(quoted)
                || ProbeQuotation.isIcmpReply(quoted)
                || (chance == Chance.REPLIES_AND_TRACES && ProbeQuotation.isTracerouteEnd(quoted));
    }
}
