package icmpscan.detect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import icmpscan.session.ProbeCount;

/**
 * What a count of distinct things amounts to: the higher severity of the count in the window and that in the whole capture.
 *
 * @param severity   the higher of both
 * @param confidence hundredths, from the larger ratio of a count to its medium threshold
 * @param measures   the count in the capture, then that in the window
 */
record Grade(Severity severity, int confidence, List<Measure> measures) {
    /** The grade of a count of {@code unit}; empty where it stays below all thresholds. */
    static Optional<Grade> of(String unit, ProbeCount count, Scale window, Scale capture, Thresholds thresholds) {
        Optional<Severity> severity = Stream.of(
                        window.severity(count.inWindow(), thresholds), capture.severity(count.inCapture(), thresholds))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        return severity.map(reached -> new Grade(
                reached,
                Math.max(
                        Confidence.of(count.inWindow(), thresholds.of(window.medium())),
                        Confidence.of(count.inCapture(), thresholds.of(capture.medium()))),
                List.of(
                        Measure.of("distinct_" + unit, count.inCapture(), capture.shown(reached, thresholds), unit),
                        Measure.of(
                                "distinct_" + unit + "_in_window",
                                count.inWindow(),
                                window.shown(reached, thresholds),
                                unit))));
    }
}
