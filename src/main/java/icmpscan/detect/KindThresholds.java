package icmpscan.detect;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which thresholds a kind of finding is judged by: those that begin with its own name, and some more. */
public final class KindThresholds {
    /** Beginnings of names, or whole ones, beside the kind's own. */
    private static final Map<FindingKind, List<String>> FURTHER = Map.ofEntries(
            Map.entry(FindingKind.PING_SWEEP, List.of("walk-steps")),
            Map.entry(FindingKind.OS_FINGERPRINT, List.of("fingerprint-")),
            Map.entry(FindingKind.ACL_PROBE, List.of("firewalk-", "port-scan-few-ports", "port-scan-many-tries")),
            Map.entry(FindingKind.REDIRECT_ATTACK, List.of("redirect-")),
            Map.entry(FindingKind.TUNNEL, List.of("channel-", "unsolicited-low", "unsolicited-percent")),
            Map.entry(
                    FindingKind.COVERT_CHANNEL,
                    List.of("tunnel-points", "channel-", "unsolicited-low", "unsolicited-percent")),
            Map.entry(FindingKind.MISCONFIGURED_WORKSTATION, List.of("misconfigured-")),
            Map.entry(FindingKind.MISSING_ROUTE, List.of("misconfigured-tries")),
            Map.entry(FindingKind.WORM_SPREAD, List.of("worm-", "host-sweep-tries", "host-sweep-seconds")),
            Map.entry(FindingKind.PMTU_BLACKHOLE, List.of("pmtu-")),
            Map.entry(FindingKind.BACKSCATTER, List.of("both-ways-")),
            Map.entry(FindingKind.FORGED_ERROR, List.of("both-ways-")),
            Map.entry(FindingKind.UNSOLICITED_REPLY, List.of("unsolicited-", "channel-distinct")),
            Map.entry(FindingKind.FRAGMENT_ATTACK, List.of("fragment-")));

    private KindThresholds() {}

    /** Those of a kind, in the order of their declaration. */
    public static List<Threshold> of(FindingKind kind) {
        return Arrays.stream(Threshold.values())
                .filter(threshold -> belongs(threshold, kind))
                .toList();
    }

    /** The kinds that a threshold decides about, in the order of their declaration. */
    public static List<FindingKind> kindsOf(Threshold threshold) {
        return Arrays.stream(FindingKind.values())
                .filter(kind -> belongs(threshold, kind))
                .toList();
    }

    private static boolean belongs(Threshold threshold, FindingKind kind) {
        return Stream.concat(Stream.of(kind.slug() + "-"), FURTHER.getOrDefault(kind, List.of()).stream())
                .anyMatch(threshold.slug()::startsWith);
    }
}
