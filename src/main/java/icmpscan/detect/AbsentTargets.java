package icmpscan.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import icmpscan.classify.IpProtocols;
import icmpscan.session.Probe;
import icmpscan.session.ProbeGroup;
import icmpscan.session.ProbeMarks;
import icmpscan.session.Refusal;

/** Hosts that are not there, with the ports that somebody tried on them: a scan that was told nothing but that. */
final class AbsentTargets {
    private AbsentTargets() {}

    /** By (actor, target): the ports; only actors that tried so few hosts that they are not searching for hosts. */
    static List<ProbeGroup> of(List<Refusal> refusals, Thresholds thresholds) {
        Map<Long, Map<Long, Probe>> byPair = new TreeMap<>(Long::compareUnsigned);
        Map<Integer, Set<Integer>> hosts = refusals.stream()
                .filter(AbsentTargets::isPort)
                .collect(Collectors.groupingBy(
                        Refusal::actor,
                        Collectors.mapping(Refusal::destination, Collectors.toCollection(HashSet::new))));
        for (Refusal refusal : refusals) {
            if (isPort(refusal) && hosts.get(refusal.actor()).size() < thresholds.of(Threshold.HOST_SWEEP_WINDOW_LOW)) {
                long pair = (long) refusal.actor() << 32 | Integer.toUnsignedLong(refusal.destination());
                byPair.computeIfAbsent(pair, key -> new TreeMap<>())
                        .merge(refusal.item(), probe(refusal), AbsentTargets::both);
            }
        }
        List<ProbeGroup> groups = new ArrayList<>();
        byPair.forEach((pair, ports) -> groups.add(new ProbeGroup(pair, 0, List.copyOf(ports.values()))));
        return groups;
    }

    private static boolean isPort(Refusal refusal) {
        return refusal.has(ProbeMarks.ABSENT)
                && refusal.service().protocol() != IpProtocols.ICMP
                && refusal.service().port().isPresent();
    }

    private static Probe probe(Refusal refusal) {
        return new Probe(
                refusal.item(),
                refusal.counts().firstFrame(),
                refusal.counts().firstNanos(),
                refusal.counts().lastNanos(),
                (int) Math.min(refusal.counts().messages(), Integer.MAX_VALUE),
                ProbeMarks.code(refusal.code()));
    }

    /** What two reporters said of one port. */
    private static Probe both(Probe one, Probe other) {
        return new Probe(
                one.item(),
                Math.min(one.firstFrame(), other.firstFrame()),
                Math.min(one.firstNanos(), other.firstNanos()),
                Math.max(one.lastNanos(), other.lastNanos()),
                (int) Math.min((long) one.tries() + other.tries(), Integer.MAX_VALUE),
                one.marks() | other.marks());
    }
}
