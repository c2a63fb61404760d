package icmpscan.scan;

import java.util.List;

import icmpscan.capture.CaptureSummary;
import icmpscan.tally.CaptureQuality;

/**
 * What of the captures was read, and what was not.
 *
 * @param captures a summary of each capture that could be opened, in the order given
 * @param failures those that could not be opened, or not be read to the end
 * @param quality  what became of the frames
 */
public record Coverage(List<CaptureSummary> captures, List<CaptureFailure> failures, CaptureQuality quality) {
    /** Keeps copies of the lists. */
    public Coverage {
        captures = List.copyOf(captures);
        failures = List.copyOf(failures);
    }

    /** Whether a capture is cut off, or damaged where its format tells. */
    public boolean damaged() {
        return captures.stream().anyMatch(capture -> capture.cutOff() || capture.damageCount() > 0);
    }
}
