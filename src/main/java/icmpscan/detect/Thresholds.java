package icmpscan.detect;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The numbers that detectors compare with, all of them.
 *
 * @param values one for each {@link Threshold}, 1 or more
 */
public record Thresholds(Map<Threshold, Long> values) {
    /** Keeps a copy, and refuses thresholds that are missing or below 1. */
    public Thresholds {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        for (Threshold threshold : Threshold.values()) {
            Long value = values.get(threshold);
            if (value == null || value < 1) {
                throw new IllegalArgumentException(threshold.slug() + " must be 1 or more, not " + value);
            }
        }
    }

    /** All defaults. */
    public static Thresholds defaults() {
        return new Thresholds(Arrays.stream(Threshold.values())
                .collect(Collectors.toMap(threshold -> threshold, Threshold::defaultValue)));
    }

    /** The same but for one. */
    public Thresholds with(Threshold threshold, long value) {
        Map<Threshold, Long> changed = new EnumMap<>(values);
        changed.put(threshold, value);
        return new Thresholds(changed);
    }

    /** The value of a threshold. */
    public long of(Threshold threshold) {
        return values.get(threshold);
    }
}
