package icmpscan.detect;

import java.util.Arrays;
import java.util.List;

/**
 * What the user may set about detectors.
 *
 * @param thresholds what they compare with
 * @param allowances what is in order, in the order given
 */
public record Settings(Thresholds thresholds, List<Allowance> allowances) {
    /** Keeps a copy. */
    public Settings {
        allowances = List.copyOf(allowances);
    }

    /** All defaults, nothing allowed. */
    public static Settings defaults() {
        return new Settings(Thresholds.defaults(), List.of());
    }

    /** The thresholds that are not what they usually are, in the order of their declaration. */
    public List<Threshold> changed() {
        return Arrays.stream(Threshold.values())
                .filter(threshold -> thresholds.of(threshold) != threshold.defaultValue())
                .toList();
    }
}
