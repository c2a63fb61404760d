package icmpscan.report;

import java.util.List;
import java.util.Map;

/**
 * Counts over time, to be drawn above the table that has them as numbers. Bins without a count are left out, for there may be many more of them.
 *
 * @param binSeconds width of a bin
 * @param curves     one each for what is counted, in order
 */
public record Curves(long binSeconds, List<Curve> curves) {
    /** Nothing to draw. */
    public static final Curves NONE = new Curves(1, List.of());

    /**
     * One curve.
     *
     * @param name   what is counted
     * @param counts by the number of the bin; numbers may start anywhere
     */
    public record Curve(String name, Map<Long, Long> counts) {
        /** Keeps a copy. */
        public Curve {
            counts = Map.copyOf(counts);
        }
    }

    /** Keeps a copy. */
    public Curves {
        curves = List.copyOf(curves);
    }

    long firstBin() {
        return curves.stream()
                .flatMap(curve -> curve.counts().keySet().stream())
                .min(Long::compare)
                .orElse(0L);
    }

    long lastBin() {
        return curves.stream()
                .flatMap(curve -> curve.counts().keySet().stream())
                .max(Long::compare)
                .orElse(0L);
    }
}
