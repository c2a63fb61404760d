package icmpscan.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import icmpscan.session.Refusal;

/**
 * A service of a host that somebody asked for in vain.
 *
 * @param actor who asked
 * @param host  whom
 * @param item  the service, as {@link icmpscan.session.ProbedService#of} reads it
 */
record RefusedPlace(int actor, int host, long item) {
    static RefusedPlace of(Refusal refusal) {
        return new RefusedPlace(refusal.actor(), refusal.destination(), refusal.item());
    }

    /** How often each was asked for, whoever said no and why. */
    static Map<RefusedPlace, Long> tries(List<Refusal> refusals) {
        Map<RefusedPlace, Long> tries = new HashMap<>();
        for (Refusal refusal : refusals) {
            tries.merge(of(refusal), refusal.counts().messages(), Long::sum);
        }
        return tries;
    }

    // Written out, here and in hashCode: what Java makes of a record is linked at its first use, in every run.
    @Override
    public boolean equals(Object other) {
        return other instanceof RefusedPlace that && actor == that.actor && host == that.host && item == that.item;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * actor + host) + Long.hashCode(item);
    }
}
