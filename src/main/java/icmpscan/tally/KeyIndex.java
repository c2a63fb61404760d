package icmpscan.tally;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Numbers distinct keys of two longs 0, 1, 2 … in the order of their first appearance; what belongs to a key is kept by its owner in arrays
 * under that number. An open-addressing table, filled to half at most.
 *
 * <p>A hot class: looked at several times a message. It sets no bound of its own; its owners do.
 */
public final class KeyIndex {
    /** What {@link #find} answers for a key that was never added. */
    public static final int NONE = -1;

    private static final int INITIAL_KEYS = 64;

    /** Differs from table to table, so that no capture can be made whose keys all collide. No result depends on it. */
    private final long seed = ThreadLocalRandom.current().nextLong();

    private long[] keys = new long[2 * INITIAL_KEYS];
    /** The number of the key, plus one; zero is a free slot. */
    private int[] slots = new int[2 * INITIAL_KEYS];

    private int size;
    /** The number last found: one message is often like the one before. */
    private int last;

    /** Number of distinct keys. */
    public int size() {
        return size;
    }

    /** First half of the key with this number. */
    public long high(int number) {
        return keys[2 * number];
    }

    /** Second half of the key with this number. */
    public long low(int number) {
        return keys[2 * number + 1];
    }

    /** The number of a key, or {@link #NONE}. */
    public int find(long high, long low) {
        if (last < size && holds(last, high, low)) {
            return last;
        }
        int number = slots[slot(high, low)] - 1;
        last = number == NONE ? last : number;
        return number;
    }

    /** The number of a key, which is added where it is new. */
    public int add(long high, long low) {
        if (last < size && holds(last, high, low)) {
            return last;
        }
        int slot = slot(high, low);
        if (slots[slot] == 0) {
            if (2 * size == keys.length) {
                grow();
                slot = slot(high, low);
            }
            keys[2 * size] = high;
            keys[2 * size + 1] = low;
            slots[slot] = ++size;
        }
        last = slots[slot] - 1;
        return last;
    }

    /** The slot that holds a key, or the free one where it belongs. */
    private int slot(long high, long low) {
        int mask = slots.length - 1;
        int slot = (int) mix(mix(high ^ seed) ^ low) & mask;
        while (slots[slot] != 0 && !holds(slots[slot] - 1, high, low)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean holds(int number, long high, long low) {
        return keys[2 * number + 1] == low && keys[2 * number] == high;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * keys.length);
        slots = new int[keys.length];
        for (int number = 0; number < size; number++) {
            slots[slot(high(number), low(number))] = number + 1;
        }
    }

    /** Stafford's thirteenth variant of the MurmurHash3 finaliser: every bit of the input moves half of the output's. */
    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
