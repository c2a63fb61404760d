package icmpscan.detect;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers that detectors compare with, all of them. Asked for many times a conversation, hence an array. */
public final class Thresholds {
    private static final Threshold[] ALL = Threshold.values();

    /** By ordinal. */
    private final long[] values;

    /**
     * Keeps a copy, and refuses thresholds that are missing or below 1.
     *
     * @param values one for each {@link Threshold}, 1 or more
     */
    public Thresholds(Map<Threshold, Long> values) {
        this.values = new long[ALL.length];
        for (Threshold threshold : ALL) {
            Long value = values.get(threshold);
            if (value == null || value < 1) {
                throw new IllegalArgumentException(threshold.slug() + " must be 1 or more, not " + value);
            }
            this.values[threshold.ordinal()] = value;
        }
    }

    /** All defaults. */
    public static Thresholds defaults() {
        return new Thresholds(
                Arrays.stream(ALL).collect(Collectors.toMap(threshold -> threshold, Threshold::defaultValue)));
    }

    /** The same but for one. */
    public Thresholds with(Threshold threshold, long value) {
        Map<Threshold, Long> changed = new EnumMap<>(Threshold.class);
        for (Threshold each : ALL) {
            changed.put(each, of(each));
        }
        changed.put(threshold, value);
        return new Thresholds(changed);
    }

    /** The value of a threshold. */
    public long of(Threshold threshold) {
        return values[threshold.ordinal()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thresholds that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
