package icmpscan.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import icmpscan.tally.Volume;

/**
 * Two neighbouring bins of ten seconds, or one alone, and how many messages fall into them.
 *
 * @param rows     what was counted in them
 * @param messages how many messages; those that are the one before on another hop do not count
 * @param rate     messages a second, over the time from the first to the last
 */
record FloodWindow(List<Volume.Row> rows, long messages, long rate) {
    private static final long SECOND = 1_000_000_000L;

    /** The worst that is a flood by the thresholds; empty where none is. */
    static Optional<FloodWindow> worst(List<Volume.Row> rows, Thresholds thresholds) {
        Map<Long, List<Volume.Row>> bins = new TreeMap<>();
        rows.forEach(
                row -> bins.computeIfAbsent(row.bin(), bin -> new ArrayList<>()).add(row));
        FloodWindow worst = null;
        for (Map.Entry<Long, List<Volume.Row>> bin : bins.entrySet()) {
            List<Volume.Row> both = new ArrayList<>(bin.getValue());
            both.addAll(bins.getOrDefault(bin.getKey() + 1, List.of()));
            for (FloodWindow window : List.of(of(both), of(bin.getValue()))) {
                if (window.isFlood(thresholds) && (worst == null || window.messages > worst.messages)) {
                    worst = window;
                }
            }
        }
        return Optional.ofNullable(worst);
    }

    static FloodWindow of(List<Volume.Row> rows) {
        long messages = rows.stream().mapToLong(FloodWindow::messages).sum();
        long first = rows.stream().mapToLong(Volume.Row::firstNanos).min().orElse(0);
        long last = rows.stream().mapToLong(Volume.Row::lastNanos).max().orElse(0);
        long millis = Math.max(SECOND, last - first) / 1_000_000;
        return new FloodWindow(rows, messages, messages * 1000 / millis);
    }

    static long messages(Volume.Row row) {
        return row.messages() - row.passes();
    }

    boolean isFlood(Thresholds thresholds) {
        boolean burst =
                messages >= thresholds.of(Threshold.FLOOD_BURST) && rate >= thresholds.of(Threshold.FLOOD_BURST_RATE);
        boolean sustained = messages >= thresholds.of(Threshold.FLOOD_SUSTAINED)
                && rate >= thresholds.of(Threshold.FLOOD_SUSTAINED_RATE);
        return burst || sustained;
    }

    /** Whether the lengths of the messages differ more than those of a flood do. */
    boolean isMixed(Thresholds thresholds) {
        long all = 0;
        long bytes = 0;
        long squares = 0;
        for (Volume.Row row : rows) {
            all += row.messages();
            bytes += row.bytes();
            squares += row.squares();
        }
        // Variance over the square of the mean, without a division of small by large; doubles hold these sums exactly
        // up to 2^53.
        double mean = (double) bytes / all;
        double variance = (double) squares / all - mean * mean;
        double allowed = thresholds.of(Threshold.FLOOD_LENGTH_SPREAD) / 100.0 * mean;
        return variance > allowed * allowed;
    }
}
