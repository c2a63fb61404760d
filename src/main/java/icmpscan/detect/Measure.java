package icmpscan.detect;

import java.util.OptionalLong;

/**
 * A figure that led to a finding, or that helps to judge it.
 *
 * @param name      lower case, words joined by underscores
 * @param value     the figure
 * @param threshold what it had to reach; empty where it only helps
 * @param unit      what is counted, in the plural
 */
public record Measure(String name, long value, OptionalLong threshold, String unit) {
    static Measure of(String name, long value, String unit) {
        return new Measure(name, value, OptionalLong.empty(), unit);
    }

    static Measure of(String name, long value, long threshold, String unit) {
        return new Measure(name, value, OptionalLong.of(threshold), unit);
    }
}
