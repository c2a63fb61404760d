package icmpscan.detect;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import icmpscan.decode.Address;
import icmpscan.decode.Ipv4Address;

/** What earlier detectors have found, for those that must not explain the same a second time. */
final class Earlier {
    private Earlier() {}

    /** Those that say that something is wrong. */
    static List<Finding> aboveInfo(List<Finding> earlier) {
        return earlier.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
    }

    /** Actors of findings of these kinds. */
    static Set<Integer> actors(List<Finding> earlier, FindingKind... kinds) {
        Set<FindingKind> wanted = Set.of(kinds);
        return earlier.stream()
                .filter(finding -> wanted.contains(finding.kind()))
                .flatMap(finding -> finding.parties().actor().stream())
                .flatMapToInt(Earlier::bits)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The named targets of findings of a kind. */
    static Set<Integer> targets(List<Finding> earlier, FindingKind kind) {
        return earlier.stream()
                .filter(finding -> finding.kind() == kind)
                .map(finding -> finding.parties().targets())
                .flatMap(Collection::stream)
                .flatMapToInt(Earlier::bits)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static IntStream bits(Address address) {
        return address instanceof Ipv4Address v4 ? IntStream.of(v4.bits()) : IntStream.empty();
    }
}
