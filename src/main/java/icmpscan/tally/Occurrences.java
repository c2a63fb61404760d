package icmpscan.tally;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How often something was seen, and in which frame first. Merges in any order. */
final class Occurrences {
    private long count;
    private long firstFrame = Long.MAX_VALUE;

    /** One for each value of an enum, none seen yet. */
    static <E extends Enum<E>> Map<E, Occurrences> ofEach(Class<E> type) {
        Map<E, Occurrences> each = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            each.put(value, new Occurrences());
        }
        return each;
    }

    /** Adds to each what was counted of the same value elsewhere. */
    static <E> void merge(Map<E, Occurrences> each, Map<E, Occurrences> later) {
        each.forEach((value, occurrences) -> occurrences.merge(later.get(value)));
    }

    void add(long packedFrame) {
        count++;
        firstFrame = Math.min(firstFrame, packedFrame);
    }

    void merge(Occurrences later) {
        count += later.count;
        firstFrame = Math.min(firstFrame, later.firstFrame);
    }

    long count() {
        return count;
    }

    /** The lowest {@link PackedFrame}, or empty where nothing was seen. */
    Optional<Long> firstFrame() {
        return count == 0 ? Optional.empty() : Optional.of(firstFrame);
    }
}
