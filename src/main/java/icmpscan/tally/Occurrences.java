package icmpscan.tally;

import java.util.Arrays;
import java.util.Optional;

/** How often each value of an enum was seen, and in which frame first. Merges in any order. A hot class: plain numbers by ordinal. */
final class Occurrences<E extends Enum<E>> {
    private final long[] counts;
    private final long[] firstFrames;

    /** None seen yet of any of these values: all that there are. */
    Occurrences(E[] values) {
        counts = new long[values.length];
        firstFrames = new long[values.length];
        Arrays.fill(firstFrames, Long.MAX_VALUE);
    }

    void add(E value, long packedFrame) {
        int place = value.ordinal();
        counts[place]++;
        if (packedFrame < firstFrames[place]) {
            firstFrames[place] = packedFrame;
        }
    }

    /** Adds what was counted elsewhere. */
    void merge(Occurrences<E> later) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += later.counts[i];
            firstFrames[i] = Math.min(firstFrames[i], later.firstFrames[i]);
        }
    }

    long count(E value) {
        return counts[value.ordinal()];
    }

    /** The lowest {@link PackedFrame}, or empty where the value was not seen. */
    Optional<Long> firstFrame(E value) {
        return count(value) == 0 ? Optional.empty() : Optional.of(firstFrames[value.ordinal()]);
    }
}
