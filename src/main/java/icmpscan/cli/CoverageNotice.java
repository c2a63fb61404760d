package icmpscan.cli;

import java.util.ArrayList;
import java.util.List;

import icmpscan.capture.CaptureInterface;
import icmpscan.capture.CaptureSummary;
import icmpscan.capture.LinkTypes;
import icmpscan.scan.CaptureFailure;
import icmpscan.scan.Coverage;
import icmpscan.tally.CaptureQuality.LinkTypeRow;

/** What the user must know about how much was read: lines on standard error, and the exit status that follows. */
record CoverageNotice(Coverage coverage) {
    /** One line for each capture that could not be read, was cut off or is damaged, and for each link type that is not decoded. */
    void print(Diagnostics diagnostics) {
        for (CaptureFailure failure : coverage.failures()) {
            diagnostics.error(IoReason.sentence(failure.cause()));
        }
        for (CaptureSummary capture : coverage.captures()) {
            damage(capture).forEach(diagnostics::warning);
        }
        for (LinkTypeRow row : coverage.quality().linkTypes()) {
            if (!row.decoded()) {
                long frames = row.counts().messages();
                diagnostics.warning(frames + (frames == 1 ? " frame" : " frames") + " of link type " + row.linkType()
                        + " (" + LinkTypes.name(row.linkType()) + "), which is not decoded");
            }
        }
    }

    private static List<String> damage(CaptureSummary capture) {
        List<String> lines = new ArrayList<>();
        if (capture.damageCount() > 0) {
            String places = capture.damageCount() == 1 ? "1 place" : capture.damageCount() + " places";
            lines.add(capture.inputName() + ": damaged in " + places + ", " + capture.damagedBytes()
                    + " bytes skipped; first at " + capture.damages().get(0).message());
        }
        if (capture.cutOff()) {
            lines.add(capture.inputName() + ": cut off at byte " + capture.cutOffset() + ", where "
                    + capture.cutPresentBytes() + " of " + capture.cutRequiredBytes()
                    + " bytes are left of a record; everything before it counts");
        }
        long lost = capture.interfaces().stream()
                .mapToLong(CaptureInterface::lost)
                .reduce(0, (one, other) -> one + other < 0 ? Long.MAX_VALUE : one + other);
        if (lost > 0) {
            lines.add(capture.inputName() + ": by its own account " + lost
                    + " frames were lost while it was made; counts are lower bounds");
        }
        return lines;
    }

    /** Whether nothing at all could be opened, so that there is nothing to report on. */
    boolean nothingWasRead() {
        return coverage.captures().isEmpty();
    }

    /** The status of a run that printed what it had to print. */
    int exitStatus(boolean strict) {
        boolean failed = !coverage.failures().isEmpty() || (strict && coverage.damaged());
        return failed ? ExitStatus.INPUT : ExitStatus.DONE;
    }
}
