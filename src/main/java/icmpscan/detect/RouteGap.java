package icmpscan.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import icmpscan.session.ProbeMarks;
import icmpscan.session.Refusal;

/**
 * A router that says to several users that it knows no way. Who asks for many unrouted hosts, a few times each, is no user but a search, and
 * is left out.
 *
 * @param router   who says so
 * @param refusals what it told those users
 * @param users    who they are
 */
record RouteGap(int router, List<Refusal> refusals, Set<Integer> users) {
    /** All such routers, in the order of addresses. */
    static List<RouteGap> all(List<Refusal> refusals, Thresholds thresholds) {
        Map<Integer, List<Refusal>> byRouter = refusals.stream()
                .filter(refusal -> refusal.has(ProbeMarks.UNROUTED))
                .collect(Collectors.groupingBy(
                        Refusal::reporter, () -> new TreeMap<>(Integer::compareUnsigned), Collectors.toList()));
        List<RouteGap> gaps = new ArrayList<>();
        byRouter.forEach((router, told) -> {
            RouteGap gap = ofUsers(router, told, thresholds);
            if (gap.users.size() >= thresholds.of(Threshold.MISSING_ROUTE_USERS)
                    && gap.errors() >= thresholds.of(Threshold.MISSING_ROUTE_ERRORS)) {
                gaps.add(gap);
            }
        });
        return gaps;
    }

    private static RouteGap ofUsers(int router, List<Refusal> told, Thresholds thresholds) {
        Map<Integer, List<Refusal>> byActor = told.stream().collect(Collectors.groupingBy(Refusal::actor));
        Set<Integer> users = new HashSet<>();
        byActor.forEach((actor, own) -> {
            if (isUser(own, thresholds)) {
                users.add(actor);
            }
        });
        return new RouteGap(
                router,
                told.stream().filter(refusal -> users.contains(refusal.actor())).toList(),
                users);
    }

    private static boolean isUser(List<Refusal> own, Thresholds thresholds) {
        long hosts = own.stream().mapToInt(Refusal::destination).distinct().count();
        return hosts < thresholds.of(Threshold.MISSING_ROUTE_SEARCH)
                || messages(own) >= hosts * thresholds.of(Threshold.MISCONFIGURED_TRIES);
    }

    /** Errors that the router sent about it. */
    long errors() {
        return messages(refusals);
    }

    /** Whether it is the cause of this refusal. */
    boolean explains(Refusal refusal) {
        return refusal.reporter() == router && refusal.has(ProbeMarks.UNROUTED) && users.contains(refusal.actor());
    }

    static long messages(List<Refusal> refusals) {
        return refusals.stream()
                .mapToLong(refusal -> refusal.counts().messages())
                .sum();
    }
}
