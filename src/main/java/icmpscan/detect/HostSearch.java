package icmpscan.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import icmpscan.session.Probe;
import icmpscan.session.ProbeGroup;
import icmpscan.session.ProbeMarks;
import icmpscan.session.ProbedService;
import icmpscan.session.Refusal;

/**
 * Hosts that one address did not reach, without those that have another explanation: a host that is asked for more often, and longer, than a
 * search would is known to who asks; where the actor's sweep with pings or inquiries was found already, what they met is told; where its port scan was, what filters
 * said of its targets; and what a router has no way to is the router's fault where others miss it too.
 *
 * @param hosts    hosts, marked with the codes that told of them
 * @param services what the actor was looking for on all hosts that it did not reach
 */
record HostSearch(ProbeGroup hosts, ProbeGroup services) {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int TOLD_BY = ProbeMarks.ABSENT | ProbeMarks.code(10) | ProbeMarks.code(13);
    private static final int NOT_REACHED = ProbeMarks.ABSENT | ProbeMarks.PROHIBITED;

    /** The searches of all actors, in their order, of which as many hosts as the lowest threshold asks for are known. */
    static List<HostSearch> all(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        int least = (int) Math.min(
                thresholds.of(Threshold.HOST_SWEEP_WINDOW_LOW), thresholds.of(Threshold.HOST_SWEEP_CAPTURE_LOW));
        Set<Integer> pinged =
                Earlier.actors(Earlier.aboveInfo(earlier), FindingKind.PING_SWEEP, FindingKind.INFO_PROBE);
        Set<Integer> scanned = Earlier.actors(earlier, FindingKind.PORT_SCAN, FindingKind.ACL_PROBE);
        List<Refusal> refusals = facts.refusals().all();
        List<RouteGap> gaps = RouteGap.all(refusals, thresholds);
        Set<Long> known = known(refusals, thresholds);
        List<HostSearch> searches = new ArrayList<>();
        for (ProbeGroup actor : facts.probes().hosts(least)) {
            boolean wasPinging = pinged.contains(actor.actor());
            boolean wasScanning = scanned.contains(actor.actor());
            boolean misses = gaps.stream().anyMatch(gap -> gap.users().contains(actor.actor()));
            ProbeGroup services = facts.probes().servicesOf(actor.actor());
            long tries = thresholds.of(Threshold.HOST_SWEEP_TRIES)
                    * Math.max(1, services.count().inCapture());
            searches.add(new HostSearch(
                    actor.only(host -> !(isAskedOften(actor.actor(), host, tries, known) && lasts(host, thresholds))
                            && !(wasPinging && !host.has(ProbeMarks.BY_OTHER))
                            && !(wasScanning && !host.has(ProbeMarks.ABSENT))
                            && !(misses && isUnrouted(host))),
                    services));
        }
        return searches;
    }

    private static boolean isAskedOften(int actor, Probe host, long tries, Set<Long> known) {
        return host.tries() > tries || known.contains(pair(actor, (int) host.item()));
    }

    /** Whether it went on for so long that it is no search; also where that cannot be told. */
    private static boolean lasts(Probe host, Thresholds thresholds) {
        return !host.timeKnown()
                || host.lastNanos() - host.firstNanos()
                        >= thresholds.of(Threshold.HOST_SWEEP_SECONDS) * NANOS_PER_SECOND;
    }

    /** Pairs of an actor and a host that it asked for one service more often than a search would. */
    private static Set<Long> known(List<Refusal> refusals, Thresholds thresholds) {
        Map<RefusedPlace, Long> tries = RefusedPlace.tries(refusals);
        Set<Long> known = new HashSet<>();
        tries.forEach((place, count) -> {
            if (count > thresholds.of(Threshold.HOST_SWEEP_TRIES)) {
                known.add(pair(place.actor(), place.host()));
            }
        });
        return known;
    }

    private static long pair(int actor, int host) {
        return (long) actor << 32 | Integer.toUnsignedLong(host);
    }

    private static boolean isUnrouted(Probe host) {
        return !host.has(NOT_REACHED & ~ProbeMarks.UNROUTED);
    }

    /** Only the hosts that were asked for something else than an answer to ICMP. */
    HostSearch forServices() {
        return new HostSearch(hosts.only(host -> host.has(ProbeMarks.BY_OTHER)), services);
    }

    /** Addresses of the hosts that are known, in the order in which they were first told of. */
    List<Integer> addresses() {
        return hosts.probes().stream().map(probe -> (int) probe.item()).toList();
    }

    /** The errors that tell of them; of a sample, those about any host. */
    Ground ground() {
        return Sent.about(
                Sort.unreachable(TOLD_BY),
                Quoting.ofHosts(Ends.of(hosts.actor(), hosts.depth() > 0 ? List.of() : addresses())));
    }

    /** What was looked for, the first of it by protocol and port. */
    Detail.Services listedServices() {
        List<ProbedService> first = services.probes().stream()
                .map(Probe::item)
                .sorted()
                .limit(Detail.LISTED)
                .map(ProbedService::of)
                .toList();
        return new Detail.Services(first, services.count().inCapture() - first.size());
    }
}
