package icmpscan.detect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import icmpscan.classify.IpProtocols;
import icmpscan.session.Probe;
import icmpscan.session.ProbeGroup;
import icmpscan.session.ProbedService;
import icmpscan.session.Refusals;

/**
 * Tells firewalking from traceroutes: both send datagrams that run out of hops, but a traceroute hears from every router on the way, and
 * wants no particular port.
 *
 * @see <a href="https://nmap.org/nsedoc/scripts/firewalk.html">nmap, firewalk</a>
 */
final class Firewalk {
    /** UDP traceroutes count up from 33434, mtr from 33000. */
    private static final int FIRST_TRACEROUTE_PORT = 33_000;

    private Firewalk() {}

    /** The services that ran out of hops at one router, far more than at any other; empty where that is not so. */
    static Optional<ProbeGroup> of(ProbeGroup pair, Thresholds thresholds) {
        Map<Integer, List<Probe>> byRouter = pair.probes().stream()
                .filter(probe -> !isTraceroutePort(service(probe)))
                .collect(Collectors.groupingBy(probe -> Refusals.expiredAt(probe.item())));
        List<List<Probe>> routers = byRouter.values().stream()
                .sorted(Comparator.<List<Probe>>comparingInt(List::size).reversed())
                .toList();
        long most = routers.isEmpty() ? 0 : routers.get(0).size();
        long next = routers.size() < 2 ? 0 : routers.get(1).size();
        if (pair.scaled(most) < thresholds.of(Threshold.FIREWALK_SERVICES)
                || most < next * thresholds.of(Threshold.FIREWALK_RATIO)) {
            return Optional.empty();
        }
        List<Probe> services = routers.get(0).stream()
                .map(probe -> new Probe(
                        Refusals.expiredService(probe.item()),
                        probe.firstFrame(),
                        probe.firstNanos(),
                        probe.lastNanos(),
                        probe.tries(),
                        probe.marks()))
                .toList();
        return Optional.of(new ProbeGroup(pair.key(), pair.depth(), services));
    }

    private static ProbedService service(Probe probe) {
        return ProbedService.of(Refusals.expiredService(probe.item()));
    }

    private static boolean isTraceroutePort(ProbedService service) {
        return service.protocol() == IpProtocols.UDP && service.port().orElse(0) >= FIRST_TRACEROUTE_PORT;
    }
}
