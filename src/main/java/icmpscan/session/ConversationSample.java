package icmpscan.session;

import java.util.Arrays;

/**
 * A sample of the conversations of a capture, and which directions of each were seen: those with the least numbers, so that every one has the
 * same chance, and the sample does not depend on how the capture was cut.
 *
 * @see <a href="https://doi.org/10.1007/3-540-45726-7_1">Bar-Yossef and others: Counting Distinct Elements in a Data Stream</a>
 */
final class ConversationSample {
    static final int SIZE = 512;

    static final int FORTH = 1;
    static final int BACK = 2;
    private static final int BOTH = FORTH | BACK;

    /** Leading bits of a key that are compared with all that there could be. */
    private static final int KEY_BITS = 48;

    private final long[] keys = new long[SIZE];
    private final byte[] directions = new byte[SIZE];
    private int size;

    /** Notes a direction of a conversation; keys are compared as unsigned numbers. */
    void add(long key, int direction) {
        if (size == SIZE && Long.compareUnsigned(key, keys[SIZE - 1]) > 0) {
            return;
        }
        int place = place(key);
        if (place < size && keys[place] == key) {
            directions[place] |= (byte) direction;
            return;
        }
        int moved = Math.min(size, SIZE - 1) - place;
        System.arraycopy(keys, place, keys, place + 1, moved);
        System.arraycopy(directions, place, directions, place + 1, moved);
        keys[place] = key;
        directions[place] = (byte) direction;
        size = Math.min(size + 1, SIZE);
    }

    /** Where the key is, or belongs. */
    private int place(long key) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Long.compareUnsigned(keys[middle], key) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    void merge(ConversationSample other) {
        for (int i = 0; i < other.size; i++) {
            add(other.keys[i], other.directions[i]);
        }
    }

    /** How many conversations are in it. */
    int size() {
        return size;
    }

    /** How many of these were seen in both directions. */
    int bothWays() {
        int both = 0;
        for (byte direction : Arrays.copyOf(directions, size)) {
            both += direction == BOTH ? 1 : 0;
        }
        return both;
    }

    /** How many conversations there are; exact below {@link #SIZE}, else within about 10 %. */
    long conversations() {
        if (size < SIZE) {
            return size;
        }
        long last = Math.max(1, keys[SIZE - 1] >>> (Long.SIZE - KEY_BITS));
        return Math.max(SIZE, ((SIZE - 1L) << KEY_BITS) / last);
    }
}
