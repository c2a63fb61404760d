package icmpscan.report;

import java.util.ArrayList;
import java.util.List;

import icmpscan.capture.CaptureSummary;

/** What is lost of captures, as an answer says it beside how many frames there are. */
final class DamageLines {
    /** Captures that are named one by one. */
    private static final int NAMED = 10;

    private DamageLines() {}

    /** A line for each capture that is damaged or cut off; none for those that are whole. */
    static List<String> of(List<CaptureSummary> captures) {
        List<String> names =
                CaptureNames.of(captures.stream().map(CaptureSummary::inputName).toList());
        List<String> lines = new ArrayList<>();
        int unnamed = 0;
        for (int i = 0; i < captures.size(); i++) {
            CaptureSummary capture = captures.get(i);
            if (capture.damageCount() == 0 && !capture.cutOff()) {
                continue;
            }
            if (lines.size() < NAMED) {
                lines.add((captures.size() == 1 ? "It" : names.get(i)) + " is " + damage(capture) + ".");
            } else {
                unnamed++;
            }
        }
        if (unnamed > 0) {
            lines.add(Counted.of(unnamed, "further capture") + (unnamed == 1 ? " is" : " are")
                    + " damaged or cut off, as the report quality tells.");
        }
        return lines;
    }

    private static String damage(CaptureSummary capture) {
        List<String> parts = new ArrayList<>();
        if (capture.damageCount() > 0) {
            long first = capture.damages().get(0).fileOffset();
            parts.add("damaged at byte " + first
                    + (capture.damageCount() > 1
                            ? " and in " + Counted.of(capture.damageCount() - 1, "further place")
                            : "")
                    + ", " + Counted.of(capture.damagedBytes(), "byte") + " skipped");
        }
        if (capture.cutOff()) {
            parts.add("cut off at byte " + capture.cutOffset() + ", where " + capture.cutPresentBytes() + " of "
                    + capture.cutRequiredBytes() + " bytes are left of a record");
        }
        return String.join(", and ", parts) + "; everything else counts";
    }
}
