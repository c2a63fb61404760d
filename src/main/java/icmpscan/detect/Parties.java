package icmpscan.detect;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import icmpscan.decode.Address;
import icmpscan.decode.Ipv4Address;

/**
 * Who did it, and to whom.
 *
 * @param actor       who is to be named; empty where nobody can be
 * @param targetCount how many targets there are
 * @param targets     the first {@value #NAMED} of them that are known, in the order of addresses
 */
public record Parties(Optional<Address> actor, long targetCount, List<Address> targets) {
    /** As many as are counted exactly of one actor; what is known of all actors together is bounded where it is gathered. */
    static final int NAMED = 1024;

    /** Keeps a copy. */
    public Parties {
        targets = List.copyOf(targets);
    }

    /** Targets of somebody who cannot be named. */
    static Parties unnamed(List<Integer> targets) {
        return new Parties(Optional.empty(), targets.stream().distinct().count(), addresses(targets, NAMED));
    }

    /** An actor with its targets, of which {@code known} may be a sample. */
    static Parties of(int actor, long targetCount, Collection<Integer> known) {
        return new Parties(Optional.of(new Ipv4Address(actor)), targetCount, addresses(known, NAMED));
    }

    /** A target where nobody can be named who did it. */
    static Parties ofNobody(int target) {
        return new Parties(Optional.empty(), 1, List.of(new Ipv4Address(target)));
    }

    /** The first of these addresses, in their order and without repetitions. */
    static List<Address> addresses(Collection<Integer> all, int limit) {
        return all.stream()
                .sorted(Integer::compareUnsigned)
                .distinct()
                .limit(limit)
                .map(bits -> (Address) new Ipv4Address(bits))
                .toList();
    }
}
