package icmpscan.detect;

import java.util.List;

import icmpscan.session.Probe;
import icmpscan.session.ProbeCount;
import icmpscan.session.ProbeGroup;
import icmpscan.session.ProbeMarks;

/**
 * The ports of one target that somebody was refused, by who refused them.
 *
 * @param all       every port that was refused; late replies and ends of traceroutes are none
 * @param byFilters those that a router or filter on the way forbade, and nobody else refused
 */
record RefusedPorts(ProbeGroup all, ProbeGroup byFilters) {
    /** What {@link icmpscan.session.ProbeFacts#ports} knows of a pair. */
    static RefusedPorts of(ProbeGroup pair) {
        return new RefusedPorts(
                pair.only(probe -> probe.has(ProbeMarks.CLOSED | ProbeMarks.PROHIBITED)),
                pair.only(probe ->
                        probe.has(ProbeMarks.PROHIBITED) && !probe.has(ProbeMarks.CLOSED | ProbeMarks.BY_TARGET)));
    }

    /** What errors quote that tell of these ports; of a sample, any port. */
    static Quoting quoting(ProbeGroup ports) {
        return Quoting.ofServices(
                Ends.of(ports.actor(), List.of(ports.target())),
                ports.depth() > 0
                        ? List.of()
                        : ports.probes().stream().map(Probe::item).toList());
    }

    /** Whether it shows more of a filter than of the target: the filter refused at least as many as the target did. */
    boolean mostlyFiltered() {
        return 2 * byFilters.probes().size() >= all.probes().size();
    }

    /** A few ports asked for again and again: a program that does not know that its server has gone, or is out of its reach. */
    static boolean isInsistent(ProbeGroup ports, Thresholds thresholds) {
        ProbeCount count = ports.count();
        return count.inCapture() <= thresholds.of(Threshold.PORT_SCAN_FEW_PORTS)
                && ports.tries() >= thresholds.of(Threshold.PORT_SCAN_MANY_TRIES) * count.inCapture();
    }
}
