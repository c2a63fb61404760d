package icmpscan.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import icmpscan.session.ProbeMarks;
import icmpscan.session.ProbedService;
import icmpscan.session.Refusal;

/** What refusals were about. */
final class RefusedServices {
    private RefusedServices() {}

    /** The errors that tell of them: a ground for each host that was asked. */
    static List<Ground> grounds(List<Refusal> refusals) {
        Map<Integer, List<Refusal>> byHost = refusals.stream()
                .collect(Collectors.groupingBy(Refusal::destination, TreeMap::new, Collectors.toList()));
        List<Ground> grounds = new ArrayList<>();
        byHost.forEach((host, told) -> grounds.add(ground(host, told)));
        return grounds;
    }

    private static Ground ground(int host, List<Refusal> told) {
        int codes = 0;
        Set<Integer> reporters = new HashSet<>();
        Set<Integer> askers = new HashSet<>();
        Set<Long> services = new HashSet<>();
        for (Refusal refusal : told) {
            codes |= ProbeMarks.code(refusal.code());
            reporters.add(refusal.reporter());
            askers.add(refusal.actor());
            services.add(refusal.item());
        }
        return Sent.by(
                reporters, Sort.unreachable(codes), Quoting.ofServices(new Ends(askers, Set.of(host)), services));
    }

    /** The distinct services, in the order of protocols and ports. */
    static List<ProbedService> of(List<Refusal> refusals) {
        return refusals.stream()
                .map(Refusal::item)
                .distinct()
                .sorted()
                .map(ProbedService::of)
                .toList();
    }
}
