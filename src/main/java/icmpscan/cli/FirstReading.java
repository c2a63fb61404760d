package icmpscan.cli;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import icmpscan.capture.CaptureSummary;
import icmpscan.scan.CaptureFailure;
import icmpscan.scan.Coverage;

/**
 * What captures held when they were read first: they are files, which may be gone or be others when they are read again.
 *
 * @param records  how many packet records each of them had, by its number
 * @param failures those that could not be read, or not to their end
 */
record FirstReading(Map<Integer, Long> records, Set<Integer> failures) {
    static FirstReading of(Coverage coverage) {
        Map<Integer, Long> records = new TreeMap<>();
        coverage.captures().forEach(capture -> records.put(capture.fileNumber(), capture.records()));
        return new FirstReading(
                records,
                coverage.failures().stream().map(CaptureFailure::fileNumber).collect(Collectors.toSet()));
    }

    /** What keeps a later reading from having found all that the first one did, in words; empty where nothing does. */
    String trouble(Coverage again, boolean stopped) {
        for (CaptureFailure failure : again.failures()) {
            if (!failures.contains(failure.fileNumber())) {
                return IoReason.sentence(failure.cause());
            }
        }
        if (stopped) {
            return "stopped by ctrl-c: there may be more than was found until then";
        }
        for (CaptureSummary capture : again.captures()) {
            if (capture.records() != records.getOrDefault(capture.fileNumber(), 0L)) {
                return capture.inputName() + " has changed since it was read first; leave, and browse it anew";
            }
        }
        return "";
    }
}
