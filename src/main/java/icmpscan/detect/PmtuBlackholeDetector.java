package icmpscan.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import icmpscan.decode.Ipv4Address;
import icmpscan.session.MinuteBins;
import icmpscan.session.PathMtu;
import icmpscan.session.ProbeMarks;
import icmpscan.session.RouteSighting;

/**
 * Does a sender go on with datagrams that are too long, though it is told so? It is told in vain: by a filter of its own, mostly. Where the
 * message itself is lost on its way the capture cannot show it. Also: is a sender asked for datagrams shorter than every link takes?
 */
final class PmtuBlackholeDetector implements Detector {
    private static final int TOO_LARGE = 4;

    private static final long SECOND = 1_000_000_000L;

    @Override
    public FindingKind kind() {
        return FindingKind.PMTU_BLACKHOLE;
    }

    @Override
    public List<Finding> judge(Facts facts, Thresholds thresholds, List<Finding> earlier) {
        Map<Ipv4Address, List<PathMtu>> byActor = new TreeMap<>();
        for (PathMtu path : facts.routes().pathMtus()) {
            byActor.computeIfAbsent(path.source(), actor -> new ArrayList<>()).add(path);
        }
        Set<Integer> deceived = Earlier.targets(earlier, FindingKind.FORGED_ERROR);
        List<Finding> findings = new ArrayList<>();
        byActor.forEach((actor, paths) -> {
            List<PathMtu> deaf =
                    paths.stream().filter(path -> isDeaf(path, thresholds)).toList();
            List<PathMtu> tooSmall = paths.stream()
                    .filter(path -> small(path, thresholds) >= thresholds.of(Threshold.PMTU_SMALL))
                    .toList();
            if (!deaf.isEmpty()) {
                findings.add(finding(actor, deaf, List.of(), thresholds));
            } else if (!tooSmall.isEmpty() && !deceived.contains(actor.bits())) {
                findings.add(finding(actor, tooSmall, List.of(new Detail.SmallMtu()), thresholds));
            }
        });
        return findings;
    }

    private static boolean isDeaf(PathMtu path, Thresholds thresholds) {
        return inWindow(path) >= thresholds.of(Threshold.PMTU_BLACKHOLE_RETRIES)
                && seconds(path) >= thresholds.of(Threshold.PMTU_BLACKHOLE_SECONDS);
    }

    private static long inWindow(PathMtu path) {
        return MinuteBins.busiest(path.retries().stream().mapToLong(RouteSighting::nanos));
    }

    private static long seconds(PathMtu path) {
        LongSummaryStatistics times = times(List.of(path));
        return times.getCount() == 0 ? 0 : (times.getMax() - times.getMin()) / SECOND;
    }

    /** Messages with an MTU that no link has; those of 0 are from routers older than RFC 1191, and say nothing. */
    private static long small(PathMtu path, Thresholds thresholds) {
        long least = thresholds.of(Threshold.PMTU_SMALL_BYTES);
        return path.errors().stream()
                .filter(error -> error.mtu() > 0 && error.mtu() < least)
                .count();
    }

    private static Finding finding(
            Ipv4Address actor, List<PathMtu> paths, List<Detail> details, Thresholds thresholds) {
        boolean small = !details.isEmpty();
        long retries =
                paths.stream().mapToLong(PmtuBlackholeDetector::inWindow).max().orElse(0);
        long tooSmall =
                paths.stream().mapToLong(path -> small(path, thresholds)).sum();
        Threshold threshold = small ? Threshold.PMTU_SMALL : Threshold.PMTU_BLACKHOLE_RETRIES;
        Set<Integer> destinations =
                paths.stream().map(path -> path.destination().bits()).collect(Collectors.toSet());
        List<Detail> all = new ArrayList<>(details);
        all.add(Detail.Reporters.of(reporters(paths)));
        return new Finding(
                FindingKind.PMTU_BLACKHOLE,
                Severity.MEDIUM,
                Confidence.of(small ? tooSmall : retries, thresholds.of(threshold)),
                Parties.of(actor.bits(), destinations.size(), destinations),
                Evidence.of(
                                times(paths),
                                paths.stream()
                                        .flatMap(path -> path.errors().stream())
                                        .mapToLong(RouteSighting::frame),
                                measures(paths, retries, tooSmall, thresholds))
                        .on(Sent.about(
                                Sort.unreachable(ProbeMarks.code(TOO_LARGE)),
                                Quoting.of(Ends.of(actor.bits(), destinations)))),
                all);
    }

    private static List<Measure> measures(List<PathMtu> paths, long retries, long small, Thresholds thresholds) {
        long messages = paths.stream().mapToLong(path -> path.errors().size()).sum();
        long all = paths.stream().mapToLong(path -> path.retries().size()).sum();
        long seconds =
                paths.stream().mapToLong(PmtuBlackholeDetector::seconds).max().orElse(0);
        return List.of(
                Measure.of("retries_in_window", retries, thresholds.of(Threshold.PMTU_BLACKHOLE_RETRIES), "datagrams"),
                Measure.of("retries", all, "datagrams"),
                Measure.of("seconds", seconds, thresholds.of(Threshold.PMTU_BLACKHOLE_SECONDS), "seconds"),
                Measure.of("messages", messages, "messages"),
                Measure.of("messages_of_small_mtu", small, thresholds.of(Threshold.PMTU_SMALL), "messages"),
                Measure.of(
                        "connections",
                        paths.stream().mapToLong(PathMtu::connections).sum(),
                        "connections"),
                Measure.of(
                        "mtu", paths.stream().mapToInt(PathMtu::leastMtu).min().orElse(0), "bytes"),
                Measure.of(
                        "longest_datagram",
                        paths.stream().mapToInt(PathMtu::longest).max().orElse(0),
                        "bytes"));
    }

    private static Set<Integer> reporters(List<PathMtu> paths) {
        Set<Integer> reporters = new HashSet<>();
        paths.forEach(path -> path.reporters().forEach(reporter -> reporters.add(reporter.bits())));
        return reporters;
    }

    private static LongSummaryStatistics times(List<PathMtu> paths) {
        LongSummaryStatistics times = new LongSummaryStatistics();
        paths.stream()
                .flatMap(path -> path.errors().stream())
                .filter(RouteSighting::timeKnown)
                .forEach(error -> times.accept(error.nanos()));
        return times;
    }
}
