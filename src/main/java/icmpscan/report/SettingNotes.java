package icmpscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import icmpscan.detect.Detections;
import icmpscan.detect.Finding;
import icmpscan.detect.Settings;
import icmpscan.detect.Threshold;

/** What a reader of findings must know of the settings: which are not the usual ones, and what was only noted because of them. */
final class SettingNotes {
    private SettingNotes() {}

    static List<String> of(Detections detections) {
        List<String> notes = new ArrayList<>();
        Settings settings = detections.settings();
        List<Threshold> changed = settings.changed();
        if (!changed.isEmpty()) {
            notes.add("Thresholds that were set: "
                    + changed.stream()
                            .map(threshold -> changed(threshold, settings))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (!settings.allowances().isEmpty()) {
            long allowed = detections.findings().stream()
                    .map(Finding::allowed)
                    .filter(reason -> reason.isPresent())
                    .count();
            notes.add("Addresses or payloads are allowed; " + allowed + (allowed == 1 ? " finding is" : " findings are")
                    + " only noted for that, and marked.");
        }
        return notes;
    }

    private static String changed(Threshold threshold, Settings settings) {
        return threshold.slug() + " = " + settings.thresholds().of(threshold) + " (usually " + threshold.defaultValue()
                + ")";
    }
}
