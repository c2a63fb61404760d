package icmpscan.detect;

import java.util.List;
import java.util.Optional;

import icmpscan.decode.Address;
import icmpscan.decode.Ipv4Address;

/**
 * Who did it, and to whom.
 *
 * @param actor       who is to be named; empty where nobody can be
 * @param targetCount how many targets there are
 * @param targets     the first ten of them that are known, in the order of addresses
 */
public record Parties(Optional<Address> actor, long targetCount, List<Address> targets) {
    private static final int TARGETS = 10;

    /** Keeps a copy. */
    public Parties {
        targets = List.copyOf(targets);
    }

    /** Targets of somebody who cannot be named. */
    static Parties unnamed(List<Integer> targets) {
        return new Parties(Optional.empty(), of(0, 0, targets).targets.size(), of(0, 0, targets).targets);
    }

    /** An actor with its targets, of which {@code known} may be a sample. */
    static Parties of(int actor, long targetCount, List<Integer> known) {
        List<Address> first = known.stream()
                .sorted(Integer::compareUnsigned)
                .distinct()
                .limit(TARGETS)
                .map(bits -> (Address) new Ipv4Address(bits))
                .toList();
        return new Parties(Optional.of(new Ipv4Address(actor)), targetCount, first);
    }
}
