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
}
