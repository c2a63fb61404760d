package icmpscan.detect;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import icmpscan.session.Probe;
import icmpscan.session.ProbeGroup;
import icmpscan.session.ProbeMarks;

/**
 * When no answer counts as a miss: the capture must show that answers would be seen, those to the source, or those from the target's
 * /24 to anybody. Else it may have only one direction in it.
 *
 * @param source  the source and all that it has pinged
 * @param heardOf leading 24 bits of the addresses that answered anybody
 */
record SilenceRule(ProbeGroup source, Set<Integer> heardOf) {
    static Set<Integer> prefixesThatAnswer(List<ProbeGroup> sources) {
        return sources.stream()
                .flatMap(source -> source.probes().stream())
                .filter(probe -> probe.has(ProbeMarks.ANSWERED))
                .map(SilenceRule::prefix)
                .collect(Collectors.toSet());
    }

    boolean nothingHeard() {
        return source.probes().stream().noneMatch(probe -> probe.has(ProbeMarks.ANSWERED | ProbeMarks.UNREACHABLE));
    }

    boolean isMiss(Probe silent) {
        return heardOf.contains(prefix(silent))
                || source.probes().stream().anyMatch(probe -> probe.has(ProbeMarks.ANSWERED));
    }

    private static int prefix(Probe probe) {
        return (int) probe.item() >>> 8;
    }
}
